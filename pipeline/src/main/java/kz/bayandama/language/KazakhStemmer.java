package kz.bayandama.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Kazakh stems by the rules of its suffixes, without a dictionary. Every way to read suffixes off
 * the end of a word ({@link KazakhSuffixes}) gives a possible stem; the longer and the less
 * doubtful its suffixes, the better, unless the stem has a shape that stems do not have. With the
 * forms of a corpus, a stem that many forms share is preferred. Thread-safe; also compiled for the
 * browser.
 */
public final class KazakhStemmer implements Stemmer {
  private static final KazakhSuffixes SUFFIXES = new KazakhSuffixes();
  private static final String ORDINALS = " ші шы інші ыншы нші ншы ";
  private static final int DEEPEST = 8;
  private static final double TWO_LETTERS = -0.15;
  private static final double THREE_LETTERS = -0.4;

  /** Two consonants of which the first is a stop end no stem: Қазақстан is not Қазақс-тан. */
  private static final double CLUSTER = -3;

  /** Verbs end in two consonants only as айт, қорық do. */
  private static final double VERB_IN_CLUSTER = -2;

  /** A verb of two syllables ends in a vowel or in the consonant of a verb's suffix. */
  private static final double VERB_OF_NOUN_SHAPE = -3;

  /** A stem in ы or і before «his» or «my»: more likely a noun in -ыс, -ым. */
  private static final double NARROW = -3;

  /** ұ, ү and ө end no stem. */
  private static final double NEVER_LAST = -5;

  /** What each doubling of the forms of a corpus that share a stem says for it. */
  private static final double FAMILY = 0.3;

  private static final double NONE = Double.NEGATIVE_INFINITY;

  /** How many forms of a corpus could have a stem. */
  @FunctionalInterface
  interface Families {
    int of(String stem);
  }

  private final Families families;

  /** Stems by the rules alone. */
  public KazakhStemmer() {
    this.families = stem -> 0;
  }

  /** Stems by the rules, and in doubt by what the forms of a corpus have in common. */
  public KazakhStemmer(WordCounts corpus) {
    this.families = corpus.families();
  }

  /** All stems that a folded form could have by the rules, itself among them, last. */
  static List<String> possible(String form) {
    List<String> stems = new ArrayList<>();
    String word = glides(form);
    double[] gains = candidates(word);
    for (int length = 2; length < word.length(); length++) {
      if (gains[length] + lengthGain(word, length) > 0) {
        stems.add(found(word, length));
      }
    }
    stems.add(found(word, word.length()));
    return stems;
  }

  private static String found(String word, int length) {
    String stem = word.substring(0, length);
    return letters(finish(length < word.length() ? beforeConverb(stem, word) : stem));
  }

  private double familyGain(String word, int length) {
    return FAMILY * Math.log(1 + families.of(found(word, length)));
  }

  @Override
  public String stem(String word) {
    int hyphen = word.lastIndexOf('-');
    if (hyphen > 0 && hyphen < word.length() - 1) {
      String last = word.substring(hyphen + 1);
      String first = word.substring(0, hyphen);
      return isEnding(last) ? stem(first) : first + "-" + stem(last);
    }
    if (word.length() < 3 || !Letters.isCyrillic(word.charAt(0))) {
      return word;
    }
    String closed = KazakhClosedWords.stem(word);
    return closed.isEmpty() ? open(glides(word)) : finish(closed);
  }

  private String open(String word) {
    double[] gains = candidates(word);
    int best = word.length();
    double most = familyGain(word, best);
    for (int length = KazakhClosedWords.kept(word); length < word.length(); length++) {
      if (gains[length] == NONE) {
        continue;
      }
      double gain = gains[length] + lengthGain(word, length) + familyGain(word, length);
      if (gain > most) {
        most = gain;
        best = length;
      }
    }
    return found(word, best);
  }

  /** What speaks against a stem for its length: of two letters only ал, де, су and the like are. */
  private static double lengthGain(String word, int length) {
    if (length == 2) {
      boolean open = !KazakhSounds.isVowel(word.charAt(0));
      boolean known = word.startsWith("де") || word.startsWith("же") || word.startsWith("су");
      return open && !known ? NONE : TWO_LETTERS;
    }
    return length == 3 ? THREE_LETTERS : 0;
  }

