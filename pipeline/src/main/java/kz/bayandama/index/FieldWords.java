package kz.bayandama.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.bayandama.language.Analyzers;
import kz.bayandama.language.Synonyms;
import kz.bayandama.language.Tokens;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;

/**
 * The words of a country's field that mean the same, out of its profile: its synonyms, and each
 * institution type's abbreviations with its names.
 */
public final class FieldWords {
  /** A longer name is a description, and nobody writes it word for word. */
  private static final int WORDS = 6;

  private FieldWords() {}

  /** The analyzers of both searches for a country. */
  public static Analyzers analyzers(Profile profile) {
    return new Analyzers(synonyms(profile));
  }

  static Synonyms synonyms(Profile profile) {
    List<Synonyms.Meaning> meanings = new ArrayList<>(profile.synonyms().meanings());
    for (Profile.InstitutionType type : profile.institutionTypes()) {
      List<String> abbreviations =
          type.abbreviations().stream().filter(FieldWords::isAbbreviation).toList();
      if (!abbreviations.isEmpty()) {
        Map<Language, List<String>> names = new EnumMap<>(Language.class);
        type.names().byLanguage().forEach((language, name) -> names.put(language, written(name)));
        meanings.add(new Synonyms.Meaning(abbreviations, names));
      }
    }
    return new Synonyms(meanings);
  }

  private static boolean isAbbreviation(String text) {
    return text.length() >= 2 && text.chars().allMatch(Character::isUpperCase);
  }

  /** «центр А / больница Б (пос. В)»: what of it people write. */
  private static List<String> written(String name) {
    int open = name.indexOf('(', 1);
    String outer = open < 0 ? name : name.substring(0, open);
    return Stream.of(outer.split(" / |, ", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty() && Tokens.of(each).size() <= WORDS)
        .toList();
  }
}
