package kz.bayandama.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;

/**
 * Editions of ten years with as many records as are asked for: half Russian, a fifth both, the rest
 * Kazakh, about forty words a text, of which half are turns of phrase and half drawn from a large
 * invented vocabulary. Types, themes and statuses are as uneven as they are in reports. The same
 * size gives the same editions.
 */
public final class LargeEditions {
  private static final int YEARS = 10;
  private static final int LAST = 2025;
  private static final int WORDS = 20_000;
  private static final List<String> RU =
      List.of(
          "обеспечить",
          "провести капитальный ремонт",
          "в установленном порядке",
          "принять меры по",
          "согласно санитарным нормам",
          "питьевой водой",
          "осуждённых",
          "в учреждении",
          "усилить контроль за",
          "медицинского осмотра",
          "несовершеннолетних",
          "в связи с",
          "и",
          "на основании",
          "не допускать",
          "рассмотреть вопрос о",
          "национальный превентивный механизм",
          "до конца года",
          "лиц с инвалидностью",
          "видеонаблюдение",
          "доступ к адвокату",
          "прогулочных дворов",
          "журнала учёта жалоб",
          "психологической помощи",
          "за счёт местного бюджета",
          "рациона питания",
          "вентиляции и освещения",
          "Стамбульского протокола",
          "пожарной безопасности",
          "свиданий с родственниками");
  private static final List<String> KK =
      List.of(
          "қамтамасыз ету",
          "күрделі жөндеу жүргізу",
          "белгіленген тәртіппен",
          "шаралар қабылдау",
          "санитарлық нормаларға сәйкес",
          "ауыз сумен",
          "сотталғандарды",
          "мекемеде",
          "бақылауды күшейту",
          "медициналық тексеру",
          "кәмелетке толмағандардың",
          "және",
          "байланысты",
          "негізінде",
          "жол бермеу",
          "мәселесін қарау",
          "ұлттық алдын алу тетігі",
          "жыл соңына дейін",
          "мүгедектігі бар адамдардың",
          "бейнебақылау",
          "адвокатқа қолжетімділік",
          "серуендеу аулаларын",
          "шағымдарды тіркеу журналын",
          "психологиялық көмек",
          "жергілікті бюджет есебінен",
          "тамақтану рационын",
          "ұсынымдардың орындалуы",
          "ғимараттардың қолжетімділігін");
  private static final List<String> EN =
      List.of(
          "provide drinking water",
          "renovate the cells",
          "for the convicted",
          "medical examination",
          "access to a lawyer",
          "train the staff",
          "complaints",
          "meals of juveniles",
          "by the end of the year",
          "in the institution");
  private static final List<Edition.Status> ANSWERS =
      List.of(
          Edition.Status.ACCEPTED,
          Edition.Status.IMPLEMENTED,
          Edition.Status.ACCEPTED,
          Edition.Status.IN_PROGRESS,
          Edition.Status.IMPLEMENTED,
          Edition.Status.PARTLY,
          Edition.Status.DECLINED);

  private final Profile profile = Profile.bundled("kz");
  private final Random random;
  private final Vocabulary russian;
  private final Vocabulary kazakh;
  private final int size;
  private boolean english;

  /** About so many records. */
  public LargeEditions(int size) {
    this.size = size;
    random = new Random(42);
    russian = Vocabulary.russian(WORDS, random);
    kazakh = Vocabulary.kazakh(WORDS, random);
  }

  /** The same with a text in English for one record in eight. */
  public LargeEditions withEnglish() {
    english = true;
    return this;
  }

  /** All years, the oldest first. */
  public List<Edition> editions() {
    List<Edition> all = new ArrayList<>();
    for (int year = LAST - YEARS + 1; year <= LAST; year++) {
      all.add(edition(year, size / YEARS));
    }
    return all;
  }

