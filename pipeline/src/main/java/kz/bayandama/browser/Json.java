package kz.bayandama.browser;

/** Writes JSON; commas come by themselves. */
final class Json {
  private final StringBuilder out = new StringBuilder();
  private boolean comma;

  Json open(char bracket) {
    separate();
    out.append(bracket);
    comma = false;
    return this;
  }

  Json close(char bracket) {
    out.append(bracket);
    comma = true;
    return this;
  }

  Json name(String name) {
    value(name);
    out.append(':');
    comma = false;
    return this;
  }

  Json value(int number) {
    separate();
    append(number);
    return this;
  }

  /** Digit by digit: the JDK's way brings much with it. */
  private void append(int number) {
    if (number < 0) {
      out.append('-');
    }
    if (number >= 10 || number <= -10) {
      append(Math.abs(number / 10));
    }
    out.append((char) ('0' + Math.abs(number % 10)));
  }

  Json value(boolean truth) {
    separate();
    out.append(truth);
    return this;
  }

  Json value(String text) {
    separate();
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u00").append(c < 16 ? '0' : '1').append("0123456789abcdef".charAt(c & 15));
      } else {
        out.append(c);
      }
    }
    out.append('"');
    return this;
  }

  private void separate() {
    if (comma) {
      out.append(',');
    }
    comma = true;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
