package kz.bayandama.council;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.bayandama.archive.Editions;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CouncilTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 12);

  @TempDir Path folder;
  private FolderArchive archive;
  private Council council;
  private String digest;

  @BeforeEach
  void open() throws Exception {
    archive = FolderArchive.open(folder);
    digest = new Editions(archive).add(edition("Баяндама"));
    council = new Council(archive, Roster.read(RosterTest.COUNCIL.getBytes(UTF_8)));
  }

  private static Edition edition(String title) {
    return new Edition(
        2025,
        2025,
        Texts.of(title, "Доклад", "Report"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static byte[] minutes(String digest, String ospan, String petrov, String lee) {
    return """
    date: 2026-02-10
    edition: %s
    votes:
      - {member: zh.ospan, vote: %s}
      - {member: i.petrov, vote: %s}
      - {member: s.lee, vote: %s}
    """
        .formatted(digest, ospan, petrov, lee)
        .getBytes(UTF_8);
  }

  @Test
  void twoOfThreeAdoptAndTheEditionCanBeReadBack() throws Exception {
    council.vote(2025, minutes(digest, "for", "for", "against"), TODAY);
    Decision decision = council.decide(2025, TODAY);
    assertThat(decision.adopted()).isTrue();
    assertThat(decision.needed()).isEqualTo(2);
    assertThat(council.adoptions().adopted(2025).orElseThrow().edition())
        .isEqualTo(edition("Баяндама"));
    assertThat(council.release(2025, digest).adoption().inFavour()).isEqualTo(2);
  }

  @Test
  void anotherDigestThanTheAdoptedOneIsNotReleased() throws Exception {
    String other = new Editions(archive).add(edition("Өзгерген баяндама"));
    council.vote(2025, minutes(digest, "for", "for", "for"), TODAY);
    council.decide(2025, TODAY);
    assertThatThrownBy(() -> council.release(2025, other))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("is not the one that was adopted");
  }

  @Test
  void withoutAMajorityNothingIsAdoptedAndTheCouncilMayVoteAgain() throws Exception {
    council.vote(2025, minutes(digest, "for", "abstained", "absent"), TODAY);
    assertThat(council.decide(2025, TODAY).adopted()).isFalse();
    assertThat(council.adoptions().adopted(2025)).isEmpty();
    assertThatThrownBy(() -> council.release(2025, digest)).isInstanceOf(Problems.class);
    council.vote(2025, minutes(digest, "for", "for", "absent"), TODAY);
    assertThat(council.decide(2025, TODAY).adopted()).isTrue();
    assertThat(council.adoptions().decisions(2025)).hasSize(2);
  }

  @Test
  void theSameMinutesAndTheSameDecisionTwiceAreOne() throws Exception {
    byte[] minutes = minutes(digest, "for", "for", "for");
    council.vote(2025, minutes, TODAY);
    Decision decision = council.decide(2025, TODAY);
    council.vote(2025, minutes, TODAY.plusDays(1));
    assertThat(council.decide(2025, TODAY.plusDays(1))).isEqualTo(decision);
    assertThat(council.ledger().acts(2025)).hasSize(2);
  }

  @Test
  void anAdoptedReportIsNotVotedOnAgain() throws Exception {
    council.vote(2025, minutes(digest, "for", "for", "for"), TODAY);
    council.decide(2025, TODAY);
    Problems problems =
        catchThrowableOfType(
            Problems.class,
            () -> council.vote(2025, minutes(digest, "against", "for", "against"), TODAY));
    assertThat(problems.getMessage()).contains("was adopted on 2026-02-10");
  }

  @Test
  void aRosterChangedAfterTheVoteStopsTheDecision() throws Exception {
    council.vote(2025, minutes(digest, "for", "for", "absent"), TODAY);
    String more =
        RosterTest.COUNCIL.replace(
            "participants:",
            "  - {id: n.new, name: Нұрлан Жаңа, email: new@example.kz}\nparticipants:");
    Council later = new Council(archive, Roster.read(more.getBytes(UTF_8)));
    assertThatThrownBy(() -> later.decide(2025, TODAY))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("roster of 2026-02-10 has 4 members");
  }

  @Test
  void withoutAVoteThereIsNothingToDecide() {
    assertThatThrownBy(() -> council.decide(2025, TODAY)).isInstanceOf(Problems.class);
  }

  @Test
  void theDecisionNamesTheHeadOfTheChainBeforeIt() throws Exception {
    council.vote(2025, minutes(digest, "for", "for", "for"), TODAY);
    String head = council.ledger().head(2025);
    assertThat(council.decide(2025, TODAY).chain()).isEqualTo(head);
    assertThat(council.ledger().head(2025)).isNotEqualTo(head);
  }

  @Test
  void aChangedActBreaksTheChainAndAChangedPaperIsFound() throws Exception {
    council.vote(2025, minutes(digest, "for", "absent", "absent"), TODAY);
    council.decide(2025, TODAY);
    Path paper = archive.path("council/2025/papers/" + council.ledger().acts(2025).get(0).paper());
    String was = Files.readString(paper);
    Files.writeString(paper, was.replace("absent", "for"));
    assertThatThrownBy(() -> council.ledger().verify(2025))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is damaged");
    Files.writeString(paper, was);
    council.ledger().verify(2025);
    Path act = archive.path("council/2025/acts/0001.json");
    Files.writeString(act, Files.readString(act).replace("2026-02-10", "2026-02-09"));
    assertThatThrownBy(() -> council.ledger().acts(2025))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("chain is broken");
  }

  @Test
  void anAdoptedEditionThatWasChangedInTheArchiveIsRefused() throws Exception {
    council.vote(2025, minutes(digest, "for", "for", "for"), TODAY);
    council.decide(2025, TODAY);
    Path edition = archive.path("editions/2025/" + digest + ".json");
    Files.writeString(edition, Files.readString(edition).replace("Баяндама", "Басқа"));
    assertThatThrownBy(() -> council.adoptions().adopted(2025))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
    assertThat(Ids.abbreviate(digest)).hasSize(12);
  }
}
