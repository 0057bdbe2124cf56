package kz.bayandama.recognise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Unit.Line;

/**
 * Whom a Russian sentence names: in the dative before the verb, in the accusative after «просим»,
 * or as the subject before «должна» (shared/domain/README.md). Thread-safe.
 */
final class RussianAddressees {
  private static final Pattern MUST =
      Cues.compiled("(?<!\\w)(?:долж(?:ен|на|но|ны)|обязан[аоы]?)(?!\\w)");
  private static final Pattern NOMINATIVE = Cues.compiled("\\w+(?:ый|ий|ой|ая|яя|ое|ее)");
  private static final List<String> JOINS = List.of(",", "и", "/", "а", "так", "также");
  private static final int MOST_JOINS = 3;

  private static final int SHORT = 150;
  private static final int ADJECTIVES = 4;
  private static final int LONGEST = 14;
  private static final int LAST_START = 14;

  private final Cues cues;

  RussianAddressees(Cues cues) {
    this.cues = cues;
  }

  /** The addressee that a sentence names. */
  Optional<String> of(Line line) {
    List<Token> tokens = Token.of(line.folded());
    Optional<String> subject = subject(line, tokens);
    if (subject.isPresent()) {
      return subject;
    }
    for (int i = 0; i < Math.min(tokens.size(), LAST_START); i++) {
      String word = tokens.get(i).folded();
      if (Addressees.infinitive(word) && !cues.whole("addressee.stop", word)) {
        return asked(line);
      }
      int head = head(tokens, i);
      if (head >= 0 && i > 0 && cues.whole("addressee.governs", tokens.get(i - 1).folded())) {
        i = head;
      } else if (head >= 0) {
        int end = joinedEnd(tokens, phraseEnd(tokens, head));
        return Optional.of(line.text().substring(tokens.get(i).start(), tokens.get(end).end()));
      }
    }
    return asked(line);
  }

  /** «Просим министерство незамедлительно прекратить …»: without the adverb at its end. */
  private Optional<String> asked(Line line) {
    return cues.part("addressee.asked", line.folded(), line.text())
        .map(whom -> {
          String rest = whom;
          int space = rest.lastIndexOf(' ');
          while (space > 0 && cues.whole("addressee.stop", Fold.of(rest.substring(space + 1)))) {
            rest = rest.substring(0, space).strip();
            space = rest.lastIndexOf(' ');
          }
          return rest;
        });
  }

  /** The position of the head of a dative phrase that begins here, or -1. */
  private int head(List<Token> tokens, int start) {
    for (int i = start; i < Math.min(tokens.size(), start + ADJECTIVES); i++) {
      String word = tokens.get(i).folded();
      if (cues.whole("addressee.dative", word)) {
        return i;
      }
      if (!cues.whole("addressee.adjective", word)) {
        return -1;
      }
    }
    return -1;
  }

  /** «Администрации …, ДУИС, а также Управлению …»: where the last of several ends. */
  private int joinedEnd(List<Token> tokens, int first) {
    int end = first;
    int next = joint(tokens, end);
    while (next < tokens.size()) {
      int head = head(tokens, next);
      if (head < 0) {
        break;
      }
      end = phraseEnd(tokens, head);
      next = joint(tokens, end);
    }
    return end;
  }

  /** Where the words that join something further to what ends here are over. */
  private static int joint(List<Token> tokens, int end) {
    int next = end + 1;
    while (next < tokens.size()
        && next <= end + MOST_JOINS
        && JOINS.contains(tokens.get(next).folded())) {
      next++;
    }
    return next > end + 1 ? next : tokens.size();
  }

  private int phraseEnd(List<Token> tokens, int head) {
    int end = head;
    for (int i = head + 1; i < Math.min(tokens.size(), head + LONGEST); i++) {
      String word = tokens.get(i).folded();
      boolean joins =
          Character.isLetterOrDigit(word.charAt(0)) || word.startsWith("\"") || word.equals("№");
      boolean dot =
          word.equals(".") && tokens.get(i - 1).folded().length() <= 4 && i + 1 < tokens.size();
      if (dot) {
        continue;
      }
      if (!joins || cues.whole("addressee.stop", word) || Addressees.infinitive(word)) {
        break;
      }
      end = i;
    }
    return tokens.get(end).folded().equals("и") ? end - 1 : end;
  }

  /** «Администрация учреждения должна …», «На жалобу врачебная комиссия должна …». */
  private Optional<String> subject(Line line, List<Token> tokens) {
    Matcher must = MUST.matcher(line.folded());
    if (!must.find() || must.start() > SHORT) {
      return Optional.empty();
    }
    for (int i = 0; i < tokens.size() && tokens.get(i).start() < must.start(); i++) {
      if (cues.whole("addressee.subject", tokens.get(i).folded())) {
        int from = i;
        while (from > 0 && NOMINATIVE.matcher(tokens.get(from - 1).folded()).matches()) {
          from--;
        }
        return Optional.of(line.text().substring(tokens.get(from).start(), must.start()).strip());
      }
    }
    return Optional.empty();
  }
}
