package kz.bayandama.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Edition.PublicFinding;
import kz.bayandama.report.Edition.PublicProposal;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport.Addressee;
import kz.bayandama.report.VisitReport.Deadline;
import kz.bayandama.report.VisitReport.Institution;
import kz.bayandama.report.VisitReport.VisitKind;
import org.jspecify.annotations.Nullable;

/** Two years of invented recommendations in three languages, and as many more as a test wants. */
final class SampleEditions {
  static final Profile KZ = Profile.bundled("kz");

  private SampleEditions() {}

  /** The latest edition's recommendation that repeats one of the year before. */
  static final String REPEATED = "2025-mvd-0001";

  static List<AdoptedEdition> two() {
    return List.of(edition(2024, 0), edition(2025, 0));
  }

  /** Two years with all that a site may show besides: documents, answers, something withdrawn. */
  static SiteContent whole() {
    List<SiteContent.Document> documents = new ArrayList<>();
    for (Language language : List.of(Language.KK, Language.RU, Language.EN)) {
      for (String format : List.of("pdf", "docx")) {
        byte[] bytes = (format + " " + language).getBytes(StandardCharsets.UTF_8);
        documents.add(new SiteContent.Document(2025, language, format, Ids.of(bytes), () -> bytes));
      }
    }
    return SiteContent.of(List.of(edition(2024, 20), edition(2025, 130)))
        .withDocuments(documents)
        .withReplies(
            List.of(
                new SiteContent.Reply(
                    "2025-mvd-0001#recommendations/0",
                    LocalDate.of(2026, 5, 12),
                    Optional.of("MVD"),
                    Optional.of(Status.IMPLEMENTED),
                    "ab".repeat(32)),
                new SiteContent.Reply(
                    "2025-mz-0001#recommendations/0",
                    LocalDate.of(2026, 6, 3),
                    Optional.empty(),
                    Optional.empty(),
                    "cd".repeat(32))),
            Map.of(REPEATED, Status.IMPLEMENTED))
        .withWithdrawn(
            List.of(new SiteContent.Withdrawn("2025-mvd-0999", LocalDate.of(2026, 7, 1))));
  }

  /** One year with this many recommendations besides those written by hand. */
  static AdoptedEdition edition(int year, int more) {
    Draft draft = new Draft(year);
    draft.written();
    draft.generated(more);
    return draft.adopted();
  }

  private static final class Draft {
    private final int year;
    private final List<PublicVisit> visits = new ArrayList<>();
    private final List<PublicFinding> findings = new ArrayList<>();
    private final List<PublicRecommendation> recommendations = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Draft(int year) {
      this.year = year;
    }

