package kz.bayandama.council.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.council.answer.AnswerLetter.Reply;
import kz.bayandama.council.answer.LetterReader.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Replies out of paragraphs: those that name a recommendation by its number («По рекомендации № 3
 * сообщаем …», «По второй рекомендации …»), quote it in guillemets or tell it in their own words
 * («Рекомендация об оборудовании двора исполнена»; «Прогулочный двор – оборудован»), pairs of
 * labelled lines («Рекомендация: …», «Принятые меры: …»), and answers below lines quoted as mail
 * quotes them («> …»).
 */
final class ProseReplies {
  private static final Pattern QUOTE = Pattern.compile("«([^«»]+(?:«[^«»]*»[^«»]*)*)»");
  private static final int WORDS_OF_A_QUOTE = 4;
  private static final int HEADING = 60;
  private static final Pattern QUOTED_LINE = Pattern.compile("^\\s*>+\\s*(?:(\\d+)[.)]\\s*)?(.+)");
  private static final Pattern TOPIC = Pattern.compile("^([^–—:.;]{8,100}?) ?(?: [–—-] |: )(.+)$");
  private static final int WORDS_OF_A_TOPIC = 2;
  private static final Pattern PARTS = Pattern.compile("; ");

  private final AnswerWords words;
  private final boolean topics;

  /**
   * For one letter.
   *
   * @param topics whether a line may name a recommendation by its topic alone
   */
  ProseReplies(AnswerWords words, boolean topics) {
    this.words = words;
    this.topics = topics;
  }

  List<Reply> of(List<Placed> letter) {
    List<Placed> lines = parted(letter);
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int at = lines.get(i).line();
      String line = lines.get(i).text();
      String next = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
      Optional<Reply> pair = pair(at, line, next).or(() -> mailed(at, line, next));
      if (pair.isPresent()) {
        replies.add(pair.get());
        i++;
        continue;
      }
      Optional<String> number = number(line);
      if (number.isPresent()) {
        boolean heading = heading(line) && !next.isEmpty() && number(next).isEmpty();
        String answer = heading ? next : line;
        replies.add(reply(at, number.get(), quote(line), answer));
        i += heading ? 1 : 0;
      } else if (speaks(line) && !quote(line).isEmpty()) {
        replies.add(reply(at, null, quote(line), line));
      } else if (AnswerWords.any(words.retold, AnswerWords.plain(line))
          && words.status(line).isPresent()) {
        replies.add(new Reply(at, null, line, line, words.status(line).orElse(null)));
      } else if (topics) {
        topic(at, line).ifPresent(replies::add);
      }
    }
    return replies;
  }

  /** A line that answers several numbers in turn, as one line for each. */
  private List<Placed> parted(List<Placed> lines) {
    List<Placed> parted = new ArrayList<>();
    for (Placed line : lines) {
      List<String> parts = List.of(PARTS.split(line.text(), -1));
      if (parts.size() > 1 && parts.stream().allMatch(part -> number(part).isPresent())) {
        parts.forEach(part -> parted.add(new Placed(line.line(), part)));
      } else {
        parted.add(line);
      }
    }
    return parted;
  }

  /** A line of the mail that is answered, and the answer below it. */
  private Optional<Reply> mailed(int at, String line, String next) {
    Matcher quoted = QUOTED_LINE.matcher(line);
    if (!quoted.matches() || next.isBlank() || QUOTED_LINE.matcher(next).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Reply(at, quoted.group(1), quoted.group(2), next, words.status(next).orElse(null)));
  }

  /** «Прогулочный двор – оборудован навесом»: what is spoken of, and what was done. */
  private Optional<Reply> topic(int at, String line) {
    Matcher topic = TOPIC.matcher(line.strip());
    if (!topic.matches()
        || topic.group(1).split("\\s+", -1).length < WORDS_OF_A_TOPIC
        || words.status(topic.group(1)).isPresent()) {
      return Optional.empty();
    }
    return words
        .status(topic.group(2))
        .map(status -> new Reply(at, null, topic.group(1), line, status));
  }

  static boolean speaks(String line) {
    String plain = AnswerWords.plain(line);
    return plain.contains("рекомендац") || plain.contains("ұсыным");
  }

  /** A short line that only says which recommendation the next one answers. */
  private boolean heading(String line) {
    String stripped = line.strip();
    return stripped.length() < HEADING
        && (stripped.endsWith(":")
            || (!stripped.endsWith(".") && words.status(stripped).isEmpty()));
  }

  private Reply reply(int at, @Nullable String number, String quote, String answer) {
    String rest = quote.isEmpty() ? answer : answer.replace(quote, "");
    return new Reply(at, number, quote, answer, words.status(rest).orElse(null));
  }

  private Optional<Reply> pair(int at, String line, String next) {
    Optional<Matcher> quoted = AnswerWords.first(words.quoted, AnswerWords.plain(line));
    Optional<Matcher> measured = AnswerWords.first(words.measured, AnswerWords.plain(next));
    if (quoted.isEmpty() || measured.isEmpty()) {
      return Optional.empty();
    }
    String answer = next.substring(Math.max(next.indexOf(':'), 0) + 1).strip();
    return Optional.of(
        new Reply(
            at,
            number(line).orElse(null),
            quoted.get().group(1),
            answer,
            words.status(answer).orElse(null)));
  }

  private Optional<String> number(String line) {
    String plain = AnswerWords.plain(line);
    return AnswerWords.first(words.number, plain)
        .map(found -> found.group(1))
        .or(() -> words.ordinal(plain));
  }

  private static String quote(String line) {
    Matcher quote = QUOTE.matcher(line);
    while (quote.find()) {
      if (quote.group(1).split("\\s+", -1).length >= WORDS_OF_A_QUOTE) {
        return quote.group(1);
      }
    }
    return "";
  }
}
