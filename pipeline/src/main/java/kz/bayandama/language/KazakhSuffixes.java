package kz.bayandama.language;

import static kz.bayandama.language.KazakhSounds.ANY;
import static kz.bayandama.language.KazakhSounds.BUT_U;
import static kz.bayandama.language.KazakhSounds.CONSONANT;
import static kz.bayandama.language.KazakhSounds.L;
import static kz.bayandama.language.KazakhSounds.NASAL;
import static kz.bayandama.language.KazakhSounds.OF_VERBS;
import static kz.bayandama.language.KazakhSounds.R;
import static kz.bayandama.language.KazakhSounds.VOICED;
import static kz.bayandama.language.KazakhSounds.VOICELESS;
import static kz.bayandama.language.KazakhSounds.VOWEL;
import static kz.bayandama.language.KazakhSounds.Z;

/**
 * The suffixes of Kazakh in their layers. A word is stem, voice, negation, participle, plural,
 * possessive, case, person, in that order; reading from the right, each suffix names the layers
 * that may already have been taken off and the sounds that it may follow. Source of the forms: the
 * standard grammar (Қазақ грамматикасы, 2002) as far as words of official texts need it.
 */
final class KazakhSuffixes {
  static final int START = 0;
  static final int PERSON = 1;
  static final int CASE = 2;

  /** A case of which only the part after a third-person possessive is off: үйі-нде. */
  static final int FUSED = 3;

  static final int POSSESSIVE = 4;
  static final int PLURAL = 5;
  static final int ATTRIBUTE = 6;
  static final int TENSE = 7;
  static final int PARTICIPLE = 8;
  static final int NEGATION = 9;
  static final int VOICE = 10;

  /** A suffix that says little: one letter, or the end of many stems. */
  private static final double WEAK = -0.8;

  /** ым, «my»: in official texts a noun in -ым is nearly always one word (шешім, бөлім). */
  private static final double OWN = -2.2;

  private static final double OWN_AFTER_VOWEL = -1.2;

  /** у makes a noun of any verb. */
  private static final double VERBAL_NOUN = 0.4;

  /** ғы, «of that time»: also the end of белгі, күлкі. */
  private static final double OF_TIME = -1.7;

  /** ша, «in the manner of»: also the end of бөлімше, қосымша, ақша. */
  private static final double EQUATIVE = -2.2;

  /** дық, «we did», against the nouns in -дық, which official texts are full of. */
  private static final double WE = -3.2;

  /** а, as in «бара»: also the end of терезе, шекара, температура. */
  private static final double CONVERB = -1.3;

  /** р, as in «болар»: also the end of дәрігер, қызметкер, санитар. */
  private static final double AORIST = -2.2;

  /** л after a vowel: also in мәселе. */
  private static final double PASSIVE = -0.8;

  private static final double JUSSIVE = -2;

  /** ңдар, «do!»: more often кезең-дер. */
  private static final double IMPERATIVE = -3;

  /** мын, «I am», against адам-ын, мерзім-ін. */
  private static final double I_AM = -2.5;

  /** атын, «who does», against құжат-ын. */
  private static final double HABIT = -1.6;

  private static final double NEGATIVE = -1;

  /** дың of the second person against дың of the genitive; дық against мемлекеттік. */
  private static final double SECOND = -1;

  /** мақ, «in order to»: also the end of тармақ, тамақ. */
  private static final double PURPOSE = -3;

  private static final int CAPACITY = 400;
  private static final int FIRST_LETTER = 'а';
  private static final int LETTERS = 'ү' - 'а' + 64;

  private final String[] texts = new String[CAPACITY];
  private final int[] layers = new int[CAPACITY];
  private final int[] after = new int[CAPACITY];
  private final int[] sounds = new int[CAPACITY];
  private final int[] harmonies = new int[CAPACITY];
  private final double[] gains = new double[CAPACITY];

  /** Suffixes with the same last letter are a chain: first of each letter, next of each suffix. */
  private final int[] firsts = new int[LETTERS];

  private final int[] nexts = new int[CAPACITY];
  private int size = 1;

  KazakhSuffixes() {
    cases();
    nominal();
    tenses();
    participles();
    stemmed();
  }

