package kz.bayandama.recognise;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The text of a recommendation itself, without what stands beside it that asks for nothing
 * (decision 0324). Thread-safe.
 */
final class AdviceText {
  /** «… раз в месяц. Майор запаса Р. Бектуров»: who signs, on the line after the last advice. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?<=\\p{Ll}{3}\\.)\\s+\\p{Lu}\\p{Ll}+(?:\\s\\p{L}{3,}){0,3}\\s(?:\\p{Lu}\\.\\s?){1,2}\\p{Lu}\\p{Ll}+$");

  private static final int SHORTEST = 8;

  private final Cues cues;

  AdviceText(Cues cues) {
    this.cues = cues;
  }

  /** Advice without the sentences at its end that only praise or describe. */
  String uncommended(String text) {
    return withoutLast(text, this::plain);
  }

  /**
   * Advice without sentences behind it, or behind a semicolon, that tell when it was given before:
   * «Это мы просили и в 2022 году.»
   */
  String withoutHistory(String text) {
    String rest = withoutLast(text, this::history);
    int semicolon = rest.lastIndexOf(';');
    return semicolon > 0 && history(Fold.of(rest.substring(semicolon + 1)))
        ? rest.substring(0, semicolon)
        : rest;
  }

  /** A text without who signs below it, where a page or a scan made one of both. */
  static String unsigned(String text) {
    return SIGNED.matcher(text).replaceFirst("");
  }

  /** A text without the mark that it was recommended before: «(повторно) …». */
  String unmarked(String text) {
    return cues.find("repeatlabel", Fold.of(text))
        .map(mark -> text.substring(mark.end()).strip())
        .filter(rest -> rest.length() >= SHORTEST)
        .orElse(text);
  }

  /** A text without the last of its sentences that are such; the first one stays. */
  private static String withoutLast(String text, Predicate<String> such) {
    List<String> sentences = Sentences.of(text);
    int end = sentences.size();
    while (end > 1 && such.test(Fold.of(sentences.get(end - 1)))) {
      end--;
    }
    return end == sentences.size() ? text : String.join(" ", sentences.subList(0, end));
  }

  private boolean plain(String folded) {
    return (cues.in("praise", folded) || cues.in("good", folded))
        && !cues.in("modal", folded)
        && !cues.in("acts", folded)
        && !cues.in("repeat", folded);
  }

  private boolean history(String folded) {
    return cues.in("history", folded) && cues.in("repeat", folded) && !cues.in("modal", folded);
  }
}
