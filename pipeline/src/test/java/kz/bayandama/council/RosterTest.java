package kz.bayandama.council;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;
import org.junit.jupiter.api.Test;

class RosterTest {
  static final String COUNCIL =
      """
      commissioner: {name: Әсел Төлегенқызы Үмбетова, email: ombudsman@example.kz, language: kk}
      responsible: zh.ospan
      members:
        - {id: zh.ospan, name: Жанар Оспан, email: ospan@example.kz, language: kk, role: жауапты тұлға}
        - {id: i.petrov, name: Игорь Петров, email: petrov@example.kz, language: ru}
        - {id: g.qosman, name: Гүлнар Қосман, email: qosman@example.kz, until: 2026-01-31}
        - {id: s.lee, name: Сергей Ли, email: lee@example.kz, language: ru, since: 2026-02-01}
      participants:
        - {id: pavlodar.1, name: Айгүл Бекова, email: bekova@example.kz, language: kk, region: KZ-55}
      """;

  @Test
  void aRosterKnowsWhoWasAMemberOnADay() throws Exception {
    Roster roster = Roster.read(COUNCIL.getBytes(UTF_8));
    assertThat(roster.on(LocalDate.of(2026, 1, 31)))
        .extracting(Roster.Member::id)
        .containsExactly("zh.ospan", "i.petrov", "g.qosman");
    assertThat(roster.on(LocalDate.of(2026, 2, 1)))
        .extracting(Roster.Member::id)
        .containsExactly("zh.ospan", "i.petrov", "s.lee");
    assertThat(roster.responsibleMember().person().name()).isEqualTo("Жанар Оспан");
    assertThat(roster.participants().getFirst().person().language()).isEqualTo(Language.KK);
  }

  @Test
  void everythingWrongWithARosterIsSaidAtOnce() {
    String bad =
        """
        responsible: somebody.else
        members:
          - {id: Жанар, name: Жанар Оспан, email: ospan, language: de}
          - {id: i.petrov, email: petrov@example.kz, since: 2026-02-30}
          - {id: i.petrov, name: Игорь Петров, email: petrov@example.kz, since: 2026-02-01, until: 2025-01-01}
          -
        """;
    Problems problems =
        catchThrowableOfType(Problems.class, () -> Roster.read(bad.getBytes(UTF_8)));
    assertThat(Saying.in(Language.EN, problems.all()))
        .anyMatch(one -> one.startsWith("commissioner: missing"))
        .anyMatch(one -> one.startsWith("members[0].id: «Жанар»"))
        .anyMatch(one -> one.startsWith("members[0].email: is no address"))
        .anyMatch(one -> one.startsWith("members[0].language: «de»"))
        .anyMatch(one -> one.startsWith("members[1].name: missing"))
        .anyMatch(one -> one.startsWith("members[1].since: «2026-02-30»"))
        .anyMatch(one -> one.startsWith("members[2].id: «i.petrov» is there twice"))
        .anyMatch(one -> one.startsWith("members[2].until: 2025-01-01 is before"))
        .anyMatch(one -> one.startsWith("members[3].id: missing"))
        .anyMatch(one -> one.startsWith("responsible: «somebody.else»"));
  }

  @Test
  void aMisspeltKeyOrTheSameKeyTwiceIsRefusedWithItsLine() {
    for (String bad : new String[] {"comissioner: {}\n", "responsible: a\nresponsible: b\n"}) {
      Problems problems =
          catchThrowableOfType(Problems.class, () -> Roster.read(bad.getBytes(UTF_8)));
      assertThat(problems.getMessage()).contains("line");
    }
  }
}
