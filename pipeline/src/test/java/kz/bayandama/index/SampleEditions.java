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

/** Editions of any size, made of sentences that are like real ones; the same seed, the same one. */
final class SampleEditions {
  private static final List<Edition.Status> STATUSES = List.of(Edition.Status.values());
  private static final String[] RU_VERBS = {
    "Обеспечить",
    "Провести",
    "Организовать",
    "Принять меры по",
    "Усилить контроль за",
    "Рассмотреть вопрос о",
    "Не допускать",
    "Завершить",
    "Пересмотреть порядок"
  };
  private static final String[] RU_THINGS = {
    "капитальный ремонт камер",
    "ремонта душевых помещений",
    "питьевой водой осуждённых",
    "видеонаблюдение в коридорах",
    "медицинского осмотра при поступлении",
    "доступ к адвокату",
    "прогулочных дворов",
    "свиданий с родственниками",
    "телефонных переговоров",
    "журнала учёта жалоб",
    "ящиков для обращений",
    "норм площади на одного человека",
    "психологической помощи воспитанникам",
    "обучения персонала Стамбульскому протоколу",
    "рациона питания несовершеннолетних",
    "национальный превентивный механизм",
    "пандусами для лиц с инвалидностью",
    "вентиляции и естественного освещения"
  };
  private static final String[] RU_TAILS = {
    "в установленном порядке",
    "до конца года",
    "согласно санитарным нормам",
    "с участием прокурора",
    "в изоляторе временного содержания",
    "в СИЗО",
    "в учреждении № 39",
    "в связи с неоднократными жалобами",
    "за счёт местного бюджета"
  };
  private static final String[] KK_THINGS = {
    "камераларды күрделі жөндеуді",
    "сотталғандарды ауыз сумен",
    "дәрігерлік тексеруді",
    "адвокатқа қолжетімділікті",
    "туыстарымен кездесуді",
    "шағымдарды тіркеу журналын",
    "тәрбиеленушілерге психологиялық көмекті",
    "ғимараттардың қолжетімділігін",
    "бейнебақылау жүйесін",
    "кәмелетке толмағандардың тамақтануын",
    "ұсынымдардың орындалуын",
    "ұлттық алдын алу тетігінің ұсыныстарын",
    "санитарлық нормаларды",
    "серуендеу аулаларын"
  };
  private static final String[] KK_TAILS = {
    "қамтамасыз ету",
    "жүргізу қажет",
    "жыл соңына дейін аяқтау",
    "тұрақты түрде ұйымдастыру",
    "қадағалауды күшейту",
    "заңға сәйкес қайта қарау",
    "уақытша ұстау изоляторында жетілдіру"
  };

  private final Profile profile = Profile.bundled("kz");
  private final Random random;

  SampleEditions(long seed) {
    random = new Random(seed);
  }

  /** An edition of so many recommendations. */
  Edition edition(int year, int size) {
    List<Edition.PublicVisit> visits = new ArrayList<>();
    List<Edition.PublicRecommendation> recommendations = new ArrayList<>();
    List<Edition.PublicFinding> findings = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (i % 7 == 0) {
        visits.add(visit(year, visits.size() + 1));
      }
      Edition.PublicVisit visit = visits.getLast();
      recommendations.add(recommendation(year, i, visit));
      if (i % 3 == 0) {
        findings.add(
            new Edition.PublicFinding(
                String.format(Locale.ROOT, "%d-f%05d", year, i),
                visit.id(),
                texts(),
                theme(),
                "x"));
      }
    }
    List<Edition.PublicProposal> proposals =
        List.of(new Edition.PublicProposal(year + "-p1", texts(), "x"));
    return new Edition(
        year,
        year,
        Texts.of("Есеп", "Доклад", "Report"),
        List.of(chapter()),
        visits,
        findings,
        recommendations,
        proposals);
  }

  private static Edition.Chapter chapter() {
    Texts title = Texts.of("Бөлім", "Раздел", "Chapter");
    return new Edition.Chapter(1, null, title, List.of(new Edition.Item(1, title, List.of())));
  }

  private Edition.PublicVisit visit(int year, int n) {
    var type = profile.institutionTypes().get(random.nextInt(profile.institutionTypes().size()));
    var region = profile.regions().get(random.nextInt(profile.regions().size()));
    LocalDate day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(364));
    return new Edition.PublicVisit(
        String.format(Locale.ROOT, "%d-visit-%04d", year, n),
        new VisitReport.Institution("Учреждение № " + n, type.id(), type.ministry(), region.id()),
        VisitReport.VisitKind.PERIODIC,
        day,
        day,
        "x");
  }

  private Edition.PublicRecommendation recommendation(int year, int i, Edition.PublicVisit visit) {
    VisitReport.Institution place = visit.institution();
    return new Edition.PublicRecommendation(
        String.format(Locale.ROOT, "%d-%05d", year, i),
        visit.id(),
        texts(),
        new VisitReport.Addressee(i % 5 == 0 ? "AKIMAT" : place.ministry(), null),
        place.ministry(),
        place.type(),
        place.region(),
        year,
        null,
        false,
        List.of(),
        theme(),
        STATUSES.get(random.nextInt(STATUSES.size())),
        1,
        List.of());
  }

  private String theme() {
    return profile.themes().get(random.nextInt(profile.themes().size())).id();
  }

  private Texts texts() {
    Texts texts = Texts.of(Language.RU, russian());
    return switch (random.nextInt(3)) {
      case 0 -> texts;
      case 1 -> Texts.of(Language.KK, kazakh());
      default -> texts.and(Language.KK, kazakh());
    };
  }

  private String russian() {
    StringBuilder text = new StringBuilder();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      text.append(of(RU_VERBS)).append(' ').append(of(RU_THINGS)).append(' ').append(of(RU_TAILS));
      text.append(random.nextInt(4) == 0 ? ", приказ № " + random.nextInt(900) : "").append(". ");
    }
    return text.toString().strip();
  }

  private String kazakh() {
    StringBuilder text = new StringBuilder();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      String thing = of(KK_THINGS);
      text.append(thing.substring(0, 1).toUpperCase(Locale.ROOT)).append(thing.substring(1));
      text.append(' ').append(of(KK_TAILS));
      text.append(random.nextInt(4) == 0 ? ", № " + random.nextInt(900) + " бұйрық" : "");
      text.append(". ");
    }
    return text.toString().strip();
  }

  private String of(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** A question of any kind: plain, rare, phrase, excluding, filtered. */
  String question() {
    String[] ru = russian().replaceAll("[.,]", "").split(" ");
    String[] kk = kazakh().replaceAll("[.,]", "").split(" ");
    String[] words = random.nextBoolean() ? ru : kk;
    int at = random.nextInt(words.length - 1);
    return switch (random.nextInt(6)) {
      case 0 -> words[at];
      case 1 -> words[at] + " " + words[at + 1];
      case 2 -> "«" + words[at] + " " + words[at + 1] + "»";
      case 3 -> words[at] + " -" + words[at + 1];
      case 4 -> ru[0] + " " + kk[1] + " " + words[at] + " " + ru[ru.length - 1];
      default -> "приказ № " + random.nextInt(900);
    };
  }

  /** Values to filter by, none for most questions. */
  List<String> filters() {
    return switch (random.nextInt(5)) {
      case 0 -> List.of("ministry=MVD");
      case 1 -> List.of("type=mvd.correctional", "status=accepted", "status=declined");
      default -> List.of();
    };
  }
}
