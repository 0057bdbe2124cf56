package kz.bayandama.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import kz.bayandama.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tartarus.snowball.ext.EnglishStemmer;

class StemmersTest {
  private static final String PRESENT = "kz.bayandama.language.LemmaPairs#arePresent";
  private static final String ABSENT = "the labelled words are not on this machine";

  @Test
  @EnabledIf(value = PRESENT, disabledReason = ABSENT)
  void kazakhRulesAloneFindThePairsOfTheTreebank() throws IOException {
    var figures = LemmaPairs.read("kazakh-lemmas.tsv").measure(Stemmers.of(Language.KK));
    System.out.println("Kazakh stems by rules: " + figures + " F1 " + figures.f1());
    assertThat(figures.precision()).isGreaterThan(0.87);
    assertThat(figures.f1()).isGreaterThan(0.86);
  }

  @Test
  @EnabledIf(value = PRESENT, disabledReason = ABSENT)
  void kazakhCountsOfTheCorpusFindMorePairs() throws IOException {
    LemmaPairs pairs = LemmaPairs.read("kazakh-lemmas.tsv");
    Stemmer counted = new KazakhStemmer(WordCounts.of(pairs.counts()));
    var figures = pairs.measure(word -> counted.stem(Folding.fold(word)));
    System.out.println("Kazakh stems with counts: " + figures + " F1 " + figures.f1());
    assertThat(figures.precision()).isGreaterThan(0.83);
    assertThat(figures.f1()).isGreaterThan(0.86);
  }

  @Test
  @EnabledIf(value = PRESENT, disabledReason = ABSENT)
  void russianFindsThePairsThatSnowballFinds() throws IOException {
    var figures = LemmaPairs.read("russian-lemmas.tsv").measure(Stemmers.of(Language.RU));
    assertThat(figures.f1()).isGreaterThan(0.81);
  }

  @ParameterizedTest
  @CsvSource({
    "мекеме, мекеменің мекемеде мекемесі мекемелер мекемелерінде мекемемен",
    "камера, камерада камераның камералар камералары камераларда",
    "бала, балалар балалардың балаларға баласы",
    "қоғам, қоғамда қоғамның қоғамға",
    "бер, береді берді берген беру берілген бермейді",
    "тап, табылды тауып табу тапты",
    "кітап, кітабы кітаптар кітапта",
    "қызмет, қызметі қызметтің қызметтер",
    "ереже, ережелер ережесі ереженің",
    "қой, қояды қойды қою қойылған",
    "дәрігер, дәрігердің дәрігерлер дәрігері дәрігерге дәрігермен",
    "қызметкер, қызметкерлер қызметкерлердің қызметкерге қызметкері",
    "прокурор, прокурордың прокуроры прокурорға прокурорлар",
    "терезе, терезелер терезелерді терезесі терезенің",
    "палата, палатада палаталар палатаның палатасында",
    "аурухана, ауруханада ауруханалардың ауруханаға ауруханасының",
    "бөлімше, бөлімшеде бөлімшелер бөлімшесінің",
    "мәселе, мәселелер мәселесі мәселені",
    "психолог, психологтің психологқа психологтар",
    "журналист, журналисттің журналистке журналисттер",
    "құқық, құқығы құқығының құқықтар құқығын",
    "әкімдік, әкімдігі әкімдігінің әкімдікке әкімдіктер",
    "шағым, шағымын шағымы шағымдар шағымының",
    "кезең, кезеңдер кезеңі кезеңде",
    "қорытынды, қорытындысы қорытындылар қорытындысында",
    "жалақы, жалақысы жалақының жалақысын",
    "құжат, құжаты құжатын құжатында құжаттар",
    "су, суы судың суға сулар",
  })
  void kazakhFormsOfAWordShareItsStem(String word, String forms) {
    Stemmer stemmer = Stemmers.of(Language.KK);
    for (String form : forms.split(" ", -1)) {
      assertThat(stemmer.stem(form)).as(form).isEqualTo(stemmer.stem(word));
    }
  }

