package kz.bayandama.council.answer;

import java.util.List;
import kz.bayandama.report.Edition.Status;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a state body that answers earlier recommendations.
 *
 * @param body id of the profile, null when the letter does not say who writes
 * @param text all of it, line by line, to find the institution and the days that it names
 * @param replies in its order, at least one
 */
public record AnswerLetter(@Nullable String body, String text, List<Reply> replies) {
  public AnswerLetter {
    replies = List.copyOf(replies);
  }

  /**
   * What it says on one recommendation.
   *
   * @param line of the letter's text where it stands, from 0
   * @param number as the letter quotes it, null when it quotes none
   * @param quote the recommendation as the letter words it, empty when it only numbers it
   * @param answer what was done, as written
   * @param status null when the answer does not say it clearly
   */
  public record Reply(
      int line, @Nullable String number, String quote, String answer, @Nullable Status status) {}
}
