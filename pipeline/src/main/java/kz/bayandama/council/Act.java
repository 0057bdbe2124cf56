package kz.bayandama.council;

import java.time.LocalDate;
import kz.bayandama.report.Ids;

/**
 * A step of the year's procedure, as a link of the hash chain: whoever changes one act, or the
 * paper behind it, changes every digest after it.
 *
 * @param number from 1, without gaps
 * @param previous digest of the act before, sixty-four zeros for the first
 * @param kind what was done
 * @param date when
 * @param paper digest of the document behind it
 */
public record Act(int year, int number, String previous, Kind kind, LocalDate date, String paper) {
  /** What the first act follows. */
  public static final String BEGINNING = "0".repeat(64);

  public Act {
    Ids.checked(previous);
    Ids.checked(paper);
  }

  /** What can be done. */
  public enum Kind {
    /** The plan of measures is approved by the Commissioner (rules 4, 5, 8). */
    PLAN_APPROVED,
    /** Information is requested of somebody (rule 6). */
    REQUESTED,
    /** Somebody is reminded of a deadline. */
    REMINDED,
    /** Somebody has answered a request. */
    ANSWERED,
    /** A member proposes to include material (rule 7). */
    PROPOSED,
    /** The Council has accepted or declined a proposal (rule 7). */
    CONSIDERED,
    /** A chapter is edited by a person. */
    CHAPTER_EDITED,
    /** A member's signed statement of a vote. */
    BALLOT_SIGNED,
    /** The minutes of an open vote (rule 9). */
    VOTED,
    /** What the vote has decided (rule 9). */
    DECIDED,
    /** The adopted Report is sent to a state body (rule 10). */
    DISPATCHED,
    /** A state body is asked for the answers that it owes. */
    FOLLOWED_UP,
    /** A letter that answers recommendations has come and is tied to them. */
    REPLIED,
    /** A person has read such a letter and lets what it says on recommendations be public. */
    CONFIRMED,
    /** The financial report is attached (rule 11). */
    FINANCES_ATTACHED
  }
}