  private void cases() {
    int end = of(START, PERSON);
    add(PERSON, of(START), VOWEL | R | L, I_AM, "мын мін");
    add(PERSON, of(START), NASAL | Z, I_AM, "бын бін");
    add(PERSON, of(START), VOICELESS, I_AM, "пын пін");
    add(PERSON, of(START), VOWEL | R | L, 0, "мыз міз");
    add(PERSON, of(START), NASAL | Z, 0, "быз біз");
    add(PERSON, of(START), VOICELESS, 0, "пыз піз");
    add(PERSON, of(START), ANY, 0, "сың сің сыз сіз");
    add(PERSON, of(START), ANY, 0, "сыңдар сіңдер сыздар сіздер");
    add(CASE, end, VOWEL | NASAL, 0, "ның нің");
    add(CASE, end, R | L | Z, 0, "дың дің");
    add(CASE, end, VOICELESS, 0, "тың тің");
    add(CASE, end, VOWEL, 0, "ны ні");
    add(CASE, end, NASAL | R | L | Z, 0, "ды ді");
    add(CASE, end, VOICELESS, 0, "ты ті");
    add(CASE, end, VOICED, 0, "ға ге да де");
    add(CASE, end, VOICELESS, 0, "қа ке та те");
    add(CASE, end, VOWEL | R | L | Z, 0, "дан ден");
    add(CASE, end, VOICELESS, 0, "тан тен");
    add(CASE, end, NASAL, 0, "нан нен");
    add(CASE, end, VOWEL | NASAL | R | L, 0, "мен");
    add(CASE, end, Z, 0, "бен");
    add(CASE, end, VOICELESS, 0, "пен");
    add(CASE, of(START), VOICED, 0, "дай дей");
    add(CASE, of(START), VOICELESS, 0, "тай тей");
    add(CASE, of(START), ANY, EQUATIVE, "ша ше");
    add(FUSED, end, VOWEL, 0, "нда нде нан нен на не н нша нше");
    add(FUSED, end, NASAL, WEAK, "а е");
  }

  private void nominal() {
    int outer = of(START, PERSON, CASE, PLURAL, POSSESSIVE);
    add(ATTRIBUTE, outer, VOICED, 0, "дағы дегі");
    add(ATTRIBUTE, outer, VOICELESS, 0, "тағы тегі");
    add(FUSED, outer, VOWEL, 0, "ндағы ндегі");
    add(ATTRIBUTE, outer, NASAL | L | Z | R, OF_TIME, "ғы гі");
    add(ATTRIBUTE, outer, VOICELESS, OF_TIME, "қы кі");
    add(ATTRIBUTE, of(START, PERSON, CASE), ANY, 0, "нікі дікі тікі");
    int possessed = of(START, PERSON, CASE, FUSED, ATTRIBUTE);
    add(POSSESSIVE, possessed, CONSONANT, 0, "ымыз іміз ыңыз іңіз ың ің");
    add(POSSESSIVE, possessed, CONSONANT, OWN, "ым ім");
    add(POSSESSIVE, possessed, VOWEL, 0, "мыз міз ңыз ңіз");
    add(POSSESSIVE, possessed, BUT_U, 0, "сы сі");
    add(POSSESSIVE, possessed, VOWEL, OWN_AFTER_VOWEL, "м ң");
    add(POSSESSIVE, possessed, CONSONANT, WEAK, "ы і");
    int many = of(START, PERSON, CASE, POSSESSIVE, FUSED, ATTRIBUTE);
    add(PLURAL, many, VOWEL | R, 0, "лар лер");
    add(PLURAL, many, NASAL | L | Z, 0, "дар дер");
    add(PLURAL, many, VOICELESS, 0, "тар тер");
  }

  private void tenses() {
    int start = of(START);
    int end = of(START, PERSON);
    add(TENSE, start, VOICED, 0, "дым дім ды ді дыңыз діңіз");
    add(TENSE, start, VOICELESS, 0, "тым тім ты ті тыңыз тіңіз");
    add(TENSE, start, VOICED, SECOND, "дың дің");
    add(TENSE, start, VOICED, WE, "дық дік");
    add(TENSE, start, VOICELESS, SECOND, "тың тің");
    add(TENSE, start, VOICELESS, WE, "тық тік");
    add(TENSE, end, CONSONANT, 0, "ады еді ып іп ыпты іпті");
    add(TENSE, end, OF_VERBS, 0, "йды йді пты пті");
    add(TENSE, start, CONSONANT, CONVERB, "а е");
    add(TENSE, start, OF_VERBS, WEAK, "п");
    add(TENSE, start, OF_VERBS, 1.3 * WEAK, "й");
    add(TENSE, of(PERSON), CONSONANT, 0, "а е");
    add(TENSE, of(PERSON), OF_VERBS, 0, "й п");
    add(TENSE, start, ANY, JUSSIVE, "сын сін");
    add(TENSE, start, L | NASAL | R, 0, "сын сін");
    add(TENSE, start, ANY, 0, "сам сем саң сең сақ сек са се саңыз сеңіз ңыз ңіз ыңыз іңіз");
    add(TENSE, start, ANY, 0, "йық йік айық ейік йын йін айын ейін");
    add(TENSE, start, ANY, IMPERATIVE, "ңдар ңдер ыңдар іңдер");
  }

