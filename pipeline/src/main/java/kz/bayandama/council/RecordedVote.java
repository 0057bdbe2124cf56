package kz.bayandama.council;

import java.util.List;
import kz.bayandama.report.Ids;

/**
 * A vote as the archive keeps it.
 *
 * @param roster ids of the members on the day of the vote
 * @param minutes digest of the minutes as they were handed in
 */
public record RecordedVote(OpenVote vote, List<String> roster, String minutes) {
  public RecordedVote {
    Ids.checked(minutes);
    roster = List.copyOf(roster);
  }
}
