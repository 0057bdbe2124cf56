package kz.bayandama.recognise;

import java.util.List;
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

  private final Cues cues;

  Judgement(Cues cues) {
    this.cues = cues;
  }

  /** The higher, the more of a report; a report from {@link #report} on. */
  int score(Draft draft, List<Line> lines) {
    int score = 0;
    boolean title = lines.stream().limit(FIRST).anyMatch(line -> cues.in("title", line.folded()));
    boolean visited = lines.stream().anyMatch(line -> cues.in("visited", line.folded()));
    boolean findings = draft.sections().stream().anyMatch(s -> s.kind() == Section.Kind.FINDINGS);
    boolean npm = lines.stream().anyMatch(line -> cues.in("npm", line.folded()));
    score += title ? 2 : 0;
    score += visited ? 1 : 0;
    score += npm ? 1 : 0;
    score += findings ? 1 : 0;
    score += draft.findings().isEmpty() ? -1 : 1;
    score += draft.recommendations().isEmpty() ? -1 : 2;
    score +=
        draft.sites().stream().anyMatch(site -> site.visit().institution().ministry() != null)
            ? 1
            : -2;
    score += draft.sites().stream().anyMatch(site -> site.visit().from() != null) ? 1 : 0;
    boolean headed =
        lines.stream()
            .limit(2)
            .anyMatch(
                line -> cues.in("otherpaper", line.folded()) && !cues.in("title", line.folded()));
    boolean other =
        !title
            && lines.stream().limit(FIRST).anyMatch(line -> cues.in("otherpaper", line.folded()));
    headed |= lines.stream().limit(2).anyMatch(line -> cues.in("plan", line.folded()));
    score -= headed ? 2 * ENOUGH : other ? ENOUGH : 0;
    boolean press = lines.stream().anyMatch(line -> cues.in("press", line.folded()));
    boolean measures =
        lines.stream().filter(line -> cues.in("measures", line.folded())).count() > 1;
    boolean answers =
        (draft.recommendations().isEmpty() || measures)
            && lines.stream().limit(LETTERHEAD).anyMatch(line -> cues.in("answer", line.folded()));
    score -= press || answers ? 2 * ENOUGH : 0;
    score += draft.recommendations().size() >= SEVERAL ? 1 : 0;
    boolean greeting =
        lines.stream().limit(FIRST * 2L).anyMatch(line -> cues.in("greeting", line.folded()));
    score -= (int) Math.min(4, 2 * letters(draft)) + (greeting ? 1 : 0);
    return score;
  }

  /** How many sentences outside findings and recommendations speak as letters do. */
  private long letters(Draft draft) {
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
