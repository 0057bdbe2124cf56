package kz.bayandama.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.language.ParagraphLanguage;
import org.jspecify.annotations.Nullable;

/**
 * Where the report names the institution.
 *
 * @param text the line, sentence or field's value that does
 * @param type what type it names, null when none that we know
 * @param score the higher, the better a witness
 */
record Mention(String text, Kinds.@Nullable Found type, int score) {
  private static final Pattern END =
      Pattern.compile(
          "[.]"
              + Sentences.STOP
              + "(?:\\s|$)|[;:](?:\\s|$)|\\s\\(|,\\s|\\s[–—-]\\s|\\s(?:\\d{1,2}\\s+\\p{L}+\\s+20\\d\\d|\\d{1,2}\\.\\d{2}\\.\\d|была?|были|рассчитан\\w*|состоялось|проведено|деп|где|который|\\d{4}\\s+(?:жыл|год))",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern REGION_TAIL =
      Pattern.compile(
          "(?:,\\s*(?:г\\.|город|область|[^,]*\\s(?:область|облысы|обл\\.|қаласы|қ\\.)|[^,]*облыс)[^,]*)+$");
  private static final Pattern STOP = Pattern.compile("[.;,\\s]+$");
  private static final int LONGEST = 160;

  String folded() {
    return Fold.of(text);
  }

  /** The institution's name as written, without the sentence round it. */
  String name(boolean whole) {
    String cut = whole || type == null ? text : clause(type);
    String trimmed =
        STOP.matcher(REGION_TAIL.matcher(STOP.matcher(cut).replaceAll("")).replaceAll(""))
            .replaceAll("");
    return trimmed.isBlank() ? text.strip() : trimmed.strip();
  }

  private String clause(Kinds.Found found) {
    int to = text.length();
    Matcher end = END.matcher(text);
    if (end.find(Math.min(found.end(), text.length()))) {
      to = end.start();
    }
    int quote = text.lastIndexOf('«', found.start());
    int from =
        quote >= 0 && text.indexOf('»', quote) >= found.start()
            ? form(quote)
            : start(found.start());
    int closing = quote >= 0 ? text.indexOf('»', quote) : -1;
    return text.substring(
        from, Math.min(Math.max(to, closing + 1), Math.min(text.length(), from + LONGEST)));
  }

  /** The start of a legal form (КГУ, КГП на ПХВ) before a quotation. */
  private int form(int quote) {
    Matcher form =
        Pattern.compile("(?:КГУ|КГП(?: на ПХВ)?|ГКП(?: на ПХВ)?|РГУ|ГУ|РГП|ГККП|ТОО|ОФ)\\s*$")
            .matcher(text.substring(0, quote));
    return form.find() ? form.start() : quote;
  }

  private int start(int type) {
    if (ParagraphLanguage.of(text) != kz.bayandama.report.Language.KK) {
      return type;
    }
    String before = text.substring(0, type);
    int from = 0;
    for (String mark : new String[] {". ", ", ", ": ", " – ", "; "}) {
      int at = before.lastIndexOf(mark);
      from = at < 0 ? from : Math.max(from, at + mark.length());
    }
    return from;
  }
}
