package kz.bayandama.language;

/**
 * Text in UTF-8 of which every byte was read as a character of its own: «ÐžÑ‚Ñ‡ÐµÑ‚», «РћС‚С‡РµС‚»,
 * «╨Ю╤В╤З╨╡╤В». Told word by word: one of which all characters are halves of letters of ours is
 * hardly a word by chance. Thread-safe.
 */
final class SplitLetters {
  /** So many letters must come out of one word of a line at least. */
  private static final int LETTERS = 2;

  private static final String OTHERS = "ЁёІі" + "ӘҒҚҢӨҰҮҺәғқңөұүһ";

  private SplitLetters() {}

  /** The text with its split letters joined; the same draft where there are none. */
  static Draft join(Draft in) {
    Draft out = in;
    for (Bytes shown : new Bytes[] {Bytes.WESTERN, Bytes.CYRILLIC, Bytes.DOS}) {
      out = join(out, shown);
    }
    return out;
  }

  private static Draft join(Draft in, Bytes shown) {
    Draft out = in;
    int from = 0;
    while (from < in.length()) {
      int to = from;
      while (to < in.length() && in.at(to) != '\n') {
        to++;
      }
      boolean split = isSplit(in, from, to, shown);
      if (split && out == in) {
        out = new Draft(in.length());
        copy(in, 0, from, out);
      }
      if (split) {
        joinLine(in, from, to, shown, out);
      } else if (out != in) {
        copy(in, from, to, out);
      }
      if (out != in && to < in.length()) {
        out.copy(in, to);
      }
      from = to + 1;
    }
    return out;
  }

  private static void copy(Draft in, int from, int to, Draft out) {
    for (int i = from; i < to; i++) {
      out.copy(in, i);
    }
  }

  private static boolean isSplit(Draft in, int from, int to, Bytes shown) {
    int i = from;
    while (i < to) {
      int end = wordEnd(in, i, to, shown);
      if (letters(in, i, end, shown) >= LETTERS) {
        return true;
      }
      i = Math.max(end, i + 1);
    }
    return false;
  }

  private static void joinLine(Draft in, int from, int to, Bytes shown, Draft out) {
    int i = from;
    while (i < to) {
      int end = wordEnd(in, i, to, shown);
      if (end > i && letters(in, i, end, shown) >= 0) {
        while (i < end) {
          int length = length(in, i, shown);
          out.add((char) code(in, i, shown), in.start(i), in.end(i + length - 1));
          i += length;
        }
      } else {
        end = Math.max(end, i + 1);
        copy(in, i, end, out);
        i = end;
      }
    }
  }

  /** Where the stretch beyond ASCII that begins here ends; a no-break space may be a blank now. */
  private static int wordEnd(Draft in, int from, int to, Bytes shown) {
    int end = from;
    while (end < to && (in.at(end) >= 0x80 || (end > from && isHalfBlank(in, end, shown)))) {
      end++;
    }
    return end;
  }

  /**
   * How many letters a stretch gives, letters split twice counted by their halves; -1 if it has
   * anything but whole characters.
   */
  private static int letters(Draft in, int from, int end, Bytes shown) {
    int letters = 0;
    int i = from;
    while (i < end) {
      int code = code(in, i, shown);
      boolean letter = (code >= 'А' && code <= 'я') || (code > 0 && OTHERS.indexOf(code) >= 0);
      if (!letter && !isSign(code)) {
        return -1;
      }
      letters += letter || code == 'Ð' || code == 'Ñ' || code == 'Ò' ? 1 : 0;
      i += length(in, i, shown);
    }
    return i == end ? letters : -1;
  }

  /** A dash, a quotation mark, №, a soft hyphen; or what was split twice. */
  private static boolean isSign(int code) {
    return (code >= 0x80 && code <= 0xff) || (code >= 0x2010 && code <= 0x2122);
  }

  private static int length(Draft in, int i, Bytes shown) {
    return code(in, i, shown) < 0x800 ? 2 : 3;
  }

  /** The character beyond ASCII whose bytes begin here, or -1. */
  private static int code(Draft in, int i, Bytes shown) {
    int lead = shown.of(in.at(i));
    int second = following(in, i + 1, shown);
    if (lead >= 0xc2 && lead <= 0xdf) {
      return second < 0 ? -1 : (lead & 0x1f) << 6 | second;
    }
    if (lead == 0xe2) {
      int third = following(in, i + 2, shown);
      return second < 0 || third < 0 ? -1 : 0x2000 | second << 6 | third;
    }
    return -1;
  }

  /** The six bits of a following byte, or -1. */
  private static int following(Draft in, int i, Bytes shown) {
    int b = isHalfBlank(in, i, shown) ? 0xa0 : shown.of(in.at(i));
    return b >= 0x80 && b < 0xc0 ? b & 0x3f : -1;
  }

  /** The second half of Р, which is a no-break space, made a blank; another letter follows. */
  private static boolean isHalfBlank(Draft in, int i, Bytes shown) {
    return in.at(i) == ' '
        && shown.of(in.at(i - 1)) == 0xd0
        && (shown.of(in.at(i + 1)) & 0xfc) == 0xd0;
  }
}
