package kz.bayandama.recognise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Unit.Line;

/** How a line speaks: whether it asks for something, reports, or is none of either. Thread-safe. */
final class Wording {
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*(?:\"|$)");
  private static final Pattern NAMES =
      Pattern.compile(
          "^(?:(?:\\p{Lu}\\.\\s?){1,2}\\s?\\p{Lu}[\\p{L}-]+|\\p{Lu}[\\p{L}-]+\\s(?:\\p{Lu}\\.\\s?){1,2}|[_,\\s–—/-]|[\\d.]{8,10}|\\([^()]{3,60}\\)|\\+?\\d[\\d\\s()-]{6,})+\\.?$");

  private static final Pattern ENDED = Pattern.compile("[.;:!?]$");
  private static final int SHORTEST = 8;
  private static final int HEADING = 90;
  private static final int BARE = 60;

  /** What some fifty people sign with. */
  private static final int SIGNATURES = 1000;

  private final Cues cues;
  private final Headings headings;
  private final Addressees addressees;
  private final Legislation legislation;
  private final AdviceText advice;

  Wording(Cues cues) {
    this.cues = cues;
    this.headings = new Headings(cues);
    this.addressees = new Addressees(cues);
    this.legislation = new Legislation(cues);
    this.advice = new AdviceText(cues);
  }

  /** Whether it says that there is none of what its section is for: «Рекомендаций нет». */
  boolean none(Line line) {
    return cues.in("nothing", line.folded());
  }

  /** Whether a heading names recommendations. */
  boolean headsAdvice(Line heading) {
    return cues.in("section.recommendations", heading.folded())
        || cues.in("section.mixed", heading.folded())
        || headings.stands(heading.folded());
  }

  /** Whether the recommendations below a line were made before: empty when it does not say. */
  Optional<Boolean> again(Line line) {
    if (line.text().endsWith(".") || line.text().length() > HEADING) {
      return Optional.empty();
    }
    if (headings.anew(line.folded())) {
      return Optional.of(false);
    }
    return headings.stands(line.folded()) ? Optional.of(true) : Optional.empty();
  }

  /** Whether a line among recommendations only names what the following ones are about. */
  boolean subtitle(Line line) {
    return headings.set(line)
        && !ENDED.matcher(line.text()).find()
        && !asks(line)
        && !acts(line)
        && !nominal(line);
  }

  /** «По центру поддержки детей:»: what the following ones are about, in words of its own. */
  boolean about(Line line) {
    return cues.in("subtitle", line.folded()) && (line.text().endsWith(":") || headings.set(line));
  }

  /** «По центру поддержки детей», «… орталығы бойынша». */
  boolean concerns(Line line) {
    return cues.in("concerns", line.folded());
  }

  /** Whether a text consists of persons' names, as below a report. */
  static boolean names(String text) {
    return text.length() <= SIGNATURES && NAMES.matcher(text).matches();
  }

  /** Whether it says what is to be done, by mood or by a word of duty. */
  boolean asks(Line line) {
    return bids(line) || must(line);
  }

  /** «Обеспечить …», «… қамтамасыз ету», «Provide …». */
  boolean bids(Line line) {
    String folded = unquoted(line.folded());
    return switch (line.language()) {
      case KK -> cues.in("imperative.kk", folded);
      case RU -> cues.in("imperative.ru", folded);
      case EN -> cues.in("imperative.en", folded);
      case UND -> cues.in("imperative", folded);
    };
  }

  /** «необходимо», «қажет», «should». */
  boolean must(Line line) {
    return cues.in("modal", asking(line.folded()));
  }

  /** An act without a word of duty: an infinitive after its objects («Обыск проводить …»). */
  boolean acts(Line line) {
    return cues.in("acts", asking(line.folded())) && !cues.in("finding", line.folded());
  }

  /** Whether it says an act, in whatever mood. */
  boolean does(Line line) {
    return acts(line) || bids(line);
  }

  /** «Обеспечение доступа …». */
  boolean nominal(Line line) {
    return cues.in("nominal", line.folded());
  }

  /** «рекомендуем», «ұсынамыз». */
  boolean performs(Line line) {
    return performs(line.folded());
  }

  boolean performs(String folded) {
    return cues.in("performative", unquoted(folded));
  }

  /**
   * Whether a sentence says by itself what is to be done: «Следует вернуть телефоны.», «Главному
   * врачу необходимо …», «… шақыру қажет.»; «Следует отметить …» does not.
   */
  boolean urges(Line sentence) {
    String folded = asking(sentence.folded());
    return switch (sentence.language()) {
      case KK -> cues.in("urge.kk", folded);
      case EN -> cues.in("urge.en", folded);
      case RU, UND -> {
        String behind = addressed(sentence);
        yield cues.in("urge.ru", folded)
            || cues.in("urge.ru", behind)
            || cues.in("imperative.ru", behind);
      }
    };
  }

