package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Line;

/**
 * Whether a line reads as a finding, by words and places that labelled reports have taught
 * (decision 0291): what of them stands in the line, and a little of what stands in the lines beside
 * it, tells for or against in hundredths of a logarithm of odds. A profile without such weights
 * never says so. Thread-safe.
 */
final class FindingWords {
  /** Where the weights of a profile stand among its cues. */
  static final String GROUP = "weights.finding";

  /** The sign that every line has: what is told before anything is known. */
  static final String ALWAYS = "#";

  private static final double BESIDE = 0.3;
  private static final double MOST_BESIDE = 2;

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern YEAR = Pattern.compile("20\\d\\d");
  private static final Pattern NAME =
      Pattern.compile(
          "\\b(?:\\p{Lu}\\.\\s?){1,2}\\p{Lu}[\\p{L}-]+|\\b\\p{Lu}[\\p{L}-]+\\s(?:\\p{Lu}\\.\\s?){1,2}",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DENIED =
      Pattern.compile("\\p{L}{3,}[мбп][ае](?:й(?:д[іы]|тін|тын)?|[ғг][ае]н\\p{L}*|д[ыі]|с)");
  private static final Pattern WITHOUT = Pattern.compile("\\p{L}{2,}с[ыі]з");
  private static final List<String> CUED = List.of("negative", "finding", "turn", "visited", "npm");
  private static final int LETTERS = 6;
  private static final int LENGTH = 80;
  private static final int LONG = 4;
  private static final int EARLY = 3;

  private final Cues cues;
  private final Map<String, Integer> weights;

  /**
   * Where a line stands.
   *
   * @param headed whether another section of the report is headed as findings
   * @param advice whether recommendations follow the section
   */
  record Place(Kind kind, boolean headed, boolean advice) {}

  FindingWords(Cues cues) {
    this.cues = cues;
    this.weights = cues.weights(GROUP);
  }

  /** Those lines of a section, of the ones that may be findings, that are. */
  Set<Line> told(Section section, Place place, Predicate<Line> may) {
    if (weights.isEmpty()) {
      return Set.of();
    }
    List<Line> lines = section.lines().stream().filter(may).toList();
    double[] sums = signs(lines, place).stream().mapToDouble(this::sum).toArray();
    Set<Line> told = new HashSet<>();
    for (int i = 0; i < sums.length; i++) {
      if (amongOthers(sums, i) > 0) {
        told.add(lines.get(i));
      }
    }
    return told;
  }

  private double sum(Set<String> signs) {
    return signs.stream().mapToInt(sign -> weights.getOrDefault(sign, 0)).sum() / 100.0;
  }

  /** What tells for a line together with the lines beside it: findings stand in rows. */
  static double amongOthers(double[] sums, int at) {
    return sums[at] + BESIDE * (clipped(sums, at - 1) + clipped(sums, at + 1));
  }

  private static double clipped(double[] sums, int at) {
    return at < 0 || at >= sums.length ? 0 : Math.clamp(sums[at], -MOST_BESIDE, MOST_BESIDE);
  }

  /** What each line of a section, of those that may be findings, has that may tell. */
  List<Set<String>> signs(List<Line> lines, Place place) {
    List<Set<String>> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Set<String> signs = words(lines.get(i));
      signs.addAll(standing(lines.get(i), place, i));
      if (i == lines.size() - 1) {
        signs.add("#last");
      }
      all.add(signs);
    }
    return all;
  }

  /** The beginnings of its words, Kazakh negation («-мейді», «-сыз»), cues, figures, names. */
  private Set<String> words(Line line) {
    String text = line.folded();
    Set<String> signs = new HashSet<>();
    signs.add(ALWAYS);
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      signs.add(word.substring(0, Math.min(LETTERS, word.length())));
      if (DENIED.matcher(word).matches()) {
        signs.add("#-ма");
      } else if (WITHOUT.matcher(word).matches()) {
        signs.add("#-сыз");
      }
    }
    CUED.stream().filter(group -> cues.in(group, text)).forEach(group -> signs.add("#" + group));
    if (DIGIT.matcher(text).find()) {
      signs.add("#figure");
    }
    if (YEAR.matcher(text).find()) {
      signs.add("#year");
    }
    if (NAME.matcher(line.text()).find()) {
      signs.add("#name");
    }
    signs.add("#length=" + Math.min(LONG, text.length() / LENGTH));
    signs.add("#" + line.language());
    return signs;
  }

  /** The kind of section and form of line, and how early in its section it stands. */
  private static Set<String> standing(Line line, Place place, int at) {
    Kind kind = place.kind();
    Set<String> signs = new HashSet<>();
    signs.add("#" + kind);
    signs.add("#" + line.form());
    signs.add("#" + kind + "/" + line.form());
    signs.add("#" + kind + (place.headed() ? "/headed" : "/alone"));
    if (place.advice()) {
      signs.add("#advice");
      signs.add("#advice/" + kind);
    }
    if (at == 0) {
      signs.add("#first");
    }
    if (at > EARLY) {
      signs.add("#late");
    }
    if (kind == Kind.HEAD) {
      signs.add("#HEAD=" + Math.min(EARLY, at));
    }
    return signs;
  }
}
