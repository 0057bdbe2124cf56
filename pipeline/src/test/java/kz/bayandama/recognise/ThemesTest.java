package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import kz.bayandama.profile.Profile;
import org.junit.jupiter.api.Test;

/** The theme of a text by cues and by words that labelled reports have taught. */
class ThemesTest {
  private static final Themes THEMES = new Themes(Profile.bundled("kz"));

  private static String of(String text) {
    return String.valueOf(THEMES.of(Fold.of(text)));
  }

  @Test
  void russianTextsGetTheirTheme() {
    assertThat(of("Прогулка длится двадцать минут, спортивных занятий нет")).isEqualTo("regime");
    assertThat(of("На матрасах клопы, душ раз в две недели")).isEqualTo("hygiene");
    assertThat(of("Свидания с родственниками проходят через стекло")).isEqualTo("outside-contact");
  }

  @Test
  void kazakhTextsGetTheirTheme() {
    assertThat(of("Камераларда адам лимиттен артық, төсекке кезектесіп ұйықтайды"))
        .isEqualTo("overcrowding");
    assertThat(of("Туыстарымен телефон арқылы сөйлесуге аптасына бір рет рұқсат"))
        .isEqualTo("outside-contact");
    assertThat(of("Тамақ суық беріледі, ас мәзірінде ет пен жеміс жоқ")).isEqualTo("nutrition");
  }

  @Test
  void wordsTellAgainstAThemeToo() {
    assertThat(Profile.bundled("kz").themes())
        .anySatisfy(theme ->
            assertThat(theme.words().values()).anySatisfy(w -> assertThat(w).isNegative()));
  }

  @Test
  void whereNothingTellsThereIsNoTheme() {
    assertThat(THEMES.of("абвгд")).isNull();
  }
}
