package kz.bayandama.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.bayandama.language.Analyzers;
import kz.bayandama.report.Language;
import org.junit.jupiter.api.Test;

class ProfileSynonymsTest {
  private final Analyzers analyzers = new Analyzers(Profile.bundled("kz").synonyms());

  @Test
  void theBundledSynonymsJoinOldAndNewWordsAndAbbreviationsInBothLanguages() {
    var kazakh = analyzers.forLanguage(Language.KK);
    assertThat(Analyzers.terms(kazakh, "түзету мекемесі"))
        .containsAll(Analyzers.terms(analyzers.plain(Language.KK), "түзеу"));
    assertThat(Analyzers.terms(kazakh, "Ұлттық қауіпсіздік комитетінде")).contains("ұқк", "кнб");
    List<String> inFull = Analyzers.terms(analyzers.plain(Language.RU), "следственном изоляторе");
    assertThat(Analyzers.terms(analyzers.forLanguage(Language.RU), "в СИЗО")).containsAll(inFull);
  }
}