  /** я and ю after a vowel as the two sounds that they are: қояды is қой-ады. */
  private static String glides(String word) {
    StringBuilder sounds = new StringBuilder(word.length() + 2);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean two = i > 0 && "аәоөұүыіе".indexOf(word.charAt(i - 1)) >= 0;
      if (two && (c == 'я' || c == 'ю')) {
        sounds.append('й').append(c == 'я' ? 'а' : 'у');
      } else {
        sounds.append(c);
      }
    }
    return sounds.toString();
  }

  private static String letters(String stem) {
    return stem.replace("йа", "я").replace("йу", "ю");
  }

  /** п is у before the converb: тауып is of тап. */
  private static String beforeConverb(String stem, String word) {
    int n = stem.length();
    boolean converb = word.startsWith("ып", n) || word.startsWith("іп", n);
    boolean glide = stem.charAt(n - 1) == 'у' && KazakhSounds.isVowel(stem.charAt(n - 2));
    return converb && glide ? Suffix.cut(stem, 1) + "п" : stem;
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
      double shaped = sum + shape(word, rest, SUFFIXES.layer(s));
      if (SUFFIXES.layer(s) != KazakhSuffixes.FUSED && shaped > gains[rest]) {
        gains[rest] = shaped;
      }
      explore(word, rest, SUFFIXES.layer(s), sum, depth + 1, gains);
    }
  }

  /** What the end of a possible stem says against it. */
  private static double shape(String word, int length, int layer) {
    char last = word.charAt(length - 1);
    char before = word.charAt(length - 2);
    if (KazakhSounds.isVowel(last)) {
      return afterVowel(word, length, layer);
    }
    double gain = 0;
    if (layer >= KazakhSuffixes.TENSE && "жвдхцч".indexOf(last) >= 0) {
      gain += VERB_OF_NOUN_SHAPE;
    }
    boolean cluster = !KazakhSounds.isVowel(before);
    if (cluster && "қғгбдһшж".indexOf(before) >= 0) {
      gain += CLUSTER;
    }
    if (layer < KazakhSuffixes.TENSE) {
      return gain;
    }
    if (cluster && ("тқкпсш".indexOf(last) < 0 || "рлйн".indexOf(before) < 0)) {
      gain += VERB_IN_CLUSTER;
    }
    boolean longer = KazakhSounds.vowels(word, length) >= 2;
    return longer && "нлтсрзй".indexOf(last) < 0 ? gain + VERB_OF_NOUN_SHAPE : gain;
  }

  private static double afterVowel(String word, int length, int layer) {
    char last = word.charAt(length - 1);
    if ("ұүө".indexOf(last) >= 0) {
      return NEVER_LAST;
    }
    boolean doubtful = layer == KazakhSuffixes.POSSESSIVE && KazakhSounds.isNarrow(last);
    char before = word.charAt(length - 2);
    boolean cluster = length > 3 && !KazakhSounds.isVowel(word.charAt(length - 3));
    return doubtful && "шжқкг".indexOf(before) < 0 && !(cluster && "дт".indexOf(before) >= 0)
        ? NARROW
        : 0;
  }

  private static String finish(String stem) {
    int n = stem.length();
    if (n >= 4 && stem.charAt(n - 1) == 'ь') {
      return stem.substring(0, n - 1);
    }
    if (n >= 4
        && KazakhSounds.isNarrow(stem.charAt(n - 1))
        && !KazakhSounds.isVowel(stem.charAt(n - 2))) {
      stem = stem.substring(0, --n);
    }
    if (n < 3 || KazakhSounds.vowels(stem, n) == 0) {
      return stem;
    }
    char last = stem.charAt(n - 1);
    char plain = last == 'б' ? 'п' : last == 'ғ' ? 'қ' : last == 'г' ? 'к' : last;
    stem = stem.substring(0, n - 1) + plain;
    return isElided(stem, n) ? stem.substring(0, n - 2) + plain : stem;
  }

  private static boolean isElided(String s, int n) {
    return n >= 4
        && KazakhSounds.isNarrow(s.charAt(n - 2))
        && !KazakhSounds.isVowel(s.charAt(n - 1))
        && !KazakhSounds.isVowel(s.charAt(n - 3))
        && KazakhSounds.vowels(s, n - 2) >= 1
        && "нзқклрс".indexOf(s.charAt(n - 1)) >= 0;
  }
}
