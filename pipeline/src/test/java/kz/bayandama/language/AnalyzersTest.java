package kz.bayandama.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.bayandama.report.Language;
import org.junit.jupiter.api.Test;

class AnalyzersTest {
  private static final Analyzers ANALYZERS =
      new Analyzers(
          new Synonyms(
              List.of(
                  new Synonyms.Meaning(
                      List.of("ИВС"),
                      Map.of(
                          Language.RU, List.of("изолятор временного содержания"),
                          Language.KK, List.of("уақытша ұстау изоляторы"))),
                  new Synonyms.Meaning(
                      List.of(),
                      Map.of(Language.KK, List.of("алдын ала бару", "алдын ала болу"))))));

  @Test
  void anAbbreviationIsFoundByItsFullNameAndTheOtherWayRound() {
    List<String> name = query(Language.RU, "изоляторами временного содержания");
    assertThat(index(Language.RU, "осмотрен ИВС")).containsAll(name);
    assertThat(index(Language.RU, "изоляторы временного содержания")).contains("ивс");
    assertThat(index(Language.KK, "ИВС-те")).containsAll(query(Language.KK, "ұстау изоляторы"));
  }

  @Test
  void theOldAndTheNewWordForAVisitMeet() {
    assertThat(index(Language.KK, "алдын ала бару")).containsAll(query(Language.KK, "болу"));
  }

  @Test
  void compoundsCodesAndOrdinalsAreCutAsPeopleSearchThem() {
    assertThat(Tokens.of("ИВС-те, УК-161/4: 2025-ші 1-го уголовно-исполнительной").stream())
        .extracting(Token::term)
        .containsExactly("ивс", "ук", "161/4", "2025", "1", "уголовно", "исполнительной");
  }

  @Test
  void mixedTextIsStemmedLineByLineAndQueriesFindBoth() {
    List<String> indexed =
        Analyzers.terms(
            ANALYZERS.forLanguage(Language.UND),
            "Мекемеде адамдар жоқ.\nВ учреждениях нет воды. The cells");
    assertThat(indexed).containsAll(Analyzers.terms(ANALYZERS.plain(Language.KK), "мекемелер"));
    assertThat(indexed).containsAll(Analyzers.terms(ANALYZERS.plain(Language.RU), "учреждение"));
    assertThat(Analyzers.terms(ANALYZERS.forQuery(), "адамдар")).contains("адам");
  }

  private static List<String> index(Language language, String text) {
    return Analyzers.terms(ANALYZERS.forLanguage(language), text);
  }

  private static List<String> query(Language language, String text) {
    return Analyzers.terms(ANALYZERS.plain(language), text);
  }
}