  private Edition edition(int year, int records) {
    List<Edition.PublicVisit> visits = new ArrayList<>();
    List<Edition.PublicRecommendation> recommendations = new ArrayList<>();
    List<Edition.PublicFinding> findings = new ArrayList<>();
    while (recommendations.size() + findings.size() < records) {
      Edition.PublicVisit visit = visit(year, visits.size() + 1);
      visits.add(visit);
      int languages = random.nextInt(10);
      int most = records - recommendations.size() - findings.size();
      int own = Math.min(most, 4 + random.nextInt(10));
      for (int i = 0; i < own; i++) {
        if (i % 3 == 2) {
          findings.add(
              new Edition.PublicFinding(
                  id(year, visit, "f", findings.size()),
                  visit.id(),
                  texts(languages),
                  theme(),
                  "x"));
        } else {
          String id = id(year, visit, "", recommendations.size());
          recommendations.add(recommendation(id, year, visit, languages));
        }
      }
    }
    Texts title = Texts.of("Есеп", "Доклад", "Report");
    Edition.Chapter chapter =
        new Edition.Chapter(1, null, title, List.of(new Edition.Item(1, title, List.of())));
    return new Edition(
        year, year, title, List.of(chapter), visits, findings, recommendations, List.of());
  }

  private static String id(int year, Edition.PublicVisit visit, String mark, int n) {
    String ministry = visit.institution().ministry();
    String body = ministry == null ? "other" : ministry.toLowerCase(Locale.ROOT);
    return String.format(Locale.ROOT, "%d-%s-%s%04d", year, body, mark, n + 1);
  }

  private <T> T uneven(List<T> choices) {
    return choices.get((int) (choices.size() * Math.pow(random.nextDouble(), 2.5)));
  }

  private Edition.PublicVisit visit(int year, int n) {
    var type = uneven(profile.institutionTypes());
    var region = profile.regions().get(random.nextInt(profile.regions().size()));
    LocalDate day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(364));
    return new Edition.PublicVisit(
        String.format(Locale.ROOT, "%d-visit-%05d", year, n),
        new VisitReport.Institution(
            "Учреждение № " + (1 + random.nextInt(250)), type.id(), type.ministry(), region.id()),
        VisitReport.VisitKind.PERIODIC,
        day,
        day,
        "x");
  }

  private Edition.PublicRecommendation recommendation(
      String id, int year, Edition.PublicVisit visit, int languages) {
    VisitReport.Institution place = visit.institution();
    boolean answered = random.nextInt(100) < (year == LAST ? 20 : 80);
    return new Edition.PublicRecommendation(
        id,
        visit.id(),
        texts(languages),
        new VisitReport.Addressee(random.nextInt(12) == 0 ? "AKIMAT" : place.ministry(), null),
        place.ministry(),
        place.type(),
        place.region(),
        year,
        null,
        random.nextInt(20) == 0,
        List.of(),
        theme(),
        answered ? uneven(ANSWERS) : Edition.Status.NO_ANSWER,
        1,
        List.of("x"),
        List.of(visit.id()));
  }

  private String theme() {
    return uneven(profile.themes()).id();
  }

  private Texts texts(int languages) {
    Texts own = ownTexts(languages);
    return english && random.nextInt(8) == 0
        ? own.and(Language.EN, String.join(" ", uneven(EN), uneven(EN), uneven(EN)))
        : own;
  }

  private Texts ownTexts(int languages) {
    if (languages < 5) {
      return Texts.of(Language.RU, text(RU, russian));
    }
    if (languages < 8) {
      return Texts.of(Language.KK, text(KK, kazakh));
    }
    return Texts.of(Language.RU, text(RU, russian)).and(Language.KK, text(KK, kazakh));
  }

  private String text(List<String> turns, Vocabulary vocabulary) {
    StringBuilder text = new StringBuilder();
    int words = 12 + (int) (20 * -Math.log(1 - random.nextDouble()));
    boolean first = true;
    for (int n = 0; n < words; ) {
      String next = random.nextInt(3) == 0 ? uneven(turns) : vocabulary.next(random);
      text.append(first ? "" : " ");
      text.append(first ? next.substring(0, 1).toUpperCase(Locale.ROOT) + next.substring(1) : next);
      n += next.split(" ").length;
      first = random.nextInt(12) == 0;
      text.append(first ? "." : random.nextInt(14) == 0 ? "," : "");
      if (random.nextInt(60) == 0) {
        text.append(" № ").append(1 + random.nextInt(900));
      }
    }
    return text.append(text.charAt(text.length() - 1) == '.' ? "" : ".").toString();
  }
}
