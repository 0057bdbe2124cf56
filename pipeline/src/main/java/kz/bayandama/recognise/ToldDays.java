package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sentence says of the days in it: whether one is the visit's («Группа посетила … 14
 * марта»), another's («жалоба от 12 марта», «осуждённый К. 3 марта …»), an earlier visit's («бұған
 * дейін … барған едік») or only stands there. The words are the profile's ({@code days.*}).
 * Thread-safe.
 */
final class ToldDays {
  /** Of a day that is not the visit's. */
  static final int AWAY = -100;

  private static final int LABELLED = 75;
  private static final int SAID = 60;
  private static final int SAID_FAR = 40;
  private static final int OWN = 36;
  private static final int OTHER = 65;
  private static final int CAUSE = 25;
  private static final int NEAR = 70;
  private static final int BEFORE = 45;
  private static final int LONGEST = 14;
  private static final int FEW = 4;
  private static final int TERM_BEFORE = 12;
  private static final int TERM_BEHIND = 8;

  /** «29 апреля после обеда и 30 апреля»: what makes two days one visit's. */
  private static final Pattern AND =
      Cues.compiled("[^.;:()]{0,24}(?:,| и| а также| және| мен| пен| бен) (?:с |на )?");

  /** The end of a sentence, which a title has none of. */
  private static final Pattern ENDED = Pattern.compile("(?<![ \\d][гжқ])[.!…]\\W*$");

  /** The dot of an initial or a short word: no sentence ends with it. */
  private static final Pattern DOT = Cues.compiled("(?<=(?<!\\w)\\p{L})\\.(?=[ -])");

  /** «… 11 мая 2023 года и 5 ноября 2024 года»: what makes two days of one thing. */
  private static final Pattern LIKEWISE =
      Cues.compiled("(?:, ?|,? (?:и|а также|және|мен|пен|бен|әрі) )(?:от |с |на )?");

  /** «10 ақпанда»: when something was done, not whose date it is. */
  private static final Pattern THEN = Pattern.compile("[дт][ае]$");

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private static final Pattern OF = Pattern.compile("[дт][ае]ғ[ыі]$|[дт]ег[ыі]$");

  private static final Pattern FROM = Pattern.compile("[дтн][ае]н$");

  private static final Pattern TO = Pattern.compile("[ғгқк][ае]$|\\p{L}н[ае]$");

  /** «…, где 23 февраля …»: a day that is told of something in the sentence. */
  private static final Pattern RELATIVE =
      Cues.compiled(",\\s(?:где|котор\\w+|когда|чей|чья)\\s[^,;.]{0,40}$");

  /** What parts the clauses of a sentence. */
  private static final Pattern BOUND =
      Cues.compiled("[;()]|,\\s(?:а|ал|но|бірақ|однако|где|котор\\w+)\\s");

  private final Cues cues;

  /**
   * A day or days.
   *
   * @param score how likely they are the visit's; {@link #AWAY} where they are not
   */
  record Told(Dates.Span span, int score) {
    boolean away() {
      return score <= AWAY;
    }

    /** Whether the sentence speaks of the visit, and not of something else on that day. */
    boolean visit() {
      return score >= OWN;
    }
  }

  ToldDays(Cues cues) {
    this.cues = cues;
  }

  /** The days of a folded sentence, begin and end of the visit as one. */
  List<Told> of(String sentence, List<Dates.Span> spans) {
    String folded = DOT.matcher(sentence).replaceAll(" ");
    List<Told> told = new ArrayList<>();
    for (Dates.Span all : spans) {
      Dates.Span span =
          moved(folded, all) ? new Dates.Span(all.to(), all.to(), all.start(), all.end()) : all;
      Told last = told.isEmpty() ? null : told.getLast();
      if (last != null && through(folded, last.span(), span)) {
        told.set(
            told.size() - 1,
            new Told(
                new Dates.Span(last.span().from(), span.to(), last.span().start(), span.end()),
                Math.max(SAID, last.score())));
      } else {
        boolean likewise =
            last != null
                && last.away()
                && LIKEWISE.matcher(folded.substring(last.span().end(), span.start())).matches();
        int from = last != null && ours(folded, span) ? last.span().end() : 0;
        told.add(new Told(span, likewise ? AWAY : score(folded, span, from)));
      }
    }
    if (!told.isEmpty()) {
      told.set(told.size() - 1, ended(folded, told.getLast()));
    }
    return told.size() > 1 ? cause(folded, told) : told;
  }

