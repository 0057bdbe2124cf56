package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Line;

/**
 * Parts a paragraph into which several lines have run together, as OCR and plain text do: a
 * sentence at its end that introduces what follows («… 2025 года. Администрации учреждения:»),
 * bullets amid the text, and the next number of a list («2.1. … 2.2. …»).
 */
final class Parting {
  private static final Pattern BULLET =
      Pattern.compile(
          "(?:(?<=[:;.!?])(?<!\\d\\s?(?:г|гг|ж|жж)\\.)|(?<=\\w)(?=\\s\\*\\s))\\s+(?=[-–—•*▪]\\s+\\S)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** «Рекомендации.» amid a paragraph that ran together. */
  private static final Pattern TITLE = Pattern.compile("\\p{Lu}\\p{L}{5,}\\.");

  private static final Pattern CAPITALS =
      Pattern.compile("(?:[\\p{Lu}\\d.,-]+\\s?){1,4}:?(?<=\\p{Lu}{5}.{0,20})");
  private static final Pattern CATCHWORD = Pattern.compile("\\p{Lu}\\p{Ll}{4,}");
  private static final Pattern LETTER =
      Pattern.compile("(?<=[;.])\\s+(\\p{Ll}\\))\\s*(?=\\S)", Pattern.UNICODE_CHARACTER_CLASS);

  /** A colon and a number after it, neither a day of a month nor one of a list of people. */
  private static final Pattern LED =
      Pattern.compile(
          "(?<=^.{3,130}:)\\s+(?=\\d{1,2}\\.\\s+(?!\\p{L}+\\s+(?:\\d{4}|\\p{Lu}\\.))[№«]?\\s?[\\p{L}\\d]{2})");

  /** «…; Білім басқармасына ұсынамыз:»: what introduces the next list ran into an item. */
  private static final Pattern NEXT_LEAD = Pattern.compile("(?<=;)\\s+(?=\\p{Lu}[^;.]{3,128}:$)");

  private static final int SHORT = 130;

  private Parting() {}

  /** The line itself, or its parts. */
  static List<Line> of(Line line) {
    if (line.form() == Form.HEADING) {
      return List.of(line);
    }
    List<Line> parts = bullets(line);
    if (parts.size() > 1) {
      return parts;
    }
    List<Line> numbered = numbered(line);
    if (numbered.size() > 1) {
      return numbered;
    }
    List<Line> lettered = lettered(line);
    if (lettered.size() > 1) {
      return lettered;
    }
    List<Line> led = led(line);
    if (led.size() > 1) {
      return led;
    }
    List<Line> counted = counted(line);
    if (counted.size() > 1) {
      return counted;
    }
    List<Line> heading = heading(line);
    return heading.size() > 1 ? heading : tail(line);
  }

  /** «Начальнику департамента: 1. … 2. …»: whom a list is for, and its items. */
  private static List<Line> led(Line line) {
    Matcher lead = LED.matcher(line.text());
    if (line.form() != Form.PARAGRAPH || line.listed() || !lead.find()) {
      return List.of(line);
    }
    String text = line.text().substring(lead.end());
    Labels.Label label = Labels.typed(text).orElse(Labels.Label.NONE);
    Line first = Line.of(Form.ITEM, label, 0, text.substring(label.length()), line.bold(), false);
    List<Line> parts = new ArrayList<>(tail(line.part(0, lead.start())));
    parts.addAll(numbered(first));
    return parts;
  }

  /** «Біріншіден, …. Екіншіден, …»: each word of order begins an item. */
  private static List<Line> counted(Line line) {
    List<Integer> starts = Labels.ordinals(line.text());
    boolean begun =
        !line.label().isEmpty()
            && Character.isLetter(line.label().charAt(0))
            && (line.number() == null || Labels.ordinals(line.label() + " …").contains(0));
    if ((line.listed() && !begun) || starts.size() + (begun ? 1 : 0) < 2) {
      return List.of(line);
    }
    List<Line> parts = new ArrayList<>();
    if (starts.getFirst() > 0) {
      parts.addAll(tail(line.part(0, starts.getFirst())));
    }
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : line.text().length();
      String text = line.text().substring(starts.get(i), end).strip();
      Labels.Label label = Labels.typed(text).orElse(Labels.Label.NONE);
      parts.add(Line.of(Form.ITEM, label, 0, text.substring(label.length()), false, false));
    }
    return parts;
  }

