package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any twelve digits, also broken by blanks, dots, dashes and line breaks. A right check digit
 * raises the confidence, a wrong one clears nothing. Digits that stand apart one by one or in pairs
 * are taken only where they could be a birth date or the check is right, for tables of small
 * numbers are no persons.
 */
final class IdentificationNumbers implements Detector {
  private static final Pattern WHOLE = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");
  private static final Pattern BROKEN =
      Pattern.compile("(?<!\\d)\\d(?:[ .,·_/\\n\\-–—]{0,3}\\d){11}(?!\\d)");

  /** Dates beside each other in a table have as many digits. */
  private static final Pattern ISO_DATE = Pattern.compile("(?:19|20)\\d\\d-[01]\\d-[0-3]\\d");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:ИИН|ЖСН|БИН|БСН|IIN|BIN)[^\\d\\n]{0,12}(\\d(?:[ .\\n\\-–—]{0,2}\\d){8,14})(?!\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public List<Span> find(FoldedText text) {
    List<Span> spans = new ArrayList<>();
    Matcher whole = WHOLE.matcher(text.digits());
    while (whole.find()) {
      spans.add(span(whole.group(), whole.start(), whole.end()));
    }
    Matcher broken = BROKEN.matcher(text.digits());
    int from = 0;
    while (broken.find(from)) {
      String digits = broken.group().replaceAll("\\D", "");
      int gaps = gaps(broken.group());
      if (gaps > 0
          && !ISO_DATE.matcher(broken.group()).find()
          && (gaps <= 3 || CheckDigits.dated(digits) || CheckDigits.twelve(digits))
          && spans.stream().noneMatch(s -> s.start() < broken.end() && broken.start() < s.end())) {
        spans.add(span(digits, broken.start(), broken.end()));
        from = broken.end();
      } else {
        from = broken.start() + 1;
      }
    }
    Matcher named = NAMED.matcher(text.digits());
    while (named.find()) {
      if (named.group(1).replaceAll("\\D", "").length() != 12) {
        spans.add(new Span(Kind.IIN, named.start(1), named.end(1), 0.8));
      }
    }
    return spans;
  }

  private static int gaps(String broken) {
    int gaps = 0;
    for (int i = 1; i < broken.length(); i++) {
      gaps +=
          Character.isDigit(broken.charAt(i)) && !Character.isDigit(broken.charAt(i - 1)) ? 1 : 0;
    }
    return gaps;
  }

  private static Span span(String digits, int start, int end) {
    boolean checked = CheckDigits.twelve(digits);
    char fifth = digits.charAt(4);
    if (checked && fifth >= '4' && fifth <= '6' && !CheckDigits.dated(digits)) {
      return new Span(Kind.BIN, start, end, 1);
    }
    return new Span(Kind.IIN, start, end, checked ? 1 : CheckDigits.dated(digits) ? 0.9 : 0.6);
  }
}
