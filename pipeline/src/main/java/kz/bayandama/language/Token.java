package kz.bayandama.language;

/**
 * A word or number of a text.
 *
 * @param term folded, not stemmed; an abbreviation is without its Kazakh ending: «ИВС-те» is ивс
 * @param start offset of its first character in the text
 * @param end offset after its last character, with the ending
 */
public record Token(String term, int start, int end, Kind kind) {
  /** What a token is made of. */
  public enum Kind {
    WORD,
    /** At least two capitals and nothing else, perhaps with an ending: СИЗО, ИВС-те. */
    ABBREVIATION,
    /** Digits, also «161/4», also an ordinal: «2-ші», «1-го». */
    NUMBER
  }
}
