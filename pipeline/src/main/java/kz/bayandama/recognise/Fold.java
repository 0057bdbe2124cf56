package kz.bayandama.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.language.BrokenWords;
import kz.bayandama.language.CodePage;
import kz.bayandama.language.KeyboardDigits;

/**
 * Text as cues are compared with it: lower case, plain dashes, quotes and spaces, е for ё, ө for
 * U+04DB, Cyrillic for look-alike Latin letters inside a word that has Cyrillic ones. Keeps every
 * position: the folded text has the length of the text, so that what is found in one can be cut out
 * of the other. Kazakh letters are never folded away. What goes on without a blank for longer than
 * any word is parted by blanks: patterns that look along a word would look as far at each letter of
 * it.
 */
final class Fold {
  private static final String LATIN = "ABCEHIKMOPTXYaceiopxyhkmtb";
  private static final String CYRILLIC = "авсенікмортхуасеіорхуһкмтв";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern CYRILLIC_LETTER = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF\\u202A-\\u202E]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F]+");
  private static final Pattern LETTER_SPACED =
      Pattern.compile("(?:[\\p{L}\\d.]{1,4}\\s+)?\\p{L}(?:[\\s\\u00A0]+\\p{L}){3,}+\\W*");
  private static final Pattern WIDE_GAP = Pattern.compile("[\\s\\u00A0]{2,}");

  /** Longer than any word and most addresses on the web. */
  private static final int WORD_LENGTH = 200;

  private Fold() {}

  /**
   * The text in its right code page, without invisible characters, spaces single, letter-spaced
   * words drawn together, words that a line end broke joined, digits that stand for Kazakh letters
   * read as such.
   */
  static String clean(String text) {
    String whole = BrokenWords.join(CodePage.read(text));
    String visible = INVISIBLE.matcher(whole).replaceAll("").strip();
    if (LETTER_SPACED.matcher(visible).matches()) {
      visible = drawn(visible);
    }
    return SPACE.matcher(KeyboardDigits.read(visible)).replaceAll(" ").strip();
  }

  private static String drawn(String spaced) {
    StringBuilder out = new StringBuilder();
    for (String word : WIDE_GAP.split(spaced, -1)) {
      StringBuilder joined = new StringBuilder();
      for (String part : SPACE.split(word, -1)) {
        joined.append(part);
        if (part.length() > 1 && !Character.isLetter(part.charAt(part.length() - 1))) {
          joined.append(' ');
        }
      }
      out.append(out.isEmpty() ? "" : " ").append(joined);
    }
    return out.toString();
  }

  /** The folded text, of the same length. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(plain(text.charAt(i)));
    }
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (CYRILLIC_LETTER.matcher(words.group()).find()) {
        for (int i = words.start(); i < words.end(); i++) {
          int at = LATIN.indexOf(text.charAt(i));
          if (at >= 0) {
            out.setCharAt(i, CYRILLIC.charAt(at));
          }
        }
      }
    }
    part(out);
    return out.toString();
  }

  /** Parts by blanks what has none for longer than any word: no cue reads on in it. */
  private static void part(StringBuilder folded) {
    int length = 0;
    for (int i = 0; i < folded.length(); i++) {
      length = folded.charAt(i) == ' ' ? 0 : length + 1;
      if (length > WORD_LENGTH) {
        folded.setCharAt(i, ' ');
        length = 0;
      }
    }
  }

  private static char plain(char c) {
    return switch (c) {
      case '«', '»', '“', '”', '„', '‟', '″' -> '"';
      case '–', '—', '−', '‑', '‐', '‒', '―' -> '-';
      case 'ё', 'Ё' -> 'е';
      case 'ӛ', 'Ӛ' -> 'ө';
      case '\u00A0', '\u202F', '\t', '\n' -> ' ';
      default -> Character.toLowerCase(c);
    };
  }
}
