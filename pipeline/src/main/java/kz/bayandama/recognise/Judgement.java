package kz.bayandama.recognise;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.recognise.Unit.Line;

/**
 * Whether a text is a visit report at all: it speaks of a visit to an institution and states
 * findings or recommendations of its own. Letters about reports, invitations and answers do not.
 * Thread-safe.
 */
final class Judgement {
  private static final int ENOUGH = 4;
  private static final int FIRST = 6;
  private static final int LETTERHEAD = 12;
  private static final int SEVERAL = 3;
  private static final int BRIEF = 30;

  /** «Бұйрық – 17.02.2025»: an order that is named, no title. */
  private static final Pattern FIELD = Pattern.compile("[^\\d\\s](?:\\s[–—-]|:)\\s+\\d");

  private static final Pattern QUOTED = Pattern.compile("[«“\"][^»”\"]*[»”\"]");

  private final Cues cues;

  Judgement(Cues cues) {
    this.cues = cues;
  }

  /** The higher, the more of a report; a report from {@link #report} on. */
  int score(Draft draft, List<Line> lines) {
    boolean title = within(lines, FIRST).anyMatch(line -> cues.in("title", line.folded()));
    return said(draft, lines, title) - otherwise(draft, lines, title);
  }

  /** What speaks for a report. */
  private int said(Draft draft, List<Line> lines, boolean title) {
    int score = title ? 2 : 0;
    int visits = 0;
    for (String group : List.of("visited", "ownvisit", "npm")) {
      visits += lines.stream().anyMatch(line -> cues.in(group, line.folded())) ? 1 : 0;
    }
    score += visits == 0 && !title ? -2 : visits;
    boolean findings = draft.sections().stream().anyMatch(s -> s.kind() == Section.Kind.FINDINGS);
    score += findings ? 1 : 0;
    score += draft.findings().isEmpty() ? -1 : 1;
    score += draft.recommendations().isEmpty() ? -1 : 2;
    score += draft.recommendations().size() >= SEVERAL ? 1 : 0;
    boolean known = known(draft);
    score += known ? 1 : -2;
    score += known && (built(draft) || tells(draft)) ? 2 : 0;
    return score + (dated(draft) ? 1 : title && known ? 0 : -2);
  }

  private static boolean known(Draft draft) {
    return draft.sites().stream().anyMatch(site -> site.visit().institution().ministry() != null);
  }

  private static boolean dated(Draft draft) {
    return draft.sites().stream().anyMatch(site -> site.visit().from() != null);
  }

  /** Whether nothing of a report is missing: then a line of its head speaks less against it. */
  private static boolean whole(Draft draft) {
    return known(draft) && dated(draft) && (built(draft) || tells(draft));
  }

  /** Whether it has chapters of findings and of recommendations, each with several. */
  private static boolean built(Draft draft) {
    return draft.sections().stream().anyMatch(s -> s.kind() == Section.Kind.FINDINGS)
        && draft.sections().stream()
            .anyMatch(s -> s.is(Section.Kind.RECOMMENDATIONS, Section.Kind.MIXED))
        && draft.findings().size() >= 2
        && draft.recommendations().size() >= 2;
  }

  /** Whether it says what was found and what each body named should do about it. */
  private static boolean tells(Draft draft) {
    return !draft.findings().isEmpty() && addressed(draft, 2);
  }

  private static boolean addressed(Draft draft, int least) {
    return draft.recommendations().size() >= least
        && draft.recommendations().stream().allMatch(item -> item.addressee() != null);
  }

  /**
   * Whether it is what a group adopted about its own visit: dated, and to bodies that it names. A
   * council that hears of an institution visits none.
   */
  private boolean sitsOnVisit(Draft draft, List<Line> lines) {
    return known(draft)
        && dated(draft)
        && (tells(draft) || addressed(draft, SEVERAL))
        && ofVisit(draft, lines);
  }

  /** Whether it names a kind of visit, or says that a group was there. */
  private boolean ofVisit(Draft draft, List<Line> lines) {
    return draft.sites().stream().anyMatch(site -> site.visit().kind() != null)
        || lines.stream().anyMatch(this::visits);
  }

  /** Whether a line says that a group was there, and not what a meeting heard. */
  private boolean visits(Line line) {
    return !cues.in("minutes", line.folded())
        && (cues.in("npm", line.folded())
            || cues.in("ownvisit", line.folded())
            || cues.in("groupvisit", line.folded())
            || cues.in("title", line.folded()));
  }

  /** Whether its first lines call it minutes. */
  private boolean minuted(List<Line> lines) {
    return within(lines, FIRST)
        .anyMatch(
            line -> cues.in("minutes.title", line.folded()) || cues.in("meeting", line.folded()));
  }