  /** What is said to an addressee that the sentence begins with; empty when there is none. */
  private String addressed(Line sentence) {
    return addressees
        .inSentence(sentence)
        .filter(whom -> sentence.text().startsWith(whom))
        .map(whom -> asking(sentence.folded().substring(whom.length())))
        .orElse("");
  }

  /**
   * Whether a paragraph states something first and then, in a sentence of its own, recommends:
   * «Лифт не работает. Рекомендуем …».
   */
  boolean turns(Line line) {
    List<String> sentences = Sentences.of(line.text());
    return sentences.size() > 1
        && !asks(line.with(sentences.getFirst()))
        && !opens(line)
        && sentences.stream()
            .skip(1)
            .anyMatch(sentence -> performs(Fold.of(sentence)) || urges(line.with(sentence)));
  }

  /** Whether a list below it holds something else: rights, documents, what somebody promised. */
  boolean listsOther(Line lead) {
    return cues.in("listlead", lead.folded()) && !performs(lead) && !must(lead);
  }

  /** Whether it tells of earlier recommendations. */
  boolean reported(Line line) {
    return reported(line.folded());
  }

  boolean reported(String folded) {
    return cues.in("reported", folded);
  }

  /** Whether it says that it was recommended before. */
  boolean repeats(Line line) {
    return cues.in("repeat", line.folded()) && !cues.in("both", line.folded());
  }

  /** What parts a recommendation's text from what stands beside it. */
  AdviceText advice() {
    return advice;
  }

  /** The addressee of all recommendations, where a line says so: «ұсынымдар … жолданады». */
  Optional<String> shared(Line line) {
    return cues.part("shared", line.folded(), line.text());
  }

  /** When all recommendations are due, where a line says so: «Срок исполнения рекомендаций – …». */
  Optional<String> forAll(Line line) {
    return cues.part("termforall", line.folded(), line.text());
  }

  /** Which are repeated, where a sentence says it of numbers: «№№ 2 и 5 повторяют …». */
  Optional<String> againByNumber(Line sentence) {
    return cues.part("againbynumber", sentence.folded(), sentence.text());
  }

  /** Whether a heading is the label of one piece of advice: «Ұсыным: …». */
  boolean labels(Line heading) {
    return cues.in("advicelabel", heading.folded());
  }

  /** «Считаем необходимым»: words that recommend, without what. */
  boolean bare(String text) {
    String folded = Fold.of(text);
    return folded.length() <= BARE
        && performs(folded)
        && !cues.in("begged", folded)
        && cues.pattern("performative").matcher(folded).replaceAll("").strip().length() < SHORTEST;
  }

  /** Whether a line over a list wishes something: «Айтар үш тілегіміз бар.» */
  boolean wishes(Line line) {
    return performs(line) || must(line) || cues.in("wishlead", line.folded());
  }

  /** Whether it only introduces what follows. */
  boolean opens(Line line) {
    return cues.in("opener", line.folded());
  }

  /** Whether it is about a law: then it is a proposal. */
  boolean law(Item item) {
    return legislation.changed(item.folded());
  }

  boolean law(Line line) {
    return legislation.changed(line.folded());
  }

  /**
   * Whether it asks outright for another text of a law or of rules that bind all institutions: a
   * proposal, even among recommendations.
   */
  boolean statute(Item item) {
    return legislation.statute(item.folded(), item.addressee());
  }

  /** Whether a line in a section of recommendations is none. */
  boolean aside(Line line) {
    String folded = line.folded();
    return cues.in("remark", folded)
        || cues.in("speech", folded)
        || names(line.text())
        || cues.in("signature", folded)
        || folded.length() < SHORTEST;
  }

  /** «Ему же …»: whether it goes to whom the one before goes. */
  boolean same(Line line) {
    return cues.in("same", line.folded());
  }

  /** «Просим Вас утеплить окна»: whether it asks its reader to do something, and not to answer. */
  boolean requests(Line sentence) {
    return cues.in("request", sentence.folded());
  }

  /** Whether the first lines of a report say that it is one. */
  boolean titles(Line line) {
    return cues.in("title", line.folded());
  }

  /** Whether it speaks as letters do. */
  boolean letter(Line line) {
    return cues.in("letter", line.folded());
  }

  boolean greets(Line line) {
    return cues.in("greeting", line.folded());
  }

  /** Whether it tells what was found, bad or good. */
  boolean finding(Line line) {
    return cues.in("finding", line.folded()) || cues.in("practice", line.folded());
  }

  /** A text without quotations and without «следует отметить», which asks for nothing. */
  private String asking(String folded) {
    return cues.pattern("noted").matcher(unquoted(folded)).replaceAll(" ");
  }

  private static String unquoted(String folded) {
    return QUOTED.matcher(folded).replaceAll(" ");
  }
}