  /** «Заехали 9 ноября, уехали 10-го вечером». */
  private Told ended(String folded, Told told) {
    Dates.Span span = told.span();
    return told.visit()
        ? new LaterDay(cues)
            .in(behind(folded, span), span.to())
            .map(to ->
                new Told(new Dates.Span(span.from(), to, span.start(), span.end()), told.score()))
            .orElse(told)
        : told;
  }

  /** «По поручению от 24 мая 27 мая мы …»: whether the group stands right behind a day. */
  private boolean ours(String folded, Dates.Span span) {
    return cues.find("days.own", folded.substring(span.end()))
        .filter(own -> own.start() <= 1)
        .isPresent();
  }

  private int score(String folded, Dates.Span span, int from) {
    String before =
        now(folded, span, folded.substring(Math.max(from, span.start() - BEFORE), span.start()));
    String clause = now(folded, span, before(folded, span, from));
    String behind = behind(folded, span);
    if (cues.in("days.label", clause)) {
      return LABELLED;
    }
    if (moved(folded, span) && !cues.in("days.tocome", clause)) {
      return SAID;
    }
    if (cues.in("dateaway", before)
        || cues.in("reported", folded)
        || cues.in("days.never", clause)
        || cues.in("days.meeting", folded.substring(0, span.start()))
        || ofPaper(folded, span)
        || term(folded, span)) {
      return AWAY;
    }
    boolean other =
        cues.in("days.awaybefore", clause)
            || cues.in("days.awaybehind", behind)
            || cues.in("othertime", clause)
            || ofAnother(folded, span)
            || others(clause + folded.substring(span.start(), span.end()) + behind)
            || since(folded, span, before);
    String near =
        folded.substring(
            Math.max(0, span.start() - NEAR), Math.min(folded.length(), span.end() + NEAR));
    boolean aside = RELATIVE.matcher(before).find() && !visited(clause + behind);
    int score =
        aside ? 0 : visited(near) ? SAID : visited(folded) ? SAID_FAR : ours(folded) ? OWN : 0;
    boolean written = cues.in("reportdate", before);
    return score - (other ? OTHER : written ? SAID : 0);
  }

  /** What stands before a day without the year before that is its own: «өткен жылдың 18 …». */
  private String now(String folded, Dates.Span span, String before) {
    return lastYear(folded, span)
        ? cues.pattern("days.lastyear").matcher(before).replaceFirst("")
        : before;
  }

  /** Whether a day is told as of the year before: «18 декабря прошлого года». */
  boolean lastYear(String folded, Dates.Span span) {
    return !YEAR.matcher(folded.substring(span.start(), span.end())).find()
        && (cues.in("days.lastyear", folded.substring(0, span.start()))
            || cues.in("days.oflastyear", folded.substring(span.end())));
  }

  /** «Перенесено с 7 на 14 мая», «14 мамырға ауыстырылды»: the day on which it was after all. */
  private boolean moved(String folded, Dates.Span span) {
    return cues.in("days.movedto", before(folded, span))
        || (TO.matcher(folded.substring(span.start(), span.end())).find()
            && cues.in("days.moved", behind(folded, span)));
  }

  /** Whether a sentence, and no title («Отчёт группы НПМ, 20 сентября …»), speaks of the group. */
  private boolean ours(String folded) {
    return cues.in("days.own", folded)
        && (ENDED.matcher(folded).find() || !cues.in("title", folded));
  }

  /** Whether words speak of a visit, be it whose it may. */
  boolean visited(String folded) {
    return cues.in("visited", folded) || cues.in("days.visited", folded);
  }

