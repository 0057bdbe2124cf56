package kz.bayandama.recognise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern DASH_AFTER = Pattern.compile("\\s[–—-]\\s");

  private static final Pattern INITIALS = Pattern.compile("\\s(?:\\p{Lu}\\.\\s?){1,2}$");

  private static final int LINE = 220;
  private static final int SHORT = 150;

  /** What stands before a circumstance, no addressee: «в отделе режима». */
  private static final Pattern PREPOSITION =
      Cues.compiled(
          "\\W*(?:во?|на|по|со?|к|для|от|из|у|о|об|при|через|между|и|а|но|или|что|чтобы|как|включая|кроме"
              + "|также|где|если|ал|және|бірақ)(?!\\w)");

  /** So many words may stand before the word that tells an addressee: «главный врач», «ВКО УЗ». */
  private static final int WORDS = 3;

  private final Cues cues;
  private final KazakhAddressees kazakh;
  private final RussianAddressees russian;
  private final Bodies bodies;

  Addressees(Cues cues) {
    this.cues = cues;
    this.kazakh = new KazakhAddressees(cues);
    this.russian = new RussianAddressees(cues);
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
    String said = folded.endsWith(")") || folded.endsWith(").") ? unbracketed(folded) : folded;
    boolean opens =
        cues.in("opener", said)
            || (colon && cues.in("performative", folded))
            || (said.length() <= SHORT && cues.in("addressee.suffix", said));
    if (opens) {
      return inSentence(line)
          .or(() ->
              Optional.of(stripped(line.text()))
                  .filter(t -> !verbal(Fold.of(t)) && cues.in("addressee.line", Fold.of(t)))
                  .filter(t -> t.indexOf('(') < 0 || t.indexOf(')') > 0));
    }
    if (verbal(folded) || folded.endsWith(";")) {
      return Optional.empty();
    }
    boolean placed =
        line.bold()
            || line.form() == Unit.Form.HEADING
            || ((dativeStart(line) || folded.startsWith("to the "))
                && (!folded.endsWith(".") || INITIALS.matcher(line.text()).find()));
    return colon || (placed && folded.length() <= SHORT)
        ? Optional.of(stripped(line.text()))
        : Optional.empty();
  }

  /** «… бөлек ұстауы тиіс (қайталап ұсынылады)»: what brackets at its end say opens no list. */
  private static String unbracketed(String folded) {
    int open = folded.lastIndexOf('(');
    return open > 0 ? folded.substring(0, open).strip() : folded;
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
      case RU, UND -> russian.of(line);
    };
  }

  private Optional<String> english(Line line) {
    return cues.part("addressee.english", line.folded(), line.text());
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
