package kz.bayandama.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.bayandama.language.Analyzers;
import kz.bayandama.language.Synonyms;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other names of one thing, in the desk's search and in the reader's, which must agree. */
class FieldWordsTest {
  private static final Profile KZ = Profile.bundled("kz");

  private static final List<Texts> TEXTS =
      List.of(
          ru("В СИЗО города Алматы провести ремонт прогулочных дворов."), // 0
          ru("Начальнику следственного изолятора обеспечить передачу посылок."), // 1
          kk("Тергеу изоляторында камералардың желдетілуін қамтамасыз ету."), // 2
          kk("ҚАЖК-ға дәрігерлер санын көбейту туралы ұсынылады."), // 3
          ru("Комитету уголовно-исполнительной системы пересмотреть штат врачей."), // 4
          kk("Қылмыстық-атқару жүйесі комитетінің назарына: бейнебақылау орнату."), // 5
          ru("Обеспечить горячее питание, но не реже трёх раз в день, и др."), // 6
          kk("Алдын ала болу барысында анықталған бұзушылықтарды жою."), // 7
          ru("Оборудовать ИВС отдела полиции видеонаблюдением."), // 8
          kk("Полиция бөлімінің УҰИ-інде төсек-орын ауыстыру."), // 9
          ru("Разъяснить осуждённым порядок получения телефонных звонков."), // 10
          ru("Водворение в ШИЗО допускать после осмотра врача."), // 11
          kk("Тәртіптік изоляторға қамау алдында медициналық тексеру жүргізу."), // 12
          ru("В ЦПЗ меры физического стеснения применять по назначению врача."), // 13
          kk("Сәбилер үйінде балаларға массаж жасау."), // 14
          ru("Дому ребёнка выделить ставку логопеда."), // 15
          ru("Перевозить лекарства по просп. Абая, пр. 5, дом 3."), // 16
          ru("Капитальный ремонт санузлов и вытяжки провести до осени.")); // 17

  @TempDir static Path folder;
  private static MemorySearch reader;

  private static Texts ru(String text) {
    return Texts.of(Language.RU, text);
  }

  private static Texts kk(String text) {
    return Texts.of(Language.KK, text);
  }

