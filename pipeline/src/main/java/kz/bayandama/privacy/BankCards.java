package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of bank cards: sixteen digits, together or in fours. A wrong check digit (ISO/IEC 7812,
 * the formula of Luhn) lowers the confidence and clears nothing.
 */
final class BankCards implements Detector {
  private static final Pattern SIXTEEN =
      Pattern.compile("(?<![\\p{L}\\d])[2-6]\\d{3}(?:[ \\n\\-–]?\\d{4}){3}(?![\\p{L}\\d])");

  @Override
  public List<Span> find(FoldedText text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = SIXTEEN.matcher(text.digits());
    while (matcher.find()) {
      boolean checked = CheckDigits.luhn(matcher.group().replaceAll("\\D", ""));
      spans.add(new Span(Kind.IBAN, matcher.start(), matcher.end(), checked ? 1 : 0.6));
    }
    return spans;
  }
}
