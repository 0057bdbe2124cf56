package kz.bayandama.language;

/** Kazakh stems by the rules of its suffixes. Thread-safe; also compiled for the browser. */
public final class KazakhStemmer implements Stemmer {
  private static final KazakhSuffixes SUFFIXES = new KazakhSuffixes();
  private static final String ORDINALS = " ші шы інші ыншы нші ншы ";
  private static final int DEEPEST = 8;
  private static final double NONE = Double.NEGATIVE_INFINITY;

  @Override
  public String stem(String word) {
    if (word.length() < 4 || !Letters.isCyrillic(word.charAt(0))) {
      return finish(word);
    }
    double[] gains = candidates(word);
    int best = word.length();
    double most = 0;
    for (int length = 2; length < word.length(); length++) {
      if (length == 2 && word.length() < 5) {
        continue;
      }
      double gain = gains[length] - (length == 2 ? 1.5 : length == 3 ? 0.4 : 0);
      if (gain > most) {
        most = gain;
        best = length;
      }
    }
    return finish(word.substring(0, best));
  }

  /** Whether a word is nothing but endings of a noun: «те», «ның», «лардың», or of an ordinal. */
  static boolean isEnding(String word) {
    return ORDINALS.contains(" " + word + " ")
        || isEnding(word, word.length(), KazakhSuffixes.START);
  }

  private static boolean isEnding(String word, int length, int layer) {
    if (length == 0) {
      return layer != KazakhSuffixes.START && layer != KazakhSuffixes.FUSED;
    }
    for (int s = SUFFIXES.first(word.charAt(length - 1)); s != 0; s = SUFFIXES.next(s)) {
      if (SUFFIXES.layer(s) <= KazakhSuffixes.ATTRIBUTE
          && SUFFIXES.ends(s, word, length, layer)
          && isEnding(word, length - SUFFIXES.length(s), SUFFIXES.layer(s))) {
        return true;
      }
    }
    return false;
  }

  /** For each length of a possible stem what the suffixes after it are worth together. */
  static double[] candidates(String word) {
    double[] gains = new double[word.length() + 1];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = NONE;
    }
    explore(word, word.length(), KazakhSuffixes.START, 0, 0, gains);
    return gains;
  }

  private static void explore(
      String word, int length, int layer, double gain, int depth, double[] gains) {
    if (depth > DEEPEST || length < 3) {
      return;
    }
    char last = word.charAt(length - 1);
    for (int s = SUFFIXES.first(last); s != 0; s = SUFFIXES.next(s)) {
      if (!SUFFIXES.fits(s, word, length, layer)) {
        continue;
      }
      int rest = length - SUFFIXES.length(s);
      if (KazakhSounds.vowels(word, rest) < 1) {
        continue;
      }
      double sum = gain + SUFFIXES.gain(s);
      if (SUFFIXES.layer(s) != KazakhSuffixes.FUSED && sum > gains[rest]) {
        gains[rest] = sum;
      }
      explore(word, rest, SUFFIXES.layer(s), sum, depth + 1, gains);
    }
  }

  private static String finish(String stem) {
    int n = stem.length();
    if (n >= 4
        && KazakhSounds.isNarrow(stem.charAt(n - 1))
        && !KazakhSounds.isVowel(stem.charAt(n - 2))) {
      stem = stem.substring(0, --n);
    }
    if (n < 3) {
      return stem;
    }
    char last = stem.charAt(n - 1);
    char plain = last == 'б' ? 'п' : last == 'ғ' ? 'қ' : last == 'г' ? 'к' : last;
    String body = stem.substring(0, n - 1);
    if (n >= 4 && isElided(stem, n)) {
      body = stem.substring(0, n - 2);
    }
    return body + plain;
  }

  private static boolean isElided(String s, int n) {
    return KazakhSounds.isNarrow(s.charAt(n - 2))
        && !KazakhSounds.isVowel(s.charAt(n - 1))
        && !KazakhSounds.isVowel(s.charAt(n - 3))
        && KazakhSounds.vowels(s, n - 2) >= 1
        && "нзқклрс".indexOf(s.charAt(n - 1)) >= 0;
  }
}