    void written() {
      int odd = year % 2;
      String sizo =
          visit(
              "№ 12 мекеме (тергеу изоляторы)", "mvd.sizo", "MVD", "KZ-75", VisitKind.PERIODIC, 2);
      finding(
          sizo,
          Texts.of(
                  Language.KK,
                  "Төрт адамға арналған камераларда алты-жеті адам отыр; үш адам кезекпен"
                      + " ұйықтайды.")
              .and(
                  Language.RU,
                  "В камерах, рассчитанных на четырёх человек, находятся шесть-семь; трое спят по"
                      + " очереди."),
          "overcrowding");
      recommend(
          sizo,
          Texts.of(
              "Камераларға лимиттен артық адам орналастыруды тоқтатып, әр адамға жеке ұйықтайтын"
                  + " орын беру.",
              "Прекратить размещение людей в камерах сверх лимита и обеспечить каждому отдельное"
                  + " спальное место.",
              "Stop placing people in cells beyond their capacity and give everyone a bed of their"
                  + " own."),
          new Addressee("MVD", "Алматы қаласы бойынша ҚАЖ департаменті"),
          new Deadline(year + " жылғы 1 қыркүйекке дейін", LocalDate.of(year, 9, 1)),
          "overcrowding",
          odd == 1 ? Status.PARTLY : Status.DECLINED,
          year == 2025 ? List.of("2024-mvd-0001") : List.of());
      recommend(
          sizo,
          Texts.of(
              Language.RU,
              "Обеспечить медицинский осмотр каждого поступившего в течение первых суток с записью"
                  + " телесных повреждений на схеме тела; копию выдавать осмотренному."),
          new Addressee("MZ", "Управление общественного здравоохранения города Алматы"),
          new Deadline("в течение трёх месяцев", null),
          "injuries-documentation",
          Status.ACCEPTED,
          List.of());
      String colony =
          visit(
              "Учреждение № 41 (женская колония)",
              "mvd.correctional.women",
              "MVD",
              "KZ-11",
              VisitKind.INTERMEDIATE,
              5);
      finding(
          colony,
          Texts.of(
              Language.RU, "Горячая вода в душевых — один раз в неделю, по два часа на отряд."),
          "hygiene");
      recommend(
          colony,
          Texts.of(
                  Language.KK,
                  "Душқа кемінде аптасына екі рет ыстық су беруді және гигиеналық жинақтарды тегін"
                      + " таратуды қамтамасыз ету.")
              .and(
                  Language.RU,
                  "Обеспечить горячую воду в душевых не реже двух раз в неделю и бесплатные"
                      + " гигиенические наборы."),
          new Addressee("MVD", null),
          null,
          "hygiene",
          Status.IMPLEMENTED,
          List.of());
      String hospital =
          visit(
              "Облыстық психикалық денсаулық орталығы",
              "mz.psych_hospital",
              "MZ",
              "KZ-61",
              VisitKind.PERIODIC,
              7);
      finding(
          hospital,
          Texts.of(Language.KK, "Байлау журналында ұзақтығы мен дәрігердің қолы көрсетілмеген."),
          "use-of-force");
      recommend(
          hospital,
          Texts.of(
              Language.KK,
              "Физикалық шектеудің әр жағдайын бастау және аяқтау уақытымен, дәрігердің қолымен"
                  + " журналға тіркеу."),
          new Addressee("MZ", "бас дәрігер"),
          new Deadline("дереу", null),
          "use-of-force",
          odd == 1 ? Status.IN_PROGRESS : Status.IMPLEMENTED,
          List.of());
      recommend(
          hospital,
          Texts.of(
              Language.EN,
              "Give every patient a written notice of the right to challenge involuntary placement"
                  + " in court."),
          new Addressee("GP", "Prosecutor of the region"),
          null,
          "involuntary-placement",
          Status.NO_ANSWER,
          List.of());
      String boarding =
          visit(
              "«Үміт» балаларды қолдау орталығы",
              "mp.child_support",
              "MP",
              "KZ-35",
              VisitKind.SPECIAL,
              9);
      recommend(
          boarding,
          Texts.of(
              "Балалардың шағымын қабылдайтын жәшікті қызметкерлер көрмейтін жерге орнату.",
              "Установить ящик для жалоб детей там, где его не видят сотрудники.",
              "Put the children’s complaint box where staff do not see it."),
          new Addressee("AKIMAT", "Қарағанды облысының әкімдігі"),
          null,
          "complaints",
          Status.IMPLEMENTED,
          List.of());
      String unknown = visit("Пункт временного содержания", null, null, null, null, 11);
      recommend(
          unknown,
          Texts.of(Language.RU, "Вести журнал доставленных; отметка о времени — <обязательна>."),
          new Addressee("OTHER", "=начальнику пункта"),
          null,
          null,
          Status.NO_ANSWER,
          List.of());
    }

    void generated(int more) {
      List<Profile.InstitutionType> types = KZ.institutionTypes();
      for (int i = 0; i < more; i++) {
        Profile.InstitutionType type = types.get(i * 7 % types.size());
        Profile.Region region = KZ.regions().get(i * 3 % KZ.regions().size());
        Profile.Theme theme = KZ.themes().get(i * 11 % KZ.themes().size());
        String visit =
            visit(
                "№ " + (i % 90 + 1) + " мекеме",
                type.id(),
                type.ministry(),
                region.id(),
                List.of(VisitKind.values()).get(i % 3),
                i % 12 + 1);
        recommend(
            visit,
            Texts.of(
                "№ " + i + ": жағдайды жақсарту қажет (" + theme.names().best(Language.KK) + ").",
                "№ " + i + ": улучшить условия (" + theme.names().best(Language.RU) + ").",
                "No. " + i + ": improve conditions (" + theme.names().best(Language.EN) + ")."),
            new Addressee(type.ministry(), null),
            null,
            theme.id(),
            List.of(Status.values()).get(i % 6),
            List.of());
      }
    }

    private String visit(
        String name,
        @Nullable String type,
        @Nullable String ministry,
        @Nullable String region,
        @Nullable VisitKind kind,
        int month) {
      String id = String.format(Locale.ROOT, "%d-visit-%04d", year, visits.size() + 1);
      visits.add(
          new PublicVisit(
              id,
              new Institution(name, type, ministry, region),
              kind,
              LocalDate.of(year, month, 18),
              LocalDate.of(year, month, 20),
              "abcdef012345"));
      return id;
    }

    private void finding(String visit, Texts text, String theme) {
      String id = id(visit, "f");
      findings.add(new PublicFinding(id, visit, text, theme, "abcdef012345#findings/0"));
    }

    // NullAway does not see the annotation of a nested type in a class file
    @SuppressWarnings("NullAway")
    private void recommend(
        String visitId,
        Texts text,
        Addressee addressee,
        @Nullable Deadline deadline,
        @Nullable String theme,
        Status status,
        List<String> repeats) {
      Institution at = visit(visitId).institution();
      String id = id(visitId, "");
      recommendations.add(
          new PublicRecommendation(
              id,
              visitId,
              text,
              addressee,
              at.ministry(),
              at.type(),
              at.region(),
              year,
              deadline,
              !repeats.isEmpty(),
              repeats,
              theme,
              status,
              item(at.ministry()),
              List.of(id + "#recommendations/0")));
    }

