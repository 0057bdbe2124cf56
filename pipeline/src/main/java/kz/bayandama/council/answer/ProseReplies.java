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
 * («Рекомендация об оборудовании двора исполнена»), and pairs of labelled lines («Рекомендация: …»,
 * «Принятые меры: …»).
 */
final class ProseReplies {
  private static final Pattern QUOTE = Pattern.compile("«([^«»]+(?:«[^«»]*»[^«»]*)*)»");
  private static final int WORDS_OF_A_QUOTE = 4;
  private static final int HEADING = 60;

  private final AnswerWords words;

  ProseReplies(AnswerWords words) {
    this.words = words;
  }

  List<Reply> of(List<Placed> lines) {
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int at = lines.get(i).line();
      String line = lines.get(i).text();
      String next = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
      Optional<Reply> pair = pair(at, line, next);
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
      }
    }
    return replies;
  }

  private static boolean speaks(String line) {
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
