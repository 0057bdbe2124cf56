package kz.bayandama.recognise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Line;

/** Which lines are headings, in any form, and what their sections are about. Thread-safe. */
final class Headings {
  private static final int LONGEST = 140;
  private static final int FEW_WORDS = 9;
  private static final int ITEM_WORDS = 6;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern ENDED =
      Pattern.compile(".*(?:[;,!]|(?<!(?<!\\p{L})(?:г|гг|ж|жж|обл))[.])$");
  private static final Pattern RUN_IN =
      Pattern.compile(
          "^([^:.;]{4,60}(?:\\s\\p{Lu}\\.)*)[:.]+" + Sentences.STOP + "\\s+(\\S.*)$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** «… (Рекомендация: установить навесы.)» at the end of a paragraph. */
  private static final Pattern BRACKETED =
      Pattern.compile("\\s*\\(([\\p{L} ]{4,30}): ([^()]{8,}(?:\\([^()]*\\)[^()]*)?)\\)\\.?$");

  private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("dissent", Kind.DISSENT);
    KINDS.put("annex", Kind.ANNEX);
    KINDS.put("followup", Kind.FOLLOWUP);
    KINDS.put("answers", Kind.ANSWERS);
    KINDS.put("proposals", Kind.PROPOSALS);
    KINDS.put("recommendations", Kind.RECOMMENDATIONS);
    KINDS.put("mixed", Kind.MIXED);
    KINDS.put("good", Kind.GOOD);
    KINDS.put("findings", Kind.FINDINGS);
    KINDS.put("general", Kind.GENERAL);
    KINDS.put("conclusion", Kind.CONCLUSION);
    KINDS.put("signatures", Kind.SIGNATURES);
  }

  private final Cues cues;

  Headings(Cues cues) {
    this.cues = cues;
  }

  /** «Ұсыным.», «Рекомендации.»: words alone on their line, with a full stop. */
  private Optional<Kind> alone(Line line) {
    return (line.form() == Form.PARAGRAPH || line.number() != null)
            && line.text().endsWith(".")
            && (words(line.text()) <= 2
                || (words(line.text()) <= ITEM_WORDS && cues.in("advicelabel", line.folded())))
            && Character.isUpperCase(line.text().charAt(0))
        ? kind(line.folded().substring(0, line.folded().length() - 1)).filter(Headings::strong)
        : Optional.empty();
  }

