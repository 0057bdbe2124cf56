package kz.bayandama.privacy;

/**
 * Check digits: of IIN and BIN (Rules of the Government of Kazakhstan on identification numbers:
 * weights 1 to 11, and 3 to 11, 1, 2 where the remainder is 10), of IBAN (ISO 13616, MOD 97-10) and
 * of bank cards (ISO/IEC 7812, Luhn).
 */
final class CheckDigits {
  private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
  private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

  private CheckDigits() {}

  /** Whether the twelfth digit of an IIN or a BIN is right. */
  static boolean twelve(String digits) {
    int check = sum(digits, FIRST);
    if (check == 10) {
      check = sum(digits, SECOND);
    }
    return check == digits.charAt(11) - '0';
  }

  private static int sum(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return sum % 11;
  }

  /** Whether six digits can be a date YYMMDD and the seventh a century and sex. */
  static boolean dated(String digits) {
    int month = Integer.parseInt(digits.substring(2, 4));
    int day = Integer.parseInt(digits.substring(4, 6));
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && digits.charAt(6) <= '6';
  }

  /** Whether the check of an IBAN, in capitals and without blanks, is right. */
  static boolean iban(String iban) {
    int remainder = 0;
    String turned = iban.substring(4) + iban.substring(0, 4);
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      if (value < 0) {
        return false;
      }
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder == 1;
  }

  /** Whether the last digit of a card's number is right. */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = digit * 2;
      sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }
}
