package kz.bayandama.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.bayandama.language.Analyzers;
import kz.bayandama.language.Synonyms;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;

/**
 * The words of a country's field that mean the same, out of its profile: an institution type's
 * abbreviations and its names.
 */
public final class FieldWords {
  private FieldWords() {}

  /** The analyzers of both searches for a country. */
  public static Analyzers analyzers(Profile profile) {
    return new Analyzers(synonyms(profile));
  }

  static Synonyms synonyms(Profile profile) {
    List<Synonyms.Meaning> meanings = new ArrayList<>();
    for (Profile.InstitutionType type : profile.institutionTypes()) {
      List<String> abbreviations =
          type.abbreviations().stream().filter(FieldWords::isAbbreviation).toList();
      if (!abbreviations.isEmpty()) {
        Map<Language, List<String>> names = new EnumMap<>(Language.class);
        type.names()
            .byLanguage()
            .forEach((language, name) -> names.put(language, List.of(withoutBrackets(name))));
        meanings.add(new Synonyms.Meaning(abbreviations, names));
      }
    }
    return new Synonyms(meanings);
  }

  private static boolean isAbbreviation(String text) {
    return text.length() >= 2 && text.chars().allMatch(Character::isUpperCase);
  }

  private static String withoutBrackets(String name) {
    int open = name.indexOf('(');
    return open < 0 ? name : name.substring(0, open).strip();
  }
}