  /** What a heading says, empty when nothing that we know. */
  Optional<Kind> kind(String folded) {
    if (cues.in("title", folded) && !cues.in("section.recommendations", folded)) {
      return Optional.empty();
    }
    boolean both =
        cues.in("section.recommendations", folded)
            && cues.in("section.mixed", folded)
            && !cues.in("section.followup", folded);
    if (both) {
      return Optional.of(Kind.MIXED);
    }
    if (stands(folded)) {
      return Optional.of(Kind.RECOMMENDATIONS);
    }
    return KINDS.entrySet().stream()
        .filter(entry -> cues.in("section." + entry.getKey(), folded))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether it heads earlier recommendations that are made again: «Остаются в силе». */
  boolean stands(String folded) {
    return cues.in("stands", folded) && !cues.in("both", folded);
  }

  /** Whether it heads recommendations that were not made before: «Новые», «Жаңа ұсынымдар». */
  boolean anew(String folded) {
    return cues.in("anew", folded);
  }

  /** Whether the line is set as a heading: by style, bold, capitals, as «Часть Б. …». */
  boolean set(Line line) {
    if (line.form() == Form.HEADING) {
      return true;
    }
    return line.text().length() <= LONGEST
        && (line.bold()
            || (capitals(line.text()) && !shouted(line))
            || (!line.listed() && cues.in("part.lettered", line.folded())))
        && !(ENDED.matcher(line.text()).matches() && words(line.text()) > FEW_WORDS);
  }

  /** «1) УСТАНОВИТЬ КНОПКИ ВЫЗОВА;»: an item of a list, in a text that is all in capitals. */
  private boolean shouted(Line line) {
    return (line.listed() || line.number() != null)
        && ENDED.matcher(line.text()).matches()
        && kind(line.folded()).isEmpty();
  }

  private static boolean capitals(String text) {
    long upper = text.chars().filter(Character::isUpperCase).count();
    long lower = text.chars().filter(Character::isLowerCase).count();
    return upper >= 4 && lower * 8 <= upper;
  }

  private static int words(String text) {
    return (int) SPACE.splitAsStream(text.strip()).count();
  }

  /** The kind of section that a line opens, whether or not it is set as a heading. */
  Optional<Kind> opened(Line line) {
    if (set(line)) {
      return kind(line.folded());
    }
    Optional<Kind> alone = alone(line);
    if (alone.isPresent()) {
      return alone;
    }
    boolean plain =
        words(line.text()) <= (line.listed() ? ITEM_WORDS : FEW_WORDS)
            && !ENDED.matcher(line.text()).matches()
            && (!line.listed() || line.number() != null)
            && Character.isUpperCase(line.text().charAt(0));
    return plain
        ? kind(line.folded()).filter(kind -> early(line.folded(), kind))
        : Optional.empty();
  }

  /** Whether the words that tell the kind stand at the start, as in a heading they do. */
  private boolean early(String folded, Kind kind) {
    if (kind == Kind.RECOMMENDATIONS && stands(folded)) {
      return true;
    }
    String group =
        KINDS.entrySet().stream()
            .filter(entry -> entry.getValue() == kind)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    return cues.find("section." + group, folded)
        .filter(match -> words(folded.substring(0, match.start())) <= 3)
        .filter(match ->
            kind != Kind.FINDINGS
                || match.start() <= 1
                || words(folded) <= 4
                || !cues.in("finding", folded))
        .isPresent();
  }

  /** A heading and the text that runs on in its paragraph: «Рекомендации: …». */
  Optional<List<Line>> runIn(Line line) {
    Matcher matcher = RUN_IN.matcher(line.text());
    boolean listed = line.form() != Form.PARAGRAPH;
    if (!matcher.matches()
        || (listed && !cues.in("section.dissent", Fold.of(matcher.group(1))) && !advises(line))
        || words(matcher.group(1)) > FEW_WORDS) {
      return Optional.empty();
    }
    String title = Fold.of(matcher.group(1));
    boolean advice = cues.in("advicelabel", title) && asks(Fold.of(matcher.group(2)));
    Optional<Kind> kind =
        kind(title)
            .filter(k -> early(title, k))
            .filter(k -> strong(k) || (k == Kind.MIXED && cues.in("advicelabel", title)))
            .or(() -> advice ? Optional.of(Kind.RECOMMENDATIONS) : Optional.empty());
    if (kind.isEmpty()
        || Character.isLowerCase(line.text().charAt(0))
        || (stands(title) && !cues.in("section.recommendations", title))
        || (cues.in("modal", title) && !cues.in("advicelabel", title))) {
      return Optional.empty();
    }
    Line heading = line.part(0, matcher.end(1));
    String rest = matcher.group(2);
    Labels.Label label = Labels.typed(rest).orElse(Labels.Label.NONE);
    Line text =
        Line.of(
            label.none() ? Form.PARAGRAPH : Form.ITEM,
            label,
            0,
            rest.substring(label.length()).strip(),
            false,
            false);
    return Optional.of(List.of(heading, listed && label.none() ? text.numbered(line) : text));
  }

  /** Whether what stands behind a label is something to be done. */
  private boolean asks(String folded) {
    return cues.in("imperative", folded) || cues.in("acts", folded) || cues.in("nominal", folded);
  }

  /** «3.2. Рекомендация: …»: an item that a label opens as one piece of advice. */
  boolean advises(Line line) {
    int colon = line.text().indexOf(": ");
    return line.number() != null
        && colon > 0
        && cues.in("advicelabel", Fold.of(line.text().substring(0, colon)));
  }

  /** A paragraph amid which a label opens advice: «Копий нет. Рекомендация: вручить …». */
  Optional<List<Line>> labelled(Line line) {
    if (line.form() == Form.HEADING || !line.text().contains(": ")) {
      return Optional.empty();
    }
    Matcher bracket = BRACKETED.matcher(line.text());
    if (bracket.find()
        && bracket.start() > 0
        && kind(Fold.of(bracket.group(1))).filter(k -> k == Kind.RECOMMENDATIONS).isPresent()) {
      Line advice = line.with(bracket.group(1) + ": " + bracket.group(2)).asParagraph();
      return Optional.of(List.of(line.part(0, bracket.start()), advice));
    }
    List<String> sentences = Sentences.of(line.text());
    int from = 0;
    for (int i = 0; i < sentences.size(); i++) {
      int colon = sentences.get(i).indexOf(": ");
      String label = colon < 0 ? "" : sentences.get(i).substring(0, colon);
      if (i > 0
          && colon > 0
          && (words(label) <= 2 || cues.in("advicelabel", Fold.of(label)))
          && kind(Fold.of(label)).filter(k -> k == Kind.RECOMMENDATIONS).isPresent()) {
        Line advice = line.with(line.text().substring(from)).asParagraph();
        return Optional.of(List.of(line.part(0, from), advice));
      }
      from =
          Math.min(
              line.text().length(),
              line.text().indexOf(sentences.get(i), from) + sentences.get(i).length());
      while (from < line.text().length() && line.text().charAt(from) == ' ') {
        from++;
      }
    }
    return Optional.empty();
  }

  private static boolean strong(Kind kind) {
    return kind != Kind.GENERAL
        && kind != Kind.SIGNATURES
        && kind != Kind.MIXED
        && kind != Kind.ANSWERS;
  }
}
