package kz.bayandama.recognise;

import java.util.regex.Pattern;
import kz.bayandama.report.Language;

/** The language of a line. */
final class Tongue {
  private static final Pattern KAZAKH = Pattern.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІӛӚ]");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final int FEW = 4;
  private static final int ONE_IN = 30;

  private Tongue() {}

  static Language of(String text) {
    long cyrillic = CYRILLIC.matcher(text).results().count();
    long latin = LATIN.matcher(text).results().count();
    if (cyrillic + latin < FEW) {
      return Language.UND;
    }
    if (latin > cyrillic) {
      return Language.EN;
    }
    return KAZAKH.matcher(text).results().count() * ONE_IN > cyrillic ? Language.KK : Language.RU;
  }
}
