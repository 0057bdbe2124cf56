package kz.bayandama.language;

/**
 * Kazakh letters typed with the keyboard in the Russian layout, where their keys give digits, a
 * hyphen and an equals sign: «Т8ркістан 0аласы», «басқармасыны4». Put right inside words only,
 * where the letter makes a word of Kazakh: numbers, ordinals, codes and units («12б», «5а»,
 * «УК-161/4», «2025жылы») stay. Thread-safe.
 */
public final class KeyboardDigits {
  private static final String KEYS = "234580 9-=";
  private static final String LETTERS = "әіңғүқ ұөһ";

  /** Beginnings of words whose first letter is typed with a digit that counts nothing. */
  private static final String[] BEGINNINGS =
      Suffix.list(
          "үшін үстел үлгі үлкен үйі үйд үйл үйг үйш үйір ұлттық ұсыным ұсыныл ұсына ұсыну ұста ұйым ұзақ ұжым ұқса ішк"
              + " ішін іске істе іс-ш іс-қ ілес іріт ірі әлеум әкімш әйел әрбір әрек әрқ әңг әділ"
              + " әдіст әскер ғимар ғылым");

  /** What is hung on a number without a hyphen: «бөлім2ге», «орталық3ші». */
  private static final String ON_NUMBERS =
      " ге ке ға қа де те да та ден тен дан тан ні ті ны ты ды ді нің тің дің ның тың дың мен пен"
          + " бен ші шы нші ншы інші ыншы сы сі м х й я ";

  /** Endings of the Kazakh genitive before its ң; a footnote's number may stand there, too. */
  private static final String[] GENITIVES =
      Suffix.list("сыны сіні ларыны леріні дарыны деріні тарыны теріні");

  private static final String[] ANY_GENITIVE = Suffix.list("ны ні ды ді ты ті");
  private static final String RUSSIAN = "щъьэёц";
  private static final String VOWELS = "аәоөұүыіеиюяэё";
  private static final String BEFORE_GH = VOWELS + "лрнзйум";
  private static final String BEFORE_Q = VOWELS + "лрнзйумптсш";
  private static final int SHORTEST = 3;
  private static final int LONGEST = 60;
  private static final int TOGETHER = 2;

  private KeyboardDigits() {}

  /** The text with the letters put right. */
  public static String read(String text) {
    if (!may(text)) {
      return text;
    }
    Draft draft = Draft.of(text);
    repair(draft);
    return draft.substring(0, draft.length());
  }

  private static boolean may(String text) {
    for (int i = 1; i < text.length(); i++) {
      boolean beside =
          (Letters.isCyrillic(text.charAt(i - 1)) && isKey(text.charAt(i)))
              || (isKey(text.charAt(i - 1)) && Letters.isCyrillic(text.charAt(i)));
      if (beside) {
        return true;
      }
    }
    return false;
  }

  /** Puts right every line of a draft, a letter for a key, so that each keeps its place. */
  static void repair(Draft draft) {
    int from = 0;
    while (from < draft.length()) {
      int to = from;
      while (to < draft.length() && draft.at(to) != '\n') {
        to++;
      }
      line(draft, from, to);
      from = to + 1;
    }
  }

  /** First what is beyond doubt, then, in a line that has such words, what else may be one. */
  private static void line(Draft draft, int from, int to) {
    int sure = words(draft, from, to, false);
    for (int i = from; i < to && sure == 0; i++) {
      sure += Letters.isKazakh(draft.at(i)) ? 1 : 0;
    }
    if (sure > 0) {
      words(draft, from, to, true);
    }
  }

  private static int words(Draft draft, int from, int to, boolean kazakh) {
    int repaired = 0;
    int i = from;
    while (i < to) {
      int end = i;
      while (end < to && (Letters.isWordCharacter(draft.at(end)) || joins(draft, end))) {
        end++;
      }
      if (end > i) {
        String word = draft.substring(i, end);
        String whole = repaired(word, kazakh);
        for (int k = 0; k < whole.length() && !whole.equals(word); k++) {
          draft.chars()[i + k] = whole.charAt(k);
        }
        repaired += whole.equals(word) ? 0 : 1;
      }
      i = end + 1;
    }
    return repaired;
  }

  /** A hyphen or an equals sign between letters. */
  private static boolean joins(Draft draft, int i) {
    char c = draft.at(i);
    return (c == '-' || c == '=')
        && small(draft.at(i + 1))
        && Letters.isWordCharacter(draft.at(i - 1));
  }

  private static boolean small(char c) {
    return (Letters.isCyrillic(c) && !Letters.isCapital(c)) || isKey(c);
  }