    private PublicVisit visit(String id) {
      return visits.stream().filter(visit -> visit.id().equals(id)).findFirst().orElseThrow();
    }

    private String id(String visit, String letter) {
      String ministry =
          Optional.ofNullable(visit(visit).institution().ministry())
              .orElse("other")
              .toLowerCase(Locale.ROOT);
      int number = numbers.merge(ministry + letter, 1, Integer::sum);
      return String.format(Locale.ROOT, "%d-%s-%s%04d", year, ministry, letter, number);
    }

    private static int item(@Nullable String ministry) {
      return KZ.annex().stream()
          .filter(chapter -> ministry != null && ministry.equals(chapter.ministry()))
          .mapToInt(chapter -> chapter.items().getLast().number())
          .findFirst()
          .orElse(26);
    }

    AdoptedEdition adopted() {
      List<Edition.Chapter> chapters =
          KZ.annex().stream()
              .map(chapter ->
                  new Edition.Chapter(
                      chapter.number(),
                      chapter.ministry(),
                      chapter.title(),
                      chapter.items().stream().map(item -> item(chapter, item)).toList()))
              .toList();
      Edition edition =
          new Edition(
              year,
              year,
              Texts.of(
                  "Ұлттық алдын алу тетігінің " + year + " жылғы жинақталған баяндамасы",
                  "Консолидированный доклад Национального превентивного механизма за "
                      + year
                      + " год",
                  "Consolidated report of the National Preventive Mechanism for " + year),
              chapters,
              visits,
              findings,
              recommendations,
              List.of(proposal()));
      return new AdoptedEdition(
          edition,
          new Adoption(
              year,
              Ids.of(DataFiles.canonical(edition)),
              LocalDate.of(year + 1, 3, 14),
              21,
              17,
              1,
              2,
              1));
    }

    private PublicProposal proposal() {
      return new PublicProposal(
          year + "-p0001",
          Texts.of(
                  Language.KK,
                  "Қылмыстық-атқару кодексінде шағым терминалына тәулік бойы қолжетімділікті"
                      + " бекіту.")
              .and(
                  Language.RU,
                  "Закрепить в Уголовно-исполнительном кодексе круглосуточный доступ к терминалу"
                      + " для жалоб."),
          "abcdef012345#proposals/0");
    }

    private Edition.Item item(Profile.AnnexChapter chapter, Profile.AnnexItem item) {
      return new Edition.Item(item.number(), item.title(), passages(chapter, item));
    }

    private List<Passage> passages(Profile.AnnexChapter chapter, Profile.AnnexItem item) {
      List<Passage> passages = new ArrayList<>();
      if (item.number() == 6) {
        passages.add(new Passage.Prose(first(), List.of()));
        passages.add(figures());
      }
      if (item.number() == 26) {
        passages.add(
            new Passage.Subheading(
                1, Texts.of("Заңнамаға ұсыныстар", "Предложения", "Proposals on legislation")));
        passages.add(new Passage.ProposalRef(year + "-p0001"));
      }
      if (chapter.ministry() != null && item.equals(chapter.items().get(1))) {
        findings.stream()
            .filter(f -> chapter.ministry().equals(visit(f.visit()).institution().ministry()))
            .forEach(f -> passages.add(new Passage.FindingRef(f.id())));
      }
      recommendations.stream()
          .filter(r -> r.item() == item.number())
          .forEach(r -> {
            KZ.institutionType(r.type())
                .ifPresent(t -> passages.add(new Passage.Subheading(2, t.names())));
            passages.add(new Passage.RecommendationRef(r.id()));
          });
      return passages;
    }

    private Texts first() {
      return Texts.of(
          "Есепті жылы топтар барлық өңірде болды. Төмендегі кестеде барудың саны келтірілген.",
          "В отчётном году группы побывали во всех регионах. Число посещений — в таблице ниже.",
          "In the reporting year groups went to every region. The table gives the number of"
              + " visits.");
    }

    private Passage figures() {
      return new Passage.Figures(
          Texts.of("Барулар саны", "Число посещений", "Number of visits"),
          List.of(
              Texts.of("Министрлік", "Министерство", "Ministry"),
              Texts.of("Мәлімделген", "Заявлено", "Declared"),
              Texts.of("Есептелген", "Вычислено", "Computed")),
          KZ.ministries().stream()
              .map(ministry ->
                  new Edition.FigureRow(
                      ministry.names(),
                      java.util.Arrays.asList(
                          ministry.chapter() == 4 ? null : 12_345L * ministry.chapter(),
                          (long) ministry.chapter())))
              .toList());
    }
  }
}
