package kz.bayandama.council.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bayandama.council.answer.AnswerLetter.Reply;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Block;
import kz.bayandama.report.Extracted;
import org.jspecify.annotations.Nullable;

/**
 * Tells letters that answer earlier recommendations from other papers, and reads them. A letter
 * says near its beginning that it answers, tells what was done, speaks of at least one
 * recommendation by number, quotation or table, and is not titled as a report. Immutable,
 * thread-safe.
 */
public final class LetterReader {
  private static final int BEGINNING = 20;
  private static final int TITLE = 8;
  private static final int SENDER = 6;
  private static final int LETTERHEAD = 3;

  private final AnswerWords words;
  private final List<Sender> senders;

  /** Who writes, by the words of a letterhead or signature. */
  private record Sender(String body, Pattern pattern) {}

  public LetterReader(Profile profile) {
    words = AnswerWords.of(profile);
    senders = new ArrayList<>();
    for (Profile.Ministry ministry : profile.ministries()) {
      for (String pattern : ministry.patterns()) {
        senders.add(
            new Sender(ministry.id(), Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS)));
      }
    }
    for (Profile.Named body : profile.bodies()) {
      for (String name : body.names().byLanguage().values()) {
        senders.add(new Sender(body.id(), Pattern.compile(Pattern.quote(AnswerWords.plain(name)))));
      }
    }
  }

  /** The letter, empty when the text is none. */
  public Optional<AnswerLetter> read(Extracted extracted) {
    Pages pages = new Pages();
    pages.add(extracted.blocks());
    List<String> lines = pages.lines.stream().map(Placed::text).toList();
    if (!answers(lines)) {
      return Optional.empty();
    }
    List<Reply> replies = new ArrayList<>();
    TableReplies rows = new TableReplies(words);
    pages.tables.forEach((line, table) -> replies.addAll(rows.of(table, line)));
    replies.addAll(new ProseReplies(words, answersRecommendations(lines)).of(pages.lines));
    if (replies.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new AnswerLetter(sender(lines), String.join("\n", pages.text), replies));
  }

  /** A line outside tables, and which line of the letter's text it is. */
  record Placed(int line, String text) {}

  private boolean answers(List<String> lines) {
    List<String> plain = lines.stream().map(AnswerWords::plain).toList();
    boolean titled =
        plain.stream().limit(TITLE).anyMatch(line -> AnswerWords.any(words.report, line));
    return !titled
        && plain.stream().limit(BEGINNING).anyMatch(line -> AnswerWords.any(words.answering, line))
        && plain.stream().anyMatch(line -> AnswerWords.any(words.telling, line));
  }

  /** Whether it says that recommendations are what it answers: then a topic alone names one. */
  private boolean answersRecommendations(List<String> lines) {
    return lines.stream()
        .limit(BEGINNING)
        .map(AnswerWords::plain)
        .anyMatch(line -> ProseReplies.speaks(line) && AnswerWords.any(words.answering, line));
  }

  private @Nullable String sender(List<String> lines) {
    if (isJoint(lines)) {
      return null;
    }
    List<String> ends = new ArrayList<>(lines.subList(0, Math.min(SENDER, lines.size())));
    ends.addAll(lines.subList(Math.max(0, lines.size() - SENDER), lines.size()));
    return ends.stream().map(this::body).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private @Nullable String body(String line) {
    String plain = AnswerWords.plain(line);
    return senders.stream()
        .filter(sender -> sender.pattern().matcher(plain).find())
        .map(Sender::body)
        .findFirst()
        .orElse(null);
  }

  /** Whether the letterhead names two bodies. */
  private boolean isJoint(List<String> lines) {
    return lines.stream()
            .limit(LETTERHEAD)
            .map(this::body)
            .filter(Objects::nonNull)
            .distinct()
            .count()
        > 1;
  }

  /** A letter as its lines and tables, each knowing its place. */
  private static final class Pages {
    private static final int LETTERHEAD = 2;

    /** Every line, a row of a table is one. */
    private final List<String> text = new ArrayList<>();

    /** Lines outside tables; a letterhead may itself be a table, so small tables count as lines. */
    private final List<Placed> lines = new ArrayList<>();

    /** By the line of its first row. */
    private final Map<Integer, Block.Table> tables = new LinkedHashMap<>();

    private void add(List<Block> blocks) {
      for (Block block : blocks) {
        switch (block) {
          case Block.Heading heading -> line(heading.text());
          case Block.Paragraph paragraph -> paragraph.text().lines().forEach(this::line);
          case Block.ListItem item -> line((item.label() + " " + item.text()).strip());
          case Block.Table table -> table(table);
          case Block.Embedded embedded -> add(embedded.blocks());
          case Block.Page page -> {}
        }
      }
    }

    private void line(String line) {
      if (!line.isBlank()) {
        lines.add(new Placed(text.size(), line));
        text.add(line.replaceAll("\\R", " "));
      }
    }

    private void table(Block.Table table) {
      int first = text.size();
      tables.put(first, table);
      for (Block.Row row : table.rows()) {
        text.add(
            row.cells().stream()
                .map(cell -> cell.text().replaceAll("\\R", " "))
                .collect(Collectors.joining(" ")));
        if (table.rows().size() <= LETTERHEAD) {
          for (Block.Cell cell : row.cells()) {
            cell.text()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.add(new Placed(text.size() - 1, line)));
          }
        }
      }
    }
  }
}