  @BeforeAll
  static void index() throws IOException {
    List<PublicRecord> records = new ArrayList<>();
    List<VisitReport.Recommendation> recommendations = new ArrayList<>();
    for (Texts texts : TEXTS) {
      String id = String.format("%02d", records.size());
      records.add(new PublicRecord(id, 2025, "", "", "", texts, false, new TreeMap<>()));
      recommendations.add(SampleReports.recommendation(texts, "MVD"));
    }
    Analyzers analyzers = FieldWords.analyzers(KZ);
    try (PublicLucene lucene = PublicLucene.of(records, analyzers)) {
      reader = new MemorySearch(PublicIndex.of(records, lucene));
    }
    try (ReportIndex index = ReportIndex.open(folder.resolve("index"), KZ)) {
      index.put(
          SampleReports.report(
              "words",
              new VisitReport.Institution("Учреждение", "mvd.correctional", "MVD", "KZ-75"),
              2025,
              recommendations,
              List.of()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          СИЗО                                      | 0 1 2
          сизо                                      | 0 1 2
          следственном изоляторе                    | 0 1 2
          тергеу изоляторлары                       | 0 1 2
          ТИ                                        | 0 1 2
          remand prison                             | 0 1 2
          «СИЗО города»                             | 0
          «в СИЗО города Алматы»                    | 0
          «следственного изолятора»                 | 0 1 2
          «начальнику СИЗО»                         | 1
          «СИЗО обеспечить»                         | 1
          КУИС                                      | 3 4 5
          ҚАЖК                                      | 3 4 5
          Комитет уголовно-исполнительной системы   | 3 4 5
          Қылмыстық-атқару жүйесі комитеті          | 3 4 5
          «комитету уголовно-исполнительной системы пересмотреть» | 4
          «КУИС пересмотреть»                       | 4
          алдын ала бару                            | 7
          ИВС                                       | 8 9
          уақытша ұстау изоляторы                   | 8 9
          изолятор временного содержания            | 8 9
          карцер                                    | 11 12
          дисциплинарный изолятор                   | 11 12
          психиатриялық аурухана                    | 13
          фиксация                                  | 13
          ДР                                        | 6 14 15
          дом ребёнка                               | 14 15
          baby home                                 | 14 15
          наркологическая организация               |
          приёмник-распределитель                   |
          туалет                                    | 17
          лекарственные средства                    | 16
          """)
  void everyNameFindsWhatHasAnotherAndNothingElse(String query, String expected)
      throws IOException {
    List<Integer> wanted = numbers(expected);
    assertThat(desk(query)).as("desk").isEqualTo(wanted);
    assertThat(reader(query)).as("reader").isEqualTo(wanted);
  }

  @Test
  void theDeskMarksTheOtherNameInTheText() throws IOException {
    try (ReportSearch search = ReportSearch.open(folder.resolve("index"), KZ)) {
      Answer.Hit hit = search.find(Query.of("ИВС", Language.KK)).hits().getFirst();
      Answer.Snippet snippet = hit.snippets().getFirst();
      assertThat(snippet.marks())
          .extracting(mark -> snippet.text().substring(mark.start(), mark.end()))
          .containsAnyOf("УҰИ-інде", "ИВС");
      Answer.Snippet name =
          search.find(Query.of("КУИС", Language.RU)).hits().stream()
              .flatMap(each -> each.snippets().stream())
              .filter(each -> each.text().startsWith("Комитету"))
              .findFirst()
              .orElseThrow();
      assertThat(name.marks().getFirst().start()).isZero();
      assertThat(name.marks().getFirst().end())
          .isEqualTo("Комитету уголовно-исполнительной системы".length());
    }
  }

  /** «СИЗ» and «СИЗО» have one Russian stem: what is not one thing must not be in the list. */
  @Test
  void noAbbreviationHasTheStemOfAnother() {
    Analyzers analyzers = new Analyzers(Synonyms.NONE);
    for (Language language : List.of(Language.KK, Language.RU)) {
      Map<String, TreeSet<String>> byStem = new HashMap<>();
      for (Synonyms.Meaning meaning : FieldWords.synonyms(KZ).meanings()) {
        for (String abbreviation : meaning.abbreviations()) {
          String stem = String.join(" ", Analyzers.terms(analyzers.plain(language), abbreviation));
          byStem.computeIfAbsent(stem, key -> new TreeSet<>()).add(abbreviation);
        }
      }
      assertThat(byStem.values()).as(language.tag()).allMatch(same -> same.size() == 1);
    }
  }

  private static List<Integer> desk(String query) throws IOException {
    try (ReportSearch search = ReportSearch.open(folder.resolve("index"), KZ)) {
      Answer answer = search.find(Query.of(query, Language.RU).page(0, 50));
      return answer.relaxed()
          ? List.of()
          : answer.hits().stream()
              .filter(hit -> hit.path().startsWith("recommendations/"))
              .map(hit -> Integer.valueOf(hit.path().substring("recommendations/".length())))
              .sorted()
              .toList();
    }
  }

  private static List<Integer> reader(String query) throws IOException {
    MemorySearch.Answer answer = reader.ask(query, List.of());
    boolean relaxed = answer.hits().get("relaxed").asBoolean() || !answer.taken().isEmpty();
    return relaxed ? List.of() : answer.ids().stream().map(Integer::valueOf).sorted().toList();
  }

  private static List<Integer> numbers(String expected) {
    return expected == null
        ? List.of()
        : List.of(expected.split(" ", -1)).stream().map(Integer::valueOf).toList();
  }
}
