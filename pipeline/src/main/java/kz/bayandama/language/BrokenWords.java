package kz.bayandama.language;

/**
 * Joins words that were broken at the end of a line: «реко-⏎мендация». A hyphen that belongs to the
 * word stays: «ИВС-⏎те», «2-⏎тарау», «уголовно-⏎исполнительной», «іс-⏎шара», and whatever the same
 * text also writes with a hyphen inside a line.
 */
final class BrokenWords {
  /** First parts of Kazakh and Russian compounds that are written with a hyphen. */
  private static final String FIRST_PARTS =
      " іс жүріс тексеру оқу азық қылмыстық әлеуметтік емдеу медициналық ақыл қол аяқ киім ыдыс"
          + " ата қыз ұл жас жан хал қоғамдық саяси құқықтық моральдық психологиялық по кое во"
          + " вице экс пресс интернет онлайн видео аудио бизнес социал полу санитар штаб ";

  private BrokenWords() {}

  static Draft join(Draft in) {
    Draft out = new Draft(in.length());
    int i = 0;
    while (i < in.length()) {
      int next = isBreak(in, i) ? lineAfter(in, i) : -1;
      if (next < 0) {
        out.copy(in, i++);
        continue;
      }
      if (isCompound(in, i, next)) {
        out.copy(in, i);
      }
      i = next;
    }
    return out;
  }

  private static boolean isBreak(Draft in, int i) {
    return in.at(i) == '-' && Letters.isWordCharacter(in.at(i - 1));
  }

  /** Where the word goes on after a hyphen, blanks and one line break, or -1. */
  private static int lineAfter(Draft in, int hyphen) {
    int i = hyphen + 1;
    while (in.at(i) == ' ') {
      i++;
    }
    if (in.at(i) != '\n') {
      return -1;
    }
    i++;
    while (in.at(i) == ' ') {
      i++;
    }
    return Character.isLowerCase(in.at(i)) ? i : -1;
  }

  private static boolean isCompound(Draft in, int hyphen, int next) {
    int from = hyphen;
    while (Letters.isWordCharacter(in.at(from - 1))) {
      from--;
    }
    int to = next;
    while (Letters.isWordCharacter(in.at(to))) {
      to++;
    }
    char last = in.at(hyphen - 1);
    if (Character.isDigit(last) || Character.isUpperCase(last)) {
      return true;
    }
    String first = in.substring(from, hyphen);
    String second = in.substring(next, to);
    if (occurs(in, first + "-" + second)) {
      return true;
    }
    if (occurs(in, first + second)) {
      return false;
    }
    boolean russian = first.length() >= 6 && first.endsWith("но") && second.length() >= 6;
    return russian || FIRST_PARTS.contains(" " + Letters.lower(first) + " ");
  }

  private static boolean occurs(Draft in, String word) {
    for (int i = 0; i + word.length() <= in.length(); i++) {
      int k = 0;
      while (k < word.length() && in.at(i + k) == word.charAt(k)) {
        k++;
      }
      if (k == word.length() && !Letters.isWordCharacter(in.at(i + k))) {
        return true;
      }
    }
    return false;
  }
}
