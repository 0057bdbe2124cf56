package kz.bayandama.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.language.ParagraphLanguage;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;

/**
 * What a report calls an institution: the words of the line, sentence or field that are its name,
 * in the nominative. Thread-safe.
 */
final class InstitutionNames {
  private static final Pattern END =
      Pattern.compile(
          "[.]"
              + Sentences.STOP
              + "(?:\\s|$)|[;:](?:\\s|$)|\\s\\(|,\\s|\\s[–—-]\\s|\\s(?:\\d{1,2}\\s+\\p{L}+\\s+20\\d\\d|\\d{1,2}\\.\\d{2}\\.\\d|\\d{4}\\s+(?:жыл|год))",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern REGION_TAIL =
      Pattern.compile(
          "(?:,\\s*(?:г\\.|город|область|[^,]*\\s(?:область|облысы|обл\\.|қаласы|қ\\.)|[^,]*облыс)[^,]*)+$");
  private static final Pattern STOP = Pattern.compile("[.;,\\s]+$");

  /** Days before a Kazakh name: «14-15 шілдеде Көкшетау қаласының …». */
  private static final Pattern DAY =
      Pattern.compile("\\d{1,2}(?:[-–, ]+\\d{1,2})?[- ]\\p{L}+[дт][аеә]\\s+");

  private static final int LONGEST = 160;

  private final Cues cues;
  private final Nominative nominative;

  InstitutionNames(Profile profile, Cues cues) {
    this.cues = cues;
    this.nominative = new Nominative(profile);
  }

  /**
   * The name that a mention tells.
   *
   * @param whole whether all of its text is the name, as a field's value is
   */
  String of(Mention mention, boolean whole) {
    Kinds.Found type = mention.type();
    String text = mention.text();
    String cut = whole || type == null ? text : clause(text, type);
    String trimmed =
        STOP.matcher(REGION_TAIL.matcher(STOP.matcher(cut).replaceAll("")).replaceAll(""))
            .replaceAll("");
    return nominative.of(trimmed.isBlank() ? text.strip() : trimmed.strip());
  }

  private String clause(String text, Kinds.Found found) {
    int after = Math.min(found.end(), text.length());
    Matcher end = END.matcher(text);
    int to = end.find(after) ? end.start() : text.length();
    Matcher other = cues.pattern("nameend").matcher(Fold.of(text));
    to = other.find(after) ? Math.min(to, other.start()) : to;
    int quote = text.lastIndexOf('«', found.start());
    int from =
        quote >= 0 && text.indexOf('»', quote) >= found.start()
            ? form(text, quote)
            : start(text, found.start());
    int closing = quote >= 0 ? text.indexOf('»', quote) : -1;
    return text.substring(
        from, Math.min(Math.max(to, closing + 1), Math.min(text.length(), from + LONGEST)));
  }

  /** The start of a legal form (КГУ, КГП на ПХВ) before a quotation. */
  private int form(String text, int quote) {
    Matcher form = cues.pattern("legalform").matcher(Fold.of(text.substring(0, quote)));
    return form.find() ? form.start() : quote;
  }

  /** In Kazakh a name begins before the words that tell its type. */
  private static int start(String text, int type) {
    if (ParagraphLanguage.of(text) != Language.KK) {
      return type;
    }
    String before = text.substring(0, type);
    int from = 0;
    for (String mark : new String[] {". ", ", ", ": ", " – ", "; "}) {
      int at = before.lastIndexOf(mark);
      from = at < 0 ? from : Math.max(from, at + mark.length());
    }
    Matcher day = DAY.matcher(before).region(from, before.length());
    return day.lookingAt() ? day.end() : from;
  }
}
