package kz.bayandama.privacy;

import java.util.Arrays;
import java.util.List;
import kz.bayandama.language.Letters;
import kz.bayandama.privacy.Lexicon.Looks;

/** The words of one text with what each is: grows while neighbours are looked at. */
final class NameSentence {
  /** How sure one is of a word. */
  enum Sign {
    NONE,
    /** Written with a capital and unknown. */
    UNKNOWN,
    /** A plain word that may be a name here. */
    PERHAPS,
    /** By its form or its neighbours. */
    SURE
  }

  private static final int KAZAKH_NEAR = 6;

  final List<Word> words;
  final List<Looks> looks;
  final Sign[] signs;

  /** Whether no word is written with a capital. */
  final boolean caseless;

  final boolean cyrillic;

  NameSentence(List<Word> words, List<Looks> looks) {
    this.words = words;
    this.looks = looks;
    this.signs = new Sign[words.size()];
    Arrays.fill(signs, Sign.NONE);
    this.cyrillic = looks.stream().filter(Looks::latin).count() * 2 < looks.size();
    this.caseless = words.size() >= 3 && words.stream().noneMatch(Word::isCapitalised);
  }

  int size() {
    return signs.length;
  }

  Word word(int i) {
    return words.get(i);
  }

  Looks look(int i) {
    return looks.get(i);
  }

  /** Whether the word stands in a run of words in capitals, where capitals say nothing. */
  boolean inCapitals(int i) {
    return words.get(i).isCapitals() && (capitals(i - 1) || capitals(i + 1));
  }

  private boolean capitals(int i) {
    return i >= 0
        && i < words.size()
        && words.get(i).isCapitals()
        && words.get(i).text().length() > 3;
  }

  /** Whether the word's capitals, or that it has none, say nothing. */
  boolean isFree(int i) {
    return caseless || inCapitals(i);
  }

  boolean beside(int i) {
    return i > 0 && i < words.size() && words.get(i).isBeside(words.get(i - 1));
  }

  boolean named(int i) {
    return i >= 0 && i < signs.length && signs[i] != Sign.NONE;
  }

  boolean isInitial(int i) {
    return i >= 0 && i < words.size() && words.get(i).isInitial();
  }

  /** Whether the word is one letter in either case. */
  boolean isLetter(int i) {
    return i >= 0
        && i < words.size()
        && words.get(i).text().length() == 1
        && Letters.isWordCharacter(words.get(i).text().charAt(0));
  }

  /** Whether a point stands before this word, or there is none. */
  boolean dotted(int i) {
    return i >= words.size() || words.get(i).gap().startsWith(".");
  }

  /** Whether a word near this one has a letter that only Kazakh has. */
  boolean isKazakh(int i) {
    int to = Math.min(words.size(), i + KAZAKH_NEAR);
    for (int k = Math.max(0, i - KAZAKH_NEAR); k < to; k++) {
      if (k != i && looks.get(k).lower().chars().anyMatch(c -> "әғқңөұүһі".indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }
}
