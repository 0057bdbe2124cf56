package kz.bayandama.browser;

import kz.bayandama.language.Token;
import kz.bayandama.language.Tokens;
import kz.bayandama.report.Language;

/** The part of a text to show, with the words that were asked for marked. */
final class Snippet {
  private static final int LENGTH = 360;
  private static final int BEFORE = 80;

  private Snippet() {}

  /** Appends {@code "text":"…","marks":[[0,4]]}. */
  static void append(String text, String language, Row<Word> words, Json out) {
    int[] marks = marks(text, language.equals("kk") ? Language.KK : Language.RU, words);
    int from = 0;
    if (text.length() > LENGTH && marks.length > 0 && marks[1] > LENGTH - BEFORE) {
      from = wordStart(text, marks[0] - BEFORE);
    }
    int to = text.length() - from > LENGTH ? wordStart(text, from + LENGTH) : text.length();
    String before = from > 0 ? "… " : "";
    out.name("text")
        .value(before + text.substring(from, to).trim() + (to < text.length() ? " …" : ""));
    out.name("marks").open('[');
    int shift = before.length() - from;
    for (int i = 0; i < marks.length; i += 2) {
      if (marks[i] >= from && marks[i + 1] <= to) {
        out.open('[').value(marks[i] + shift).value(marks[i + 1] + shift).close(']');
      }
    }
    out.close(']');
  }

  private static int wordStart(String text, int near) {
    int space = text.lastIndexOf(' ', near);
    return space < 0 ? 0 : space + 1;
  }

  private static int[] marks(String text, Language language, Row<Word> words) {
    int[] marks = new int[16];
    int size = 0;
    Tokens tokens = new Tokens(text);
    while (!words.isEmpty() && tokens.hasNext()) {
      Token token = tokens.next();
      if (isAsked(WordStems.of(token, language), words)) {
        if (size == marks.length) {
          marks = first(marks, size, 2 * size);
        }
        marks[size++] = token.start();
        marks[size++] = token.end();
      }
    }
    return first(marks, size, size);
  }

  private static int[] first(int[] marks, int size, int capacity) {
    int[] copy = new int[capacity];
    for (int i = 0; i < size; i++) {
      copy[i] = marks[i];
    }
    return copy;
  }

  private static boolean isAsked(String stem, Row<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      for (String asked : words.get(i).stems) {
        if (asked.equals(stem)) {
          return true;
        }
      }
    }
    return false;
  }
}
