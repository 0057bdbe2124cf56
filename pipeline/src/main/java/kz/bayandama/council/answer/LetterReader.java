package kz.bayandama.council.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

  private final AnswerWords words;
  private final List<Sender> senders;

  /** Who writes, by the words of a letterhead or signature. */
  private record Sender(String body, Pattern pattern) {}

  public LetterReader(Profile profile) {
    words = AnswerWords.bundled(profile.id());
    senders = new ArrayList<>();
    for (Profile.Ministry ministry : profile.ministries()) {
      for (String pattern : ministry.patterns()) {
        senders.add(
            new Sender(ministry.id(), Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS)));
      }
    }
  }

  /** The letter, empty when the text is none. */
  public Optional<AnswerLetter> read(Extracted extracted) {
    List<String> lines = new ArrayList<>();
    List<Block.Table> tables = new ArrayList<>();
    collect(extracted.blocks(), lines, tables);
    if (!answers(lines)) {
      return Optional.empty();
    }
    List<Reply> replies = new ArrayList<>();
    TableReplies rows = new TableReplies(words);
    tables.forEach(table -> replies.addAll(rows.of(table)));
    replies.addAll(new ProseReplies(words).of(lines));
    if (replies.isEmpty()) {
      return Optional.empty();
    }
    String text = kz.bayandama.report.Blocks.text(extracted.blocks());
    return Optional.of(new AnswerLetter(sender(lines), text, replies));
  }

  private boolean answers(List<String> lines) {
    List<String> plain = lines.stream().map(AnswerWords::plain).toList();
    boolean titled =
        plain.stream().limit(TITLE).anyMatch(line -> AnswerWords.any(words.report, line));
    return !titled
        && plain.stream().limit(BEGINNING).anyMatch(line -> AnswerWords.any(words.answering, line))
        && plain.stream().anyMatch(line -> AnswerWords.any(words.telling, line));
  }

  private @Nullable String sender(List<String> lines) {
    List<String> ends = new ArrayList<>(lines.subList(0, Math.min(SENDER, lines.size())));
    ends.addAll(lines.subList(Math.max(0, lines.size() - SENDER), lines.size()));
    for (String line : ends) {
      String plain = AnswerWords.plain(line);
      for (Sender sender : senders) {
        if (sender.pattern().matcher(plain).find()) {
          return sender.body();
        }
      }
    }
    return null;
  }

  /** Lines outside tables; a letterhead may itself be a table, so small tables count as lines. */
  private static void collect(List<Block> blocks, List<String> lines, List<Block.Table> tables) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> lines.add(heading.text());
        case Block.Paragraph paragraph -> paragraph.text().lines().forEach(lines::add);
        case Block.ListItem item -> lines.add((item.label() + " " + item.text()).strip());
        case Block.Table table -> {
          tables.add(table);
          if (table.rows().size() <= 2) {
            table
                .rows()
                .forEach(
                    row -> row.cells().forEach(cell -> cell.text().lines().forEach(lines::add)));
          }
        }
        case Block.Embedded embedded -> collect(embedded.blocks(), lines, tables);
        case Block.Page page -> {}
      }
    }
    lines.removeIf(String::isBlank);
  }
}
