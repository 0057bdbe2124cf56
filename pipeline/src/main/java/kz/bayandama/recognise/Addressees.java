package kz.bayandama.recognise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.bayandama.recognise.Unit.Line;
import org.jspecify.annotations.Nullable;

/**
 * To whom a recommendation goes: by a line above it, or by its own sentence. A Russian addressee
 * stands in the dative before the verb, a Kazakh one ends with the noun that carries the dative or,
 * before «…сын», stands as the subject (shared/domain/README.md). Thread-safe.
 */
final class Addressees {
  private static final Pattern INFINITIVE =
      Cues.compiled(
          "(?!кровать|печать|память|путь|пять|девять|десять|мать|сеть|опять|нить|треть|шесть)\\w*(?:[аеиоуыя]ть|[внрмлр]ести|[бс]люсти|везти|йти|мочь|беречь|влечь|сечь|ечь|учесть)(?:ся|сь)?");
  private static final Pattern MUST =
      Cues.compiled("(?<!\\w)(?:долж(?:ен|на|но|ны)|обязан[аоы]?)(?!\\w)");
  private static final Pattern NOMINATIVE = Cues.compiled("\\w+(?:ый|ий|ой|ая|яя|ое|ее)");
  private static final Pattern DASH_AFTER = Pattern.compile("\\s[–—-]\\s");

  private static final int LINE = 220;
  private static final int SHORT = 150;
  private static final int ADJECTIVES = 4;
  private static final int LONGEST = 14;
  private static final int LAST_START = 14;

  /** What stands before a circumstance, no addressee: «в отделе режима». */
  private static final Pattern PREPOSITION =
      Cues.compiled(
          "\\W*(?:во?|на|по|со?|к|для|от|из|у|о|об|при|через|между|и|а|но|или|что|чтобы|как|включая|кроме"
              + "|также|где|если|ал|және|бірақ)(?!\\w)");

  /** So many words may stand before the word that tells an addressee: «главный врач», «ВКО УЗ». */
  private static final int WORDS = 3;

  private static final List<String> RUSSIAN_JOINS = List.of(",", "и", "/");
  private final Cues cues;
  private final KazakhAddressees kazakh;
  private final Bodies bodies;

  Addressees(Cues cues) {
    this.cues = cues;
    this.kazakh = new KazakhAddressees(cues);
    this.bodies = new Bodies(cues);
  }

  /** The addressee that a line of its own names; empty for other lines. */
  Optional<String> ofLine(Line line) {
    String folded = line.folded();
    boolean colon = folded.endsWith(":") || folded.endsWith(" -");
    if (folded.length() > LINE
        || !cues.in("addressee.line", folded)
        || cues.in("reported", folded)) {
      return Optional.empty();
    }
    boolean opens =
        cues.in("opener", folded)
            || (colon && cues.in("performative", folded))
            || (folded.length() <= SHORT && cues.in("addressee.suffix", folded));
    if (opens) {
      return inSentence(line)
          .or(() ->
              Optional.of(stripped(line.text()))
                  .filter(t -> !verbal(Fold.of(t)) && cues.in("addressee.line", Fold.of(t))));
    }
    if (verbal(folded) || folded.endsWith(";")) {
      return Optional.empty();
    }
    boolean placed =
        line.bold()
            || line.form() == Unit.Form.HEADING
            || ((dativeStart(line) || folded.startsWith("to the ")) && !folded.endsWith("."));
    return colon || (placed && folded.length() <= SHORT)
        ? Optional.of(stripped(line.text()))
        : Optional.empty();
  }

  /** Whether a short text names an addressee and says nothing else. */
  boolean names(String text) {
    String folded = Fold.of(text);
    return folded.length() <= LINE
        && (cues.in("addressee.line", folded) || cues.in("inner", folded))
        && !verbal(folded)
        && !cues.in("addressee.place", folded)
        && !cues.in("finding", folded);
  }

  /** Whether a line is a short name of somebody that advice can go to, in any case. */
  boolean called(Line line) {
    return line.text().length() <= SHORT
        && cues.in("addressee.line", line.folded())
        && names(line.text())
        && !cues.in("reported", line.folded());
  }

  /** Where the colon or dash after an addressee stands («ДП области: оборудовать …»), or -1. */
  int lead(String text) {
    int colon = text.indexOf(": ");
    if (colon > 0) {
      return names(text.substring(0, colon)) ? colon : -1;
    }
    Matcher dash = DASH_AFTER.matcher(text);
    return dash.find()
            && dash.start() <= SHORT
            && names(text.substring(0, dash.start()))
            && !PREPOSITION.matcher(Fold.of(text)).lookingAt()
        ? dash.start() + 1
        : -1;
  }

  /** Who stands before a dash: «Администрация СИЗО — отремонтировать душ». */
  Optional<String> before(String text) {
    int lead = lead(text);
    return lead > 0 && text.charAt(lead) != ':'
        ? Optional.of(stripped(text.substring(0, lead)))
        : Optional.empty();
  }

