package kz.bayandama.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.bayandama.language.LostLetters;
import kz.bayandama.profile.Profile;
import kz.bayandama.recognise.Unit.Line;

/**
 * A profile for texts that have lost their Kazakh letters: where its patterns have one, they also
 * take the Russian letter that is typed instead, a mark, or nothing. Such a text is read as far as
 * it can be, and its sender asked for a sound copy.
 */
final class Worn {
  private static final String KAZAKH = "әғқңөұүһі";
  private static final String TYPED = "агкноуухи";
  private static final String MARKS = "?¤□\ufffd";
  private static final int SEVERAL = 2;
  private static final int ONE_IN = 4;

  private Worn() {}

  /** Whether a good part of the lines lacks its Kazakh letters. */
  static boolean in(List<Line> lines) {
    long worn = lines.stream().filter(line -> LostLetters.in(line.text())).count();
    return worn >= SEVERAL && worn * ONE_IN >= lines.size();
  }

  static Profile profile(Profile whole) {
    Map<String, List<String>> cues = new HashMap<>();
    whole
        .cues()
        .forEach((name, patterns) ->
            cues.put(
                name,
                name.startsWith("questions") || name.startsWith(Profile.WEIGHTS)
                    ? patterns
                    : patterns(patterns)));
    return new Profile(
        whole.files(),
        whole.ministries(),
        whole.institutionTypes().stream()
            .map(type ->
                new Profile.InstitutionType(
                    type.id(),
                    type.ministry(),
                    type.names(),
                    type.abbreviations(),
                    patterns(type.patterns()),
                    type.priority()))
            .toList(),
        whole.regions().stream()
            .map(region ->
                new Profile.Region(
                    region.id(),
                    region.names(),
                    region.centre(),
                    region.abbreviations(),
                    patterns(region.patterns()),
                    region.oldCodePrefix()))
            .toList(),
        whole.bodies(),
        whole.themes().stream()
            .map(theme ->
                new Profile.Theme(
                    theme.id(),
                    theme.names(),
                    patterns(theme.patterns()),
                    theme.rank(),
                    theme.words()))
            .toList(),
        whole.annex(),
        whole.glossary(),
        cues,
        whole.synonyms());
  }

  private static List<String> patterns(List<String> patterns) {
    return patterns.stream().map(Worn::pattern).toList();
  }

  /** A text with Russian letters for those of Kazakh, as a keyboard without them writes. */
  static String typed(String text) {
    StringBuilder typed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int at = KAZAKH.indexOf(text.charAt(i));
      if (at >= 0) {
        typed.setCharAt(i, TYPED.charAt(at));
      }
    }
    return typed.toString();
  }

  /** The same regular expression with letters that may be lost. */
  static String pattern(String pattern) {
    StringBuilder worn = new StringBuilder();
    boolean group = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean escaped = i > 0 && pattern.charAt(i - 1) == '\\';
      group = escaped ? group : c == '[' || (group && c != ']');
      int at = KAZAKH.indexOf(c);
      if (at < 0) {
        worn.append(c);
      } else if (group) {
        worn.append(c).append(TYPED.charAt(at));
      } else {
        worn.append("(?:[").append(c).append(TYPED.charAt(at)).append(MARKS).append("]?)");
      }
    }
    return worn.toString();
  }
}
