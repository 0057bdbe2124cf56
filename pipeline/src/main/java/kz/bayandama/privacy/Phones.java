package kz.bayandama.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers: digits with blanks, dashes, dots and brackets that libphonenumber takes for a
 * number of Kazakhstan, Russia or with its country's code, and any run of digits after a word for
 * telephone.
 */
final class Phones implements Detector {
  private static final String GAP = "[ ()\\n.\\-–—/]{0,3}";
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d+])(?:\\+" + GAP + ")?\\d(?:" + GAP + "\\d){9,14}(?!\\d)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:тел(?:ефон\\p{L}{0,6})?|факс|моб(?:ильн\\p{L}{0,4})?|ұялы|сот(?:ов\\p{L}{1,4})?|байланыс"
              + " нөмірі|whats?app|ватсап|вотсап|phone|tel|call)[^\\p{L}\\d\\n]{0,6}"
              + "(?:(?:нөмірі|номер|№)[^\\p{L}\\d\\n]{0,4})?(\\+?\\d(?:"
              + GAP
              + "\\d){4,14})(?!\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

  @Override
  public List<Span> find(FoldedText text) {
    List<Span> spans = new ArrayList<>();
    Matcher named = NAMED.matcher(text.digits());
    while (named.find()) {
      spans.add(new Span(Kind.PHONE, named.start(1), named.end(1), 0.9));
    }
    Matcher number = NUMBER.matcher(text.digits());
    int from = 0;
    while (number.find(from)) {
      double confidence = confidence(number.group());
      if (confidence > 0) {
        int start = opening(text.digits(), number.start());
        spans.add(new Span(Kind.PHONE, start, number.end(), confidence));
        from = number.end();
      } else {
        from = afterGroup(text.digits(), number.start());
      }
    }
    return spans;
  }

  private static int opening(String text, int start) {
    return start > 0 && text.charAt(start - 1) == '(' ? start - 1 : start;
  }

  private static int afterGroup(String text, int from) {
    int i = from + 1;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private double confidence(String written) {
    String digits = written.replaceAll("\\D", "");
    boolean plus = written.startsWith("+");
    if (plus) {
      return valid("+" + digits, "ZZ") ? 1 : digits.length() >= 11 ? 0.7 : 0;
    }
    if (digits.length() == 11 && (digits.startsWith("8") || digits.startsWith("7"))) {
      boolean kazakh = digits.charAt(1) == '7';
      return valid("+7" + digits.substring(1), "ZZ") ? 0.95 : kazakh ? 0.6 : 0;
    }
    if (digits.length() == 10 && digits.startsWith("7")) {
      return valid("+7" + digits, "ZZ") ? 0.8 : 0;
    }
    boolean international =
        digits.length() == 12 && (digits.startsWith("998") || digits.startsWith("996"));
    return international && valid("+" + digits, "ZZ") ? 0.6 : 0;
  }

  private boolean valid(String number, String region) {
    try {
      return numbers.isValidNumber(numbers.parse(number, region));
    } catch (NumberParseException e) {
      return false;
    }
  }
}