  /** «Самый младший приехал 4 мая», «25 ақпанда туыстары келді»: who came is nobody of ours. */
  private boolean others(String clause) {
    return cues.in("days.others", clause) && !cues.in("days.own", clause);
  }

  /** «С 9 февраля находится …», «24 наурыздан бері …»: a day from which something is so. */
  private boolean since(String folded, Dates.Span span, String before) {
    return span.from().equals(span.to())
        && (cues.in("days.since", before)
            || FROM.matcher(folded.substring(span.start(), span.end())).find());
  }

  /** A day by which something is to be done. */
  private boolean term(String folded, Dates.Span span) {
    int from = Math.max(0, span.start() - TERM_BEFORE);
    int to = Math.min(folded.length(), span.end() + TERM_BEHIND);
    return span.from().equals(span.to())
        && cues.pattern("deadline")
            .matcher(folded.substring(from, to))
            .results()
            .anyMatch(term -> from + term.start() < span.end() && from + term.end() > span.start());
  }

  /** «2025 жылғы 10 қаңтардағы № 3 бұйрығы»: in Kazakh the paper stands behind its date. */
  private boolean ofPaper(String folded, Dates.Span span) {
    return !THEN.matcher(folded.substring(span.start(), span.end())).find()
        && cues.in("dateof", folded.substring(span.end()));
  }

  /** «12 қаңтардағы бейнежазба»: the day of what stands behind it, which is no visit. */
  private boolean ofAnother(String folded, Dates.Span span) {
    return OF.matcher(folded.substring(span.start(), span.end())).find()
        && !cues.in(
            "days.visitof",
            folded.substring(span.end(), Math.min(folded.length(), span.end() + NEAR)));
  }

  /** What stands before a day in its clause. */
  private static String before(String folded, Dates.Span span) {
    return before(folded, span, 0);
  }

  private static String before(String folded, Dates.Span span, int begin) {
    int from = Math.max(begin, span.start() - NEAR);
    Matcher bound = BOUND.matcher(folded).region(from, span.start());
    while (bound.find()) {
      boolean aside = bound.group().equals("(") && bound.end() == span.start();
      from = aside ? from : bound.end();
    }
    return folded.substring(from, span.start());
  }

  /** What stands behind a day in its clause. */
  private static String behind(String folded, Dates.Span span) {
    int to = Math.min(folded.length(), span.end() + NEAR);
    Matcher bound = BOUND.matcher(folded).region(span.end(), to);
    return folded.substring(span.end(), bound.find() ? bound.start() : to);
  }

  /** «Начато 3 октября в 10:30 и завершено 4 октября», «3 қазанда басталып, 4 қазанда аяқталды». */
  private boolean through(String folded, Dates.Span first, Dates.Span last) {
    String between = folded.substring(first.end(), last.start());
    if ((AND.matcher(between).matches() || cues.in("days.second", between))
        && last.to().isAfter(first.to())
        && last.to().isBefore(first.to().plusDays(FEW))) {
      return true;
    }
    return !last.to().isBefore(first.from())
        && !last.to().isAfter(first.from().plusDays(LONGEST))
        && cues.in("days.begin", before(folded, first) + " " + between)
        && cues.in("days.end", between + " " + behind(folded, last));
  }

  /**
   * «По сообщению о драке 28 февраля группа прибыла … 2 марта»: of two days that are as likely, the
   * first is a cause's where only the second has the group before it.
   */
  private List<Told> cause(String folded, List<Told> told) {
    Told best = told.stream().max(Comparator.comparingInt(Told::score)).orElseThrow();
    List<Told> weighed = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Told one = told.get(i);
      boolean cause =
          i + 1 < told.size()
              && one.score() == best.score()
              && told.get(i + 1).score() == best.score()
              && one.span().start() > CAUSE
              && !cues.in("days.own", folded.substring(0, one.span().start()))
              && cues.in(
                  "days.own", folded.substring(one.span().end(), told.get(i + 1).span().start()));
      weighed.add(cause ? new Told(one.span(), one.score() - CAUSE) : one);
    }
    return weighed;
  }
}
