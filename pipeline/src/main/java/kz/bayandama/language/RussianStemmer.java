package kz.bayandama.language;

/**
 * Russian stems by the Snowball algorithm (snowballstem.org/algorithms/russian), written for JVM
 * and browser alike. ё counts as е. Thread-safe.
 */
public final class RussianStemmer implements Stemmer {
  private static final String[] GERUND_AFTER_A = Suffix.list("в вши вшись");
  private static final String[] GERUND = Suffix.list("ив ивши ившись ыв ывши ывшись");
  private static final String[] ADJECTIVE =
      Suffix.list(
          "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");
  private static final String[] PARTICIPLE_AFTER_A = Suffix.list("ем нн вш ющ щ");
  private static final String[] PARTICIPLE = Suffix.list("ивш ывш ующ");
  private static final String[] REFLEXIVE = Suffix.list("ся сь");
  private static final String[] VERB_AFTER_A =
      Suffix.list("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно");
  private static final String[] VERB =
      Suffix.list(
          "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены"
              + " ить ыть ишь ую ю");
  private static final String[] NOUN =
      Suffix.list(
          "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы"
              + " ь ию ью ю ия ья я");
  private static final String[] SUPERLATIVE = Suffix.list("ейш ейше");
  private static final String[] DERIVATIONAL = Suffix.list("ост ость");

  @Override
  public String stem(String word) {
    String w = Folding.match(word);
    int rv = afterVowel(w, 0);
    if (rv < 0) {
      return w;
    }
    int r2 = region(w, region(w, 0));
    w = inflection(w, rv);
    if (w.length() > rv && w.endsWith("и")) {
      w = Suffix.cut(w, 1);
    }
    w = Suffix.cut(w, Suffix.longest(w, Math.max(rv, r2), DERIVATIONAL).length());
    return tidy(w, rv);
  }

  private static String inflection(String word, int rv) {
    int gerund = either(word, rv, GERUND_AFTER_A, GERUND);
    if (gerund > 0) {
      return Suffix.cut(word, gerund);
    }
    String w = Suffix.cut(word, Suffix.longest(word, rv, REFLEXIVE).length());
    int adjective = Suffix.longest(w, rv, ADJECTIVE).length();
    if (adjective > 0) {
      w = Suffix.cut(w, adjective);
      return Suffix.cut(w, either(w, rv, PARTICIPLE_AFTER_A, PARTICIPLE));
    }
    int verb = either(w, rv, VERB_AFTER_A, VERB);
    return Suffix.cut(w, verb > 0 ? verb : Suffix.longest(w, rv, NOUN).length());
  }

  /** The length of the longest ending of both lists; one of the first must follow а or я. */
  private static int either(String word, int rv, String[] afterA, String[] free) {
    String first = Suffix.longest(word, rv, afterA);
    String second = Suffix.longest(word, rv, free);
    if (second.length() > first.length()) {
      return second.length();
    }
    int before = word.length() - first.length() - 1;
    boolean follows = before >= rv && (word.charAt(before) == 'а' || word.charAt(before) == 'я');
    return follows ? first.length() : 0;
  }

  private static String tidy(String word, int rv) {
    String w = word;
    int superlative = Suffix.longest(w, rv, SUPERLATIVE).length();
    w = Suffix.cut(w, superlative);
    if (w.length() - 2 >= rv && w.endsWith("нн")) {
      return Suffix.cut(w, 1);
    }
    return superlative == 0 && w.length() > rv && w.endsWith("ь") ? Suffix.cut(w, 1) : w;
  }

  private static int region(String word, int from) {
    int vowel = afterVowel(word, from);
    if (vowel < 0) {
      return word.length();
    }
    for (int i = vowel; i < word.length(); i++) {
      if (!isVowel(word.charAt(i))) {
        return i + 1;
      }
    }
    return word.length();
  }

  private static int afterVowel(String word, int from) {
    for (int i = from; i < word.length(); i++) {
      if (isVowel(word.charAt(i))) {
        return i + 1;
      }
    }
    return -1;
  }

  private static boolean isVowel(char c) {
    return "аеиоуыэюя".indexOf(c) >= 0;
  }
}
