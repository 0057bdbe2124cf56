package kz.bayandama.language;

/** Ends of words, without regular expression or collection. */
final class Suffix {
  private Suffix() {}

  /** A list of suffixes written as one line. */
  static String[] list(String line) {
    int count = 1;
    for (int i = 0; i < line.length(); i++) {
      count += line.charAt(i) == ' ' ? 1 : 0;
    }
    String[] list = new String[count];
    int from = 0;
    for (int i = 0; i < count; i++) {
      int to = line.indexOf(' ', from);
      list[i] = line.substring(from, to < 0 ? line.length() : to);
      from = to + 1;
    }
    return list;
  }

  /** The longest of the suffixes that ends the word and begins at {@code from} or later, or "". */
  static String longest(String word, int from, String[] suffixes) {
    String longest = "";
    for (String suffix : suffixes) {
      if (suffix.length() > longest.length()
          && word.length() - suffix.length() >= from
          && word.endsWith(suffix)) {
        longest = suffix;
      }
    }
    return longest;
  }

  /** The word without its last {@code length} characters. */
  static String cut(String word, int length) {
    return word.substring(0, word.length() - length);
  }
}