  /** Where the number after the line's own begins a sentence, another item does. */
  private static List<Line> numbered(Line line) {
    List<Line> parts = new ArrayList<>();
    Line rest = line;
    while (rest.number() != null && Character.isDigit(rest.number().charAt(0))) {
      Matcher next =
          Pattern.compile(
                  "(?:(?<=[.;])\\s+"
                      + Pattern.quote(next(rest.number()))
                      + (rest.number().contains(".") ? "[.)]?" : "[.)]")
                      + "\\s*(?=\\p{Lu})|(?<=;)\\s+"
                      + Pattern.quote(next(rest.number()))
                      + "\\.\\s+(?=\\p{Ll})|(?<=[;,])\\s+"
                      + Pattern.quote(next(rest.number()))
                      + "\\)\\s*(?=\\p{L}))")
              .matcher(rest.text());
      if (!next.find()) {
        break;
      }
      parts.add(rest.part(0, next.start()));
      String text = rest.text().substring(next.start()).strip();
      Labels.Label label = Labels.typed(text).orElse(Labels.Label.NONE);
      rest =
          Line.of(
              rest.form(), label, rest.level(), text.substring(label.length()), rest.bold(), false);
    }
    parts.add(rest);
    return parts;
  }

  /** «2.2» after «2.1». */
  private static String next(String number) {
    int last = number.lastIndexOf('.') + 1;
    return number.substring(0, last) + (Integer.parseInt(number.substring(last)) + 1);
  }

  private static List<Line> bullets(Line line) {
    Matcher bullet = BULLET.matcher(line.text());
    List<Integer> starts = new ArrayList<>();
    while (bullet.find()) {
      starts.add(bullet.end());
    }
    if (starts.size() < 2) {
      return List.of(line);
    }
    List<Line> parts = new ArrayList<>(tail(line.part(0, starts.getFirst())));
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : line.text().length();
      String text = line.text().substring(starts.get(i), end).strip();
      Labels.Label label = Labels.typed(text).orElse(Labels.Label.NONE);
      List<String> sentences = Sentences.of(text.substring(label.length()));
      parts.add(Line.of(Form.ITEM, label, 0, sentences.getFirst(), false, false));
      if (sentences.size() > 1) {
        String rest = String.join(" ", sentences.subList(1, sentences.size()));
        parts.addAll(tail(Line.of(Form.PARAGRAPH, Labels.Label.NONE, 0, rest, false, false)));
      }
    }
    return parts;
  }

  /** Capitals, or a word alone, at the end of a paragraph are a heading that ran into it. */
  private static List<Line> heading(Line line) {
    List<String> sentences = Sentences.of(line.text());
    String last = sentences.getLast();
    if (sentences.size() < 2
        || last.length() > SHORT / 3
        || !(CAPITALS.matcher(last).matches() || CATCHWORD.matcher(last).matches())
        || CAPITALS.matcher(line.text()).matches()) {
      return List.of(line);
    }
    Line title = Line.of(Form.PARAGRAPH, Labels.Label.NONE, 0, last, line.bold(), line.centred());
    return List.of(line.part(0, line.text().length() - last.length()), title);
  }

  /** «а) …; б) …» in one paragraph: each letter in its turn begins an item. */
  private static List<Line> lettered(Line line) {
    String number = line.number();
    if (number == null || number.length() != 1 || !Character.isLetter(number.charAt(0))) {
      return List.of(line);
    }
    Matcher next = LETTER.matcher(line.text());
    List<Integer> starts = new ArrayList<>();
    while (next.find()) {
      starts.add(next.start(1));
    }
    if (starts.isEmpty()) {
      return List.of(line);
    }
    List<Line> parts = new ArrayList<>();
    parts.add(line.part(0, starts.getFirst()));
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : line.text().length();
      String text = line.text().substring(starts.get(i), end).strip();
      Labels.Label label = Labels.typed(text).orElse(Labels.Label.NONE);
      parts.add(
          Line.of(Form.ITEM, label, line.level(), text.substring(label.length()), false, false));
    }
    return parts;
  }

  private static List<Line> tail(Line line) {
    if (!line.text().endsWith(":")) {
      return List.of(line);
    }
    Matcher lead = NEXT_LEAD.matcher(line.text());
    if (line.listed() && lead.find()) {
      String next = line.text().substring(lead.end());
      return List.of(
          line.part(0, lead.start()),
          Line.of(Form.PARAGRAPH, Labels.Label.NONE, 0, next, line.bold(), line.centred()));
    }
    List<String> sentences = Sentences.of(line.text());
    String last = sentences.getLast();
    if (sentences.size() < 2 || last.length() > SHORT) {
      return List.of(line);
    }
    Line before = line.part(0, line.text().length() - last.length());
    String title = sentences.get(sentences.size() - 2);
    if (sentences.size() > 2 && TITLE.matcher(title).matches()) {
      return List.of(
          line.part(0, line.text().length() - last.length() - title.length() - 1),
          Line.of(Form.PARAGRAPH, Labels.Label.NONE, 0, title, line.bold(), line.centred()),
          Line.of(Form.PARAGRAPH, Labels.Label.NONE, 0, last, line.bold(), line.centred()));
    }
    return List.of(
        before, Line.of(Form.PARAGRAPH, Labels.Label.NONE, 0, last, line.bold(), line.centred()));
  }
}
