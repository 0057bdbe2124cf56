package kz.bayandama.council.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport.VisitKind;
import org.jspecify.annotations.Nullable;

/**
 * What may be chosen in drop-down lists: ids of the profile with their names, «Следственный
 * изолятор · mvd.sizo». Immutable, thread-safe.
 */
final class Choices {
  /** The id of the answer that leaves a value as it is. */
  static final String CONFIRM = "confirm";

  private static final String SEPARATOR = " · ";
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Zs}\\p{Cf}]+");

  /** The lists. */
  enum Of {
    TYPE,
    MINISTRY,
    REGION,
    BODY,
    THEME,
    KIND,
    YES_NO,
    MARK,
    /** The reports of the workbook: known to the workbook, not to the profile. */
    REPORT,
    CONFIRM
  }

  /**
   * A choice.
   *
   * @param names in all languages, as far as they differ, and abbreviations
   */
  record Choice(String id, String label, List<String> names) {}

  private final Map<Of, List<Choice>> lists = new EnumMap<>(Of.class);

  Choices(Profile profile, Words words) {
    Language language = words.language();
    for (Of list : Of.values()) {
      lists.put(list, new ArrayList<>());
    }
    profile
        .institutionTypes()
        .forEach(type -> add(Of.TYPE, type.id(), type.names(), type.abbreviations(), language));
    for (Profile.Ministry body : profile.ministries()) {
      add(Of.MINISTRY, body.id(), body.names(), body.abbreviations(), language);
      add(Of.BODY, body.id(), body.names(), body.abbreviations(), language);
    }
    profile.bodies().forEach(body -> add(Of.BODY, body.id(), body.names(), List.of(), language));
    profile
        .regions()
        .forEach(region ->
            add(Of.REGION, region.id(), region.names(), region.abbreviations(), language));
    profile
        .themes()
        .forEach(theme -> add(Of.THEME, theme.id(), theme.names(), List.of(), language));
    for (VisitKind kind : VisitKind.values()) {
      add(Of.KIND, kind.name().toLowerCase(Locale.ROOT), words);
    }
    add(Of.YES_NO, "yes", words);
    add(Of.YES_NO, "no", words);
    add(Of.MARK, "mark", words);
    add(Of.CONFIRM, CONFIRM, words);
  }

  private void add(Of list, String id, Texts names, List<String> abbreviations, Language language) {
    String label = capitalised(names.best(language)) + SEPARATOR + id;
    List<String> all = new ArrayList<>(names.byLanguage().values());
    all.addAll(abbreviations);
    list(list).add(new Choice(id, label, List.copyOf(all)));
  }

  private void add(Of list, String id, Words words) {
    String key = "choice." + id;
    List<String> names = new ArrayList<>();
    Words.LANGUAGES.forEach(language -> names.add(Words.of("words", language).get(key)));
    list(list).add(new Choice(id, words.get(key), names));
  }

  private static String capitalised(String name) {
    int first = name.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(first))
        .append(name, Character.charCount(first), name.length())
        .toString();
  }

  private List<Choice> list(Of list) {
    return lists.getOrDefault(list, List.of());
  }

  /** The labels of a list in their order. */
  List<String> labels(Of list) {
    return list(list).stream().map(Choice::label).toList();
  }

  /** What the list shows for an id; the id itself if the list has none, nothing for null. */
  String label(Of list, @Nullable String id) {
    if (id == null) {
      return "";
    }
    return list(list).stream()
        .filter(choice -> choice.id().equals(id))
        .map(Choice::label)
        .findFirst()
        .orElse(id);
  }

  /**
   * The id that a cell means: by the id after the dot, a bare id, or a name in any language or an
   * abbreviation that only one choice has.
   */
  Optional<String> id(Of list, String written) {
    String text = folded(written);
    int dot = text.lastIndexOf(folded(SEPARATOR).strip());
    String last = dot < 0 ? text : text.substring(dot + 1).strip();
    Optional<String> byId =
        list(list).stream().map(Choice::id).filter(id -> folded(id).equals(last)).findFirst();
    return byId.or(() -> {
      List<String> named =
          list(list).stream()
              .filter(c -> c.names().stream().anyMatch(name -> folded(name).equals(text)))
              .map(Choice::id)
              .toList();
      return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    });
  }

  /** A text for comparison: NFC, one space, lower case. */
  static String folded(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return SPACE.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
