package kz.bayandama.language;

/**
 * English stems by the Snowball algorithm «English» (Porter 2,
 * snowballstem.org/algorithms/english), written for JVM and browser alike; without its list of
 * exceptional words, none of which belongs to the field. Thread-safe.
 */
public final class EnglishStemmer implements Stemmer {
  private static final String[] STEP_1A = Suffix.list("sses ied ies us ss s");
  private static final String[] STEP_1B = Suffix.list("eed eedly ed edly ing ingly");
  private static final String[] STEP_2 =
      Suffix.list(
          "tional enci anci abli entli izer ization ational ation ator alism aliti alli fulness"
              + " ousli ousness iveness iviti biliti bli ogi fulli lessli li");
  private static final String[] STEP_2_NEW =
      Suffix.list(
          "tion ence ance able ent ize ize ate ate ate al al al ful ous ous ive ive ble ble og ful"
              + " less ");
  private static final String[] STEP_3 =
      Suffix.list("tional ational alize icate iciti ical ful ness ative");
  private static final String[] STEP_3_NEW = Suffix.list("tion ate al ic ic ic   ");
  private static final String[] STEP_4 =
      Suffix.list("al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion");

  @Override
  public String stem(String word) {
    String w = word.endsWith("'s") ? Suffix.cut(word, 2) : word;
    w = w.endsWith("'") ? Suffix.cut(w, 1) : w;
    if (w.length() < 3 || !isPlain(w)) {
      return w.isEmpty() ? word : w;
    }
    w = markY(w);
    int r1 = firstRegion(w);
    int r2 = region(w, r1);
    w = step1a(w);
    w = step1b(w, r1);
    w = step1c(w);
    w = step2(w, r1);
    w = step3(w, r1, r2);
    w = step4(w, r2);
    w = step5(w, r1, r2);
    return w.replace('Y', 'y');
  }

  private static boolean isPlain(String w) {
    for (int i = 0; i < w.length(); i++) {
      char c = w.charAt(i);
      if ((c < 'a' || c > 'z') && c != '\'') {
        return false;
      }
    }
    return true;
  }

  /** Writes Y for a y that is a consonant. */
  private static String markY(String w) {
    char[] chars = w.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] == 'y' && (i == 0 || isVowel(chars[i - 1]))) {
        chars[i] = 'Y';
      }
    }
    return new String(chars);
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }

  private static int firstRegion(String w) {
    for (String start : new String[] {"gener", "commun", "arsen"}) {
      if (w.startsWith(start)) {
        return start.length();
      }
    }
    return region(w, 0);
  }

  private static int region(String w, int from) {
    for (int i = from + 1; i < w.length(); i++) {
      if (!isVowel(w.charAt(i)) && isVowel(w.charAt(i - 1))) {
        return i + 1;
      }
    }
    return w.length();
  }

  private static boolean hasVowel(String w, int to) {
    for (int i = 0; i < to; i++) {
      if (isVowel(w.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String step1a(String w) {
    String s = Suffix.longest(w, 0, STEP_1A);
    if (s.equals("sses")) {
      return Suffix.cut(w, 2);
    }
    if (s.equals("ied") || s.equals("ies")) {
      return Suffix.cut(w, w.length() > 4 ? 2 : 1);
    }
    return s.equals("s") && hasVowel(w, w.length() - 2) ? Suffix.cut(w, 1) : w;
  }

  private static String step1b(String w, int r1) {
    String s = Suffix.longest(w, 0, STEP_1B);
    if (s.isEmpty()) {
      return w;
    }
    int rest = w.length() - s.length();
    if (s.startsWith("eed")) {
      return rest >= r1 ? w.substring(0, rest) + "ee" : w;
    }
    if (!hasVowel(w, rest)) {
      return w;
    }
    String stem = w.substring(0, rest);
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
      return stem + "e";
    }
    if (isDouble(stem)) {
      return Suffix.cut(stem, 1);
    }
    return r1 >= stem.length() && endsInShortSyllable(stem) ? stem + "e" : stem;
  }

  private static boolean isDouble(String w) {
    int n = w.length();
    return n >= 2
        && w.charAt(n - 1) == w.charAt(n - 2)
        && "bdfgmnprt".indexOf(w.charAt(n - 1)) >= 0;
  }

  private static boolean endsInShortSyllable(String w) {
    int n = w.length();
    if (n == 2) {
      return isVowel(w.charAt(0)) && !isVowel(w.charAt(1));
    }
    return n > 2
        && !isVowel(w.charAt(n - 1))
        && "wxY".indexOf(w.charAt(n - 1)) < 0
        && isVowel(w.charAt(n - 2))
        && !isVowel(w.charAt(n - 3));
  }

  private static String step1c(String w) {
    int n = w.length();
    boolean y = n > 2 && (w.endsWith("y") || w.endsWith("Y")) && !isVowel(w.charAt(n - 2));
    return y ? Suffix.cut(w, 1) + "i" : w;
  }

  private static String step2(String w, int r1) {
    String s = Suffix.longest(w, 0, STEP_2);
    int rest = w.length() - s.length();
    if (s.isEmpty() || rest < r1) {
      return w;
    }
    char before = rest == 0 ? ' ' : w.charAt(rest - 1);
    if ((s.equals("li") && "cdeghkmnrt".indexOf(before) < 0)
        || (s.equals("ogi") && before != 'l')) {
      return w;
    }
    return w.substring(0, rest) + replacement(s, STEP_2, STEP_2_NEW);
  }

  private static String step3(String w, int r1, int r2) {
    String s = Suffix.longest(w, 0, STEP_3);
    int rest = w.length() - s.length();
    if (s.isEmpty() || rest < r1 || (s.equals("ative") && rest < r2)) {
      return w;
    }
    return w.substring(0, rest) + replacement(s, STEP_3, STEP_3_NEW);
  }

  private static String replacement(String suffix, String[] from, String[] to) {
    for (int i = 0; i < from.length; i++) {
      if (from[i].equals(suffix)) {
        return to[i];
      }
    }
    return "";
  }

  private static String step4(String w, int r2) {
    String s = Suffix.longest(w, 0, STEP_4);
    int rest = w.length() - s.length();
    if (s.isEmpty() || rest < r2 || rest == 0) {
      return w;
    }
    char before = w.charAt(rest - 1);
    return s.equals("ion") && before != 's' && before != 't' ? w : w.substring(0, rest);
  }

  private static String step5(String w, int r1, int r2) {
    int rest = w.length() - 1;
    if (w.endsWith("e")) {
      boolean drop = rest >= r2 || (rest >= r1 && !endsInShortSyllable(w.substring(0, rest)));
      return drop ? w.substring(0, rest) : w;
    }
    return w.endsWith("ll") && rest >= r2 ? w.substring(0, rest) : w;
  }
}
