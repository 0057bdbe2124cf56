package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import kz.bayandama.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {
  private static final Profile KZ = Profile.bundled("kz");
  private static final Cues CUES = new Cues(KZ);
  private static final Tags TAGS =
      new Tags(CUES, new Addressees(CUES), new Deadlines(CUES, new Dates(KZ)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Провести расследование по факту побоев – Департаменту полиции области | Департаменту полиции области
          Восстановить вентиляцию в карантине – начальнику учреждения, до 1 мая 2025 года | начальнику учреждения
          Заменить матрасы в карантине (начальник учреждения) | начальник учреждения
          [Akimat of Astana]. Allocate premises for forty beds | Akimat of Astana
          Кому: директору центра. Срок: 31.12.2025 | директору центра
          """)
  void anAddresseeSetApartIsTakenOff(String text, String addressee) {
    assertThat(TAGS.of(text).addressee()).isEqualTo(addressee);
    assertThat(TAGS.of(text).text()).doesNotContain(addressee);
  }

  @Test
  void aDashWithinASentenceSetsNothingApart() {
    String text = "Обеспечить горячую воду – не реже двух раз в неделю";
    assertThat(TAGS.of(text).none()).isTrue();
    assertThat(TAGS.of(text).text()).isEqualTo(text);
  }

  @Test
  void aLabelBeforeTheTextIsTakenOff() {
    assertThat(TAGS.of("Что: увеличить число мест").text()).isEqualTo("увеличить число мест");
  }
}
