package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import kz.bayandama.language.CodePage;
import org.junit.jupiter.api.Test;

class WornTest {
  @Test
  void aPatternTakesWhatIsTypedInsteadOfKazakhLettersAndHoles() {
    Pattern worn = Pattern.compile(Worn.pattern("ұсыным|[қғ]ажет"));
    for (String word : new String[] {"ұсыным", "усыным", "?сыным", "сыным", "кажет", "қажет"}) {
      assertThat(worn.matcher(word).find()).as(word).isTrue();
    }
    assertThat(worn.matcher("рекомендация").find()).isFalse();
  }

  @Test
  void textInTheWrongCodePageIsReadAgain() {
    assertThat(CodePage.read("Îò÷åò î ïîñåùåíèè")).isEqualTo("Отчет о посещении");
    assertThat(CodePage.read("Café, déjà vu")).isEqualTo("Café, déjà vu");
  }
}