  private void participles() {
    int start = of(START);
    int end = of(START, PERSON);
    int nominal = of(START, PERSON, CASE, POSSESSIVE, PLURAL, FUSED, ATTRIBUTE);
    add(PARTICIPLE, nominal, VOICED, 0, "ған ген");
    add(PARTICIPLE, nominal, VOICELESS, 0, "қан кен");
    add(PARTICIPLE, end, CONSONANT, HABIT, "атын етін");
    add(PARTICIPLE, of(FUSED), CONSONANT, 0, "атыны етіні");
    add(PARTICIPLE, of(POSSESSIVE), CONSONANT, 0, "атындығ етіндіг");
    add(PARTICIPLE, nominal, OF_VERBS, 0, "йтын йтін");
    add(PARTICIPLE, nominal, ANY, VERBAL_NOUN, "у");
    add(PARTICIPLE, start, CONSONANT, AORIST, "ар ер");
    add(PARTICIPLE, start, OF_VERBS, AORIST, "р");
    add(PARTICIPLE, of(PERSON), CONSONANT, WEAK, "ар ер");
    add(PARTICIPLE, of(PERSON), OF_VERBS, WEAK, "р");
    add(PARTICIPLE, nominal, VOICED, 0, "ғандық гендік ғандығ гендіг");
    add(PARTICIPLE, nominal, VOICELESS, 0, "қандық кендік қандығ кендіг");
    add(PARTICIPLE, end, VOWEL | L | R | NASAL, 0, "мас мес");
    add(PARTICIPLE, end, VOICELESS, 0, "пас пес");
    add(PARTICIPLE, end, Z | NASAL, 0, "бас бес");
    add(PARTICIPLE, end, VOWEL | NASAL | R | L, PURPOSE, "мақ мек");
    add(PARTICIPLE, end, VOICELESS, PURPOSE, "пақ пек");
    add(PARTICIPLE, end, Z, PURPOSE, "бақ бек");
    add(PARTICIPLE, start, VOICED, 0, "ғалы гелі ғанша генше");
    add(PARTICIPLE, start, VOICELESS, 0, "қалы келі қанша кенше");
    add(PARTICIPLE, start, VOWEL | L | R | NASAL, 0, "май мей");
    add(PARTICIPLE, start, VOICELESS, 0, "пай пей");
    add(PARTICIPLE, start, Z | NASAL, 0, "бай бей");
  }

  private void stemmed() {
    int verbal = of(TENSE, PARTICIPLE);
    add(NEGATION, verbal, VOWEL | L | R | NASAL, NEGATIVE, "ма ме");
    add(NEGATION, verbal, VOICELESS, NEGATIVE, "па пе");
    add(NEGATION, verbal, Z | NASAL, NEGATIVE, "ба бе");
    int inner = of(TENSE, PARTICIPLE, NEGATION, VOICE);
    add(VOICE, inner, CONSONANT, 0, "ыл іл ын ін");
    add(VOICE, inner, OF_VERBS, PASSIVE, "л н");
  }

  private static int of(int... layers) {
    int set = 0;
    for (int layer : layers) {
      set |= 1 << layer;
    }
    return set;
  }

  /** Adds suffixes of one layer; the gain of each is its length and what the rule says besides. */
  private void add(int layer, int outer, int sound, double gain, String list) {
    int from = 0;
    while (from < list.length()) {
      int to = list.indexOf(' ', from);
      to = to < 0 ? list.length() : to;
      String text = list.substring(from, to);
      texts[size] = text;
      layers[size] = layer;
      after[size] = outer;
      sounds[size] = sound;
      harmonies[size] =
          isNeutral(text) ? KazakhSounds.NEUTRAL : KazakhSounds.harmony(text, text.length());
      gains[size] = text.length() + gain;
      int letter = text.charAt(text.length() - 1) - FIRST_LETTER;
      nexts[size] = firsts[letter];
      firsts[letter] = size++;
      from = to + 1;
    }
  }

  private static boolean isNeutral(String text) {
    return text.equals("мен") || text.equals("бен") || text.equals("пен") || text.endsWith("ікі");
  }

  /** The first suffix that ends in this letter, or 0. */
  int first(char letter) {
    int i = letter - FIRST_LETTER;
    return i < 0 || i >= LETTERS ? 0 : firsts[i];
  }

  int next(int suffix) {
    return nexts[suffix];
  }

  int length(int suffix) {
    return texts[suffix].length();
  }

  int layer(int suffix) {
    return layers[suffix];
  }

  double gain(int suffix) {
    return gains[suffix];
  }

  /** Whether the suffix ends the first {@code length} letters, whatever stands before it. */
  boolean ends(int suffix, String word, int length, int layer) {
    int rest = length - texts[suffix].length();
    return rest >= 0 && (after[suffix] >> layer & 1) != 0 && word.startsWith(texts[suffix], rest);
  }

  /** Whether the suffix ends the first {@code length} letters and may be taken off there. */
  boolean fits(int suffix, String word, int length, int layer) {
    String text = texts[suffix];
    int rest = length - text.length();
    if (rest < 2 || (after[suffix] >> layer & 1) == 0 || !word.startsWith(text, rest)) {
      return false;
    }
    int sound = rest - (rest > 2 && word.charAt(rest - 1) == 'ь' ? 2 : 1);
    if ((KazakhSounds.classOf(word.charAt(sound)) & sounds[suffix]) == 0) {
      return false;
    }
    int harmony = KazakhSounds.harmony(word, rest);
    return harmonies[suffix] == KazakhSounds.NEUTRAL
        || harmony == KazakhSounds.NEUTRAL
        || harmony == harmonies[suffix];
  }
}