  /**
   * Words of the field and forms of each, by hand: nouns of Kazakh and from Russian, names, verbs
   * with their voices, converbs, participles and denials. Unread, 10 in 100 forms of the first and
   * 4.5 of the second were apart from the others of their word.
   */
  @ParameterizedTest
  @ValueSource(strings = {"paradigms.txt", "paradigms-last.txt"})
  void fewFormsAreApartFromTheOthersOfTheirWord(String name) throws IOException {
    Stemmer stemmer = Stemmers.of(Language.KK);
    int forms = 0;
    int together = 0;
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/stems/" + name))) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.strip().split("\n", -1)) {
        Map<String, Integer> stems = new HashMap<>();
        for (String form : line.split(" ", -1)) {
          stems.merge(stemmer.stem(Letters.lower(form)), 1, Integer::sum);
          forms++;
        }
        together += Collections.max(stems.values());
      }
    }
    assertThat(forms - together).isLessThan(forms * 3 / 100 + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-ші, 2025",
    "10-нан, 10",
    "161/4-ке, 161/4",
    "ІІМ-нің, іім",
    "ҚМЖ-да, қмж",
    "СИЗО-ларда, сизо",
    "д'артаньянға, д'артаньян",
    "ақ-қараның, ақ-қара",
    "әл-фарабиге, әл-фараби",
    "IV, iv",
  })
  void endingsBehindHyphensAreTakenOff(String word, String stem) {
    assertThat(Stemmers.of(Language.KK).stem(Folding.fold(word))).isEqualTo(stem);
  }

  @Test
  void recommendationAndProposalNeverMeet() {
    List<String> endings =
        List.of(" ы ды ның ға да нан мен дар дары дарды дарының дарымыз ымыз ында".split(" ", -1));
    List<String> others =
        List.of(
            " ы ты тың қа та тан пен тар тары тарды тарының тарымыз ымыз ында ын".split(" ", -1));
    Map<String, Integer> counts = new HashMap<>();
    endings.forEach(ending -> counts.put("ұсыным" + ending, 5));
    others.forEach(ending -> counts.put("ұсыныс" + ending, 5));
    counts.put("ұсын", 100);
    counts.put("ұсынды", 100);
    for (Stemmer stemmer : List.of(new KazakhStemmer(), new KazakhStemmer(WordCounts.of(counts)))) {
      assertThat(endings.stream().map(e -> stemmer.stem("ұсыным" + e))).containsOnly("ұсыным");
      assertThat(others.stream().map(e -> stemmer.stem("ұсыныс" + e))).doesNotContain("ұсыным");
    }
  }

  @Test
  void englishStemsAsSnowballDoes() {
    EnglishStemmer snowball = new EnglishStemmer();
    String text =
        "recommendations institutions overcrowded overcrowding facilities detained detention"
            + " preventive national mechanism visits visited medical conditions conclusions cells"
            + " juveniles prisoners hygiene nutrition staffing treatment relatives contacts rights"
            + " complaints solitary confinement ministries agencies happily hoping hopped national"
            + " rationalization enjoyed studies study generously communities responsible";
    for (String word : text.split(" ", -1)) {
      snowball.setCurrent(word);
      snowball.stem();
      assertThat(Stemmers.of(Language.EN).stem(word)).isEqualTo(snowball.getCurrent());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aThousandRandomStringsGiveTheSameStemsInEveryLocale(Language language) {
    Locale before = Locale.getDefault();
    try {
      List<List<String>> answers =
          List.of("kk-KZ", "tr-TR", "en-US").stream()
              .map(tag -> {
                Locale.setDefault(Locale.forLanguageTag(tag));
                return randomStems(language);
              })
              .toList();
      assertThat(answers.get(1)).isEqualTo(answers.get(0));
      assertThat(answers.get(2)).isEqualTo(answers.get(0));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<String> randomStems(Language language) {
    Random random = new Random(22);
    String letters = "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяёІИiıİabcdexyz-'0№\u0306\u00ad 😀";
    return IntStream.range(0, 1000)
        .mapToObj(i -> {
          StringBuilder word = new StringBuilder();
          int length = random.nextInt(18);
          for (int k = 0; k < length; k++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
          }
          return Stemmers.of(language).stem(word.toString());
        })
        .toList();
  }

  @Test
  void manyThreadsGetTheSameStems() {
    Stemmer stemmer = Stemmers.of(Language.KK);
    List<String> words = List.of("мекемелеріндегі", "ұсынымдарымызды", "берілмеген", "тауып");
    List<String> alone = words.stream().map(stemmer::stem).toList();
    boolean same =
        IntStream.range(0, 20_000)
            .parallel()
            .allMatch(i -> stemmer.stem(words.get(i % 4)).equals(alone.get(i % 4)));
    assertThat(same).isTrue();
  }
}
