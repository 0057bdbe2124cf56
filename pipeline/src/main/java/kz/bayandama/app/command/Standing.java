package kz.bayandama.app.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bayandama.council.DispatchLetters;
import kz.bayandama.council.Ledger;
import kz.bayandama.council.Plan;
import kz.bayandama.council.Plans;
import kz.bayandama.council.Proposals;
import kz.bayandama.council.Requests;
import kz.bayandama.council.Roster;
import kz.bayandama.council.answer.Answers;
import kz.bayandama.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * How a year's Report stands: who has answered what was asked, by when what is due, what waits.
 *
 * @param deadline of the whole, null while no plan is approved
 * @param publishBy null before the dispatch
 * @param answerBy null before the dispatch
 * @param untied letters of state bodies with replies that are tied to no recommendation
 * @param unconfirmed letters of state bodies that are not public until a person confirms them
 */
record Standing(
    int year,
    @Nullable LocalDate deadline,
    List<Asked> asked,
    int proposalsWaiting,
    @Nullable String publishBy,
    @Nullable String answerBy,
    int untied,
    int unconfirmed) {

  /**
   * Somebody who was asked.
   *
   * @param item 0 for a participant's visit reports
   */
  record Asked(String who, int item, LocalDate deadline, boolean answered, boolean late) {}

  /** How the Report stands that covers a year. */
  static Standing of(Workspace workspace, int any, LocalDate today) throws IOException, Usage {
    Ledger ledger = new Ledger(workspace.archive().archive());
    Plans plans = new Plans(ledger);
    int year = plans.report(any);
    Optional<Plan> plan = plans.plan(year);
    Profile profile = Task.profile(workspace);
    Answers answers = new Answers(profile, workspace.archive());
    List<Answers.Kept> letters = answers.letters();
    List<Answers.Kept> confirmed = answers.confirmed();
    List<DispatchLetters.Sent> sent = DispatchLetters.all(ledger, year);
    return new Standing(
        year,
        plan.map(Plan::deadline).orElse(null),
        plan.isPresent() ? asked(plan.get(), ledger, profile, workspace, today) : List.of(),
        (int)
            Proposals.all(ledger, year).stream().filter(one -> one.consideration() == null).count(),
        sent.isEmpty() ? null : sent.getLast().publishBy(),
        sent.isEmpty() ? null : sent.getLast().answerBy(),
        (int) letters.stream().filter(kept -> !kept.complete()).count(),
        (int) letters.stream().filter(kept -> !confirmed.contains(kept)).count());
  }

  private static List<Asked> asked(
      Plan plan, Ledger ledger, Profile profile, Workspace workspace, LocalDate today)
      throws IOException, Usage {
    Roster roster = Adopted.roster(workspace);
    Requests requests = new Requests(ledger, roster, profile);
    Map<Integer, Requests.Answer> answers = requests.answers(plan.year());
    Set<String> participants = requests.participantsWhoAnswered(plan.year());
    List<Asked> asked = new ArrayList<>();
    for (Plan.Part part : plan.parts()) {
      boolean answered = answers.containsKey(part.item());
      asked.add(
          new Asked(
              part.member(),
              part.item(),
              part.deadline(),
              answered,
              !answered && today.isAfter(part.deadline())));
    }
    LocalDate first = plan.firstDeadline();
    for (Roster.Participant one : roster.participants()) {
      boolean answered = participants.contains(one.id());
      asked.add(new Asked(one.id(), 0, first, answered, !answered && today.isAfter(first)));
    }
    return asked;
  }
}