  /** What speaks for another paper: a letter, an answer, minutes, a petition, news. */
  private int otherwise(Draft draft, List<Line> lines, boolean title) {
    boolean minutes = !sitsOnVisit(draft, lines);
    boolean whole = whole(draft) && (!minuted(lines) || ofVisit(draft, lines));
    boolean headed =
        within(lines, 2)
                .anyMatch(line ->
                    (cues.in("plan", line.folded()) && !(title && line.text().endsWith(":")))
                        || (other(line, minutes) && !cues.in("title", line.folded())))
            || within(lines, FIRST).anyMatch(line -> cues.in("guide", line.folded()))
            || within(lines, 2 * FIRST).anyMatch(line -> brief(line) && other(line, minutes));
    boolean other = within(lines, FIRST).anyMatch(line -> !line.listed() && other(line, minutes));
    boolean measures = count("measures", lines) > 1;
    boolean answers =
        within(lines, LETTERHEAD)
            .anyMatch(line ->
                cues.in("answersure", line.folded())
                    || ((done(draft) || measures) && cues.in("answer", line.folded()))
                    || (done(draft) && cues.in("answerdone", line.folded())));
    boolean foreign =
        count("press", lines) > 0 || (!title && minutes && count("minutes", lines) > 1);
    boolean hand =
        count("otherhand", lines) > 0
            && lines.stream().noneMatch(line -> cues.in("npm", line.folded()));
    boolean begs = begs(lines);
    boolean petition = !title && count("petition", lines) > 0;
    boolean invites = within(lines, LETTERHEAD).anyMatch(line -> cues.in("invites", line.folded()));
    boolean orders = count("orders", lines) > 0;
    boolean work = within(lines, 2).anyMatch(line -> cues.in("workdone", line.folded()));
    boolean signed = !title && count("othersign", lines) > 0;
    boolean greeting =
        within(lines, 2 * FIRST).anyMatch(line -> cues.in("greeting", line.folded()));
    int against = headed || foreign ? 2 * ENOUGH : other && !title ? ENOUGH : 0;
    return (whole ? Math.min(2, against) : against)
        + (answers || work || orders || begs || (invites && !whole) ? 2 * ENOUGH : 0)
        + (petition || signed ? ENOUGH : 0)
        + (hand ? ENOUGH : 0)
        + letters(draft)
        + (greeting ? 1 : 0);
  }

  /**
   * Whether a relative or a defender begs for somebody of his own, in his own words: a group may
   * quote one who does, and reports what it saw itself.
   */
  private boolean begs(List<Line> lines) {
    boolean own =
        lines.stream()
            .map(line -> Fold.of(QUOTED.matcher(line.text()).replaceAll(" ")))
            .anyMatch(line -> cues.in("petition", line));
    return own
        && lines.stream().anyMatch(line -> cues.in("pleads", line.folded()))
        && lines.stream()
            .noneMatch(
                line -> cues.in("groupvisit", line.folded()) || cues.in("visitors", line.folded()));
  }

  /** Whether what stands as advice only says what was done, as answers to advice do. */
  private boolean done(Draft draft) {
    return draft.recommendations().stream().allMatch(item -> cues.in("done", item.folded()));
  }

  /** Whether a line heads another paper; minutes only where they are not of a visit. */
  private boolean other(Line line, boolean minutes) {
    return cues.in("otherpaper", line.folded())
        && !FIELD.matcher(line.text()).find()
        && (minutes || !cues.in("minutes.title", line.folded()));
  }

  private static Stream<Line> within(List<Line> lines, int first) {
    return lines.stream().limit(first);
  }

  /** A title that stands alone: «АРЫЗ», «ПРОТОКОЛ № 3». */
  private boolean brief(Line line) {
    return line.text().length() <= BRIEF
        && !line.listed()
        && !line.text().endsWith(":")
        && !cues.in("title", line.folded());
  }

  private long count(String group, List<Line> lines) {
    return lines.stream().filter(line -> cues.in(group, line.folded())).count();
  }

  /** What a letter's manner weighs: less where a report is typed into it, with its findings. */
  private int letters(Draft draft) {
    boolean states =
        !draft.findings().isEmpty()
            && draft.sections().stream().anyMatch(s -> s.kind() == Section.Kind.FINDINGS);
    long letters = speaking(draft);
    return (int) (states ? Math.min(2, letters) : Math.min(4, 2 * letters));
  }

  /** How many sentences outside findings and recommendations speak as letters do. */
  private long speaking(Draft draft) {
    return draft.sections().stream()
        .filter(section ->
            section.is(Section.Kind.HEAD, Section.Kind.OTHER)
                || section.kind() == Section.Kind.FOLLOWUP)
        .flatMap(section -> section.lines().stream())
        .flatMap(line -> Sentences.of(line.text()).stream())
        .filter(sentence -> cues.in("letter", Fold.of(sentence)))
        .count();
  }

  /**
   * A text that says everything of a report but whose items are not recognised is one all the same:
   * a person is asked, and nothing is lost.
   */
  boolean report(int score) {
    return score >= ENOUGH;
  }
}