  /** Whether a text begins with an addressee in the dative. */
  boolean begins(String text) {
    Line line = Line.of(Unit.Form.PARAGRAPH, Labels.Label.NONE, 0, text, false, false);
    return inSentence(line).filter(text::startsWith).isPresent();
  }

  /** Whether a folded Russian word is an infinitive. */
  static boolean infinitive(String word) {
    return INFINITIVE.matcher(word).matches();
  }

  /** Whether a text consists of an addressee in any case whose word stands at its beginning. */
  boolean opens(String text) {
    String folded = Fold.of(text.strip());
    return names(text.strip())
        && !PREPOSITION.matcher(folded).lookingAt()
        && cues.find("addressee.line", folded)
            .filter(found -> folded.substring(0, found.start()).split(" ", -1).length <= WORDS)
            .isPresent();
  }

  /** Whether an addressee's first words name it as a subject: «администрация учреждения». */
  boolean nominative(String text) {
    return Token.of(Fold.of(text)).stream()
        .limit(WORDS)
        .anyMatch(token -> cues.whole("addressee.subject", token.folded()));
  }

  private boolean verbal(String folded) {
    return cues.in("modal", folded)
        || Token.of(folded).stream().anyMatch(t -> infinitive(t.folded()));
  }

  private boolean dativeStart(Line line) {
    return inSentence(line).isPresent() && line.text().length() <= SHORT;
  }

  /** An addressee without what surrounds it: prefix, colon, verb. */
  String stripped(String text) {
    String rest = text.strip();
    Matcher prefix = cues.pattern("addressee.prefix").matcher(Fold.of(rest));
    if (prefix.find() && prefix.end() < rest.length()) {
      rest = rest.substring(prefix.end()).strip();
    }
    Matcher verb = cues.pattern("performative").matcher(Fold.of(rest));
    if (verb.find() && verb.start() > 0) {
      rest = rest.substring(0, verb.start()).strip();
    }
    Matcher suffix = cues.pattern("addressee.suffix").matcher(Fold.of(rest));
    if (suffix.find() && suffix.start() > 0) {
      rest = rest.substring(0, suffix.start()).strip();
    }
    return rest.replaceFirst("^[\\s:;,–—-]+", "").replaceFirst("[\\s:;,–—-]+$", "").strip();
  }

  /** «Что делать директору», «Касательно приёмника – начальнику»: whom words before it lead to. */
  Optional<String> behind(Line line) {
    return cues.find("addressee.behind", line.folded())
        .filter(prefix -> prefix.start() == 0 && prefix.end() < line.text().length())
        .map(prefix -> stripped(line.text()))
        .filter(this::names);
  }

  /** The addressee that the sentence itself names. */
  Optional<String> inSentence(Line line) {
    return switch (line.language()) {
      case KK -> kazakh.of(line);
      case EN -> english(line);
      case RU, UND -> russian(line);
    };
  }

  /** «Просим министерство незамедлительно прекратить …»: without the adverb at its end. */
  private Optional<String> asked(Line line) {
    return group("addressee.asked", line)
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

  private Optional<String> english(Line line) {
    return group("addressee.english", line);
  }

  /** What the first group of a cue that took part holds. */
  private Optional<String> group(String cue, Line line) {
    return cues.find(cue, line.folded())
        .flatMap(match ->
            IntStream.rangeClosed(1, match.groupCount())
                .filter(i -> match.start(i) >= 0)
                .mapToObj(i -> line.text().substring(match.start(i), match.end(i)))
                .findFirst());
  }

  private Optional<String> russian(Line line) {
    List<Token> tokens = Token.of(line.folded());
    Optional<String> subject = subject(line, tokens);
    if (subject.isPresent()) {
      return subject;
    }
    for (int i = 0; i < Math.min(tokens.size(), LAST_START); i++) {
      String word = tokens.get(i).folded();
      if (INFINITIVE.matcher(word).matches() && !cues.whole("addressee.stop", word)) {
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

  /** «Администрации …, ДУИС и Управлению …»: where the last of several addressees ends. */
  private int joinedEnd(List<Token> tokens, int first) {
    int end = first;
    int next = end + 2;
    while (next < tokens.size() && RUSSIAN_JOINS.contains(tokens.get(end + 1).folded())) {
      int head = head(tokens, next);
      if (head < 0) {
        break;
      }
      end = phraseEnd(tokens, head);
      next = end + 2;
    }
    return end;
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
      if (!joins || cues.whole("addressee.stop", word) || INFINITIVE.matcher(word).matches()) {
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

  /** Whether it is a body of its own or an office of the institution, and not just a place. */
  boolean answers(String whom) {
    return bodies.of(whom, null) != null || cues.in("addressee.office", Fold.of(whom));
  }

  /** {@link Bodies#of}. */
  @Nullable String body(String addressee, @Nullable String ministry) {
    return bodies.of(addressee, ministry);
  }
}