  private static boolean isKey(char c) {
    return c != ' ' && KEYS.indexOf(c) >= 0;
  }

  /** The word with its letters, or as it is. */
  private static String repaired(String word, boolean kazakh) {
    int letters = 0;
    int keys = 0;
    int row = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean digit = Letters.isDigit(c);
      row = digit ? row + 1 : 0;
      keys += digit ? 1 : 0;
      letters += Letters.isCyrillic(c) ? 1 : 0;
      boolean strange = !Letters.isCyrillic(c) && !isKey(c);
      if (strange || row > TOGETHER || (i > 0 && Letters.isCyrillic(c) && Letters.isCapital(c))) {
        return word;
      }
    }
    boolean tooShort = letters + keys < SHORTEST || letters < TOGETHER;
    if (tooShort
        || word.length() > LONGEST
        || (keys == 0 && word.indexOf('=') < 0 && !(kazakh && hyphened(word)))) {
      return word;
    }
    String whole = letters(word, kazakh);
    return isWord(word, whole, keys, kazakh) ? whole : word;
  }

  private static String letters(String word, boolean kazakh) {
    StringBuilder whole = new StringBuilder(word);
    boolean first = kazakh && hyphened(word);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean hyphen = c == '-' && !first;
      first &= c != '-';
      if (isKey(c) && !hyphen) {
        whole.setCharAt(i, LETTERS.charAt(KEYS.indexOf(c)));
      }
    }
    return whole.toString();
  }

  /** «б-лім»: one or two consonants before a hyphen make no word. */
  private static boolean hyphened(String word) {
    int hyphen = word.indexOf('-');
    if (hyphen < 1 || hyphen > TOGETHER || word.length() < hyphen + SHORTEST + 1) {
      return false;
    }
    for (int i = 0; i < hyphen; i++) {
      if (isVowel(word.charAt(i)) || !Letters.isCyrillic(word.charAt(i))) {
        return false;
      }
    }
    return !word.startsWith("б-ша") && !word.startsWith("р-н") && !isVowel(word.charAt(hyphen + 1));
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(Letters.lower(c)) >= 0;
  }

  /** Whether every letter that was put in stands where such a letter can. */
  private static boolean isWord(String word, String whole, int keys, boolean kazakh) {
    boolean sure = false;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (RUSSIAN.indexOf(Letters.lower(c)) >= 0) {
        return false;
      }
      if (c == word.charAt(i)) {
        continue;
      }
      boolean fits =
          i == 0
              ? begins(word, whole)
              : i == whole.length() - 1
                  ? ends(word, whole, keys, kazakh)
                  : stands(whole, i)
                      && !counts(word, i)
                      && (kazakh || keys > 1 || c == 'қ' || c == 'һ' || has(word));
      if (!fits) {
        return false;
      }
      sure = true;
    }
    return sure;
  }

  private static boolean has(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Letters.isKazakh(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String word, String whole) {
    if (word.charAt(0) == '0') {
      return whole.length() > SHORTEST && !Letters.isDigit(word.charAt(1));
    }
    for (String beginning : BEGINNINGS) {
      if (whole.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(String word, String whole, int keys, boolean kazakh) {
    int last = word.length() - 1;
    String stem = whole.substring(0, last);
    return switch (word.charAt(last)) {
      case '0' -> last >= TOGETHER && BEFORE_Q.indexOf(whole.charAt(last - 1)) >= 0;
      case '4' ->
          !Suffix.longest(stem, 2, GENITIVES).isEmpty()
              || (!Suffix.longest(stem, 2, ANY_GENITIVE).isEmpty() && (keys > 1 || has(word)));
      case '2', '3', '8', '9' -> kazakh && keys > 1 && !isVowel(whole.charAt(last - 1));
      default -> false;
    };
  }

  private static boolean stands(String whole, int i) {
    char before = Letters.lower(whole.charAt(i - 1));
    char after = whole.charAt(i + 1);
    return switch (whole.charAt(i)) {
      case 'ң' -> isVowel(before);
      case 'ғ' -> BEFORE_GH.indexOf(before) >= 0 && (isVowel(before) || isVowel(after));
      case 'қ' -> BEFORE_Q.indexOf(before) >= 0 && (isVowel(before) || isVowel(after));
      case 'һ' -> isVowel(before) || isVowel(after);
      default -> !isVowel(before) && !isVowel(after);
    };
  }

  /** «бөлім2ге», «км2де»: a number with its ending, or a power. */
  private static boolean counts(String word, int i) {
    String rest = word.substring(i + 1);
    return word.charAt(i) != '0' && ON_NUMBERS.indexOf(" " + Letters.lower(rest) + " ") >= 0;
  }
}
