package kz.bayandama.council;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;
import org.junit.jupiter.api.Test;

class OpenVoteTest {
  private static final String EDITION = Ids.of("баяндама".getBytes(UTF_8));
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 12);

  private static OpenVote read(String yaml) throws Problems {
    Roster roster;
    try {
      roster = Roster.read(RosterTest.COUNCIL.getBytes(UTF_8));
    } catch (Problems e) {
      throw new AssertionError(e);
    }
    return OpenVote.read(yaml.getBytes(UTF_8), roster, List.of(EDITION), TODAY);
  }

  @Test
  void minutesSayHowEachMemberOfThatDayVoted() throws Exception {
    OpenVote vote =
        read(
            """
            date: 2026-02-10
            edition: %s
            votes:
              - {member: s.lee, vote: absent}
              - {member: zh.ospan, vote: for}
              - {member: i.petrov, vote: For}
            """
                .formatted(EDITION.substring(0, 12)));
    assertThat(vote.edition()).isEqualTo(EDITION);
    assertThat(vote.tally()).isEqualTo(new Tally(3, 2, 0, 0, 1));
    assertThat(vote.tally().adopted()).isTrue();
  }

  @Test
  void strangersDoublesGapsAndAnotherDigestAreAllNamedAtOnce() {
    Problems problems =
        catchThrowableOfType(
            Problems.class,
            () ->
                read(
                    """
                    date: 2026-02-10
                    edition: 00000000000000000000
                    votes:
                      - {member: i.petrov, vote: for}
                      - {member: i.petrov, vote: against}
                      - {member: g.qosman, vote: for}
                      - {member: k.nobody, vote: for}
                      - {member: s.lee, vote: maybe}
                    """));
    assertThat(Saying.in(Language.EN, problems.all()))
        .containsExactlyInAnyOrder(
            "edition: 00000000000000000000 is no edition of this year",
            "votes[1]: i.petrov votes twice",
            "votes[2]: g.qosman was no member on 2026-02-10",
            "votes[3]: «k.nobody» is not on the roster",
            "votes[4]: «maybe» is none of for, against, abstained and absent",
            "votes: zh.ospan is on the roster and has none; write absent");
  }

  @Test
  void minutesAreFilledInInAnyOfTheThreeLanguages() throws Exception {
    LocalDate day = LocalDate.of(2026, 2, 10);
    String form = OpenVote.form(EDITION, day, Roster.read(RosterTest.COUNCIL.getBytes(UTF_8)));
    assertThat(Saying.in(Language.EN, catchThrowableOfType(Problems.class, () -> read(form)).all()))
        .containsExactly(
            "votes[0]: zh.ospan needs a member and a vote",
            "votes[1]: i.petrov needs a member and a vote",
            "votes[2]: s.lee needs a member and a vote");
    String filled =
        form.replaceFirst("vote: }", "vote: За}")
            .replaceFirst("vote: }", "vote: қарсы}")
            .replaceFirst("vote: }", "vote: воздержалась}");
    assertThat(read(filled).tally()).isEqualTo(new Tally(3, 1, 1, 1, 0));
  }

  @Test
  void whatIsWrittenAsSomethingElseIsSaidInWords() {
    Problems problems =
        catchThrowableOfType(
            Problems.class, () -> read("date: 2026-02-10\nvotes:\n  i.petrov: for\n"));
    assertThat(problems.getMessage())
        .contains("line 3", "votes: what stands here should be a list, each entry after a dash");
  }

  @Test
  void aVoteIsNotOfTheFuture() {
    Problems problems =
        catchThrowableOfType(Problems.class, () -> read("date: 2026-02-13\nvotes: []\n"));
    assertThat(problems.getMessage()).contains("2026-02-13 is after today").contains("edition:");
  }

  /** Rule 9: a majority of the total number of members, for every vote that can be cast. */
  @Test
  void everyVoteOfACouncilOfUpToSevenIsCountedAsRuleNineSays() {
    List<Vote> votesInOrder = List.of(Vote.values());
    int cases = 0;
    for (int members = 1; members <= 7; members++) {
      int votes = (int) Math.pow(Vote.values().length, members);
      for (int code = 0; code < votes; code++, cases++) {
        List<OpenVote.Ballot> ballots = new ArrayList<>();
        int inFavour = 0;
        for (int member = 0, rest = code; member < members; member++, rest /= 4) {
          Vote vote = votesInOrder.get(rest % 4);
          ballots.add(new OpenVote.Ballot("m" + member, vote));
          inFavour += vote == Vote.FOR ? 1 : 0;
        }
        Tally tally = new OpenVote(TODAY, EDITION, ballots).tally();
        assertThat(tally.adopted()).isEqualTo(2 * inFavour > members);
      }
    }
    assertThat(cases).isEqualTo(4 + 16 + 64 + 256 + 1024 + 4096 + 16384);
  }

  @Test
  void aTieIsNoMajority() {
    assertThat(new Tally(6, 3, 3, 0, 0).adopted()).isFalse();
    assertThat(new Tally(6, 4, 2, 0, 0).adopted()).isTrue();
    assertThat(new Tally(7, 3, 0, 0, 4).adopted()).isFalse();
  }
}
