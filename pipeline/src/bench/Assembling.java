import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.bayandama.app.command.Cli;
import kz.bayandama.archive.FolderArchive;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.profile.Profile;
import kz.bayandama.profile.Profile.InstitutionType;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Addressee;
import kz.bayandama.report.VisitReport.Finding;
import kz.bayandama.report.VisitReport.Institution;
import kz.bayandama.report.VisitReport.Recommendation;
import kz.bayandama.report.VisitReport.Visit;
import kz.bayandama.report.VisitReport.VisitKind;

/**
 * How long the command {@code assemble} takes on a year of so many recommendations, and the most
 * memory of the process: {@code java -Xmx1g -XX:ActiveProcessorCount=2 -cp
 * 'pipeline/target/classes:pipeline/target/lib/*' pipeline/src/bench/Assembling.java 3000 FOLDER}.
 * Invented reports of 6 or 7 recommendations and as many findings, in Russian and in Kazakh; one
 * recommendation in four says nearly what another one says.
 */
public final class Assembling {
  private static final String[] RU_DO = {
    "Обеспечить",
    "Организовать",
    "Завершить",
    "Усилить контроль за тем, чтобы было обеспечено",
    "Принять меры, чтобы наладить",
    "Выделить средства на",
    "Пересмотреть порядок, по которому идёт"
  };
  private static final String[] RU_WHAT = {
    "ежедневный осмотр поступающих лиц врачом", "ремонт вентиляции и освещения в камерах",
    "горячее водоснабжение душевых", "раздельное содержание несовершеннолетних",
    "ведение журналов на государственном языке", "запас лекарств от туберкулёза и диабета",
    "замену постельных принадлежностей", "доступ к телефону и почте без посторонних",
    "прогулки не менее полутора часов в день", "видеонаблюдение без слепых зон"
  };
  private static final String[] RU_WHERE = {
    "в первом корпусе", "во всех отрядах", "в карантинном отделении", "в женском блоке",
    "на третьем этаже", "в штрафном изоляторе", "в медицинской части", "в приёмном отделении"
  };
  private static final String[] KK_WHAT = {
    "келген адамдарды күн сайын дәрігердің қарауын", "камералардағы желдету мен жарықты жөндеуді",
    "душ бөлмелерін ыстық сумен үздіксіз жабдықтауды", "кәмелетке толмағандарды бөлек ұстауды",
    "журналдарды мемлекеттік тілде жүргізуді", "туберкулез бен диабет дәрілерінің қорын",
    "төсек-орын жабдықтарын ауыстыруды", "телефон мен поштаны бөгде адамсыз пайдалануды",
    "күніне бір жарым сағаттан кем емес серуенді", "көрінбейтін бұрыштарсыз бейнебақылауды"
  };
  private static final String[] KK_WHERE = {
    "бірінші корпуста", "барлық жасақта", "карантин бөлімшесінде", "әйелдер блогында",
    "үшінші қабатта", "айыппұл изоляторында", "медициналық бөлімде", "қабылдау бөлімінде"
  };

  private final Random random = new Random(22);
  private final Profile profile = Profile.bundled("kz");
  private final List<InstitutionType> types = profile.institutionTypes();

  private Assembling() {}

  public static void main(String[] args) throws Exception {
    int recommendations = Integer.parseInt(args[0]);
    Path workspace = Path.of(args[1]);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter quiet = new PrintWriter(PrintWriter.nullWriter());
    if (!Files.exists(workspace)) {
      Cli.run(new String[] {"init", "-w", args[1]}, Map.of(), quiet, out);
      new Assembling().fill(workspace.resolve("archive"), recommendations);
    }
    Duration before = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    Instant start = Instant.now();
    int code = Cli.run(new String[] {"assemble", "2025", "-w", args[1]}, Map.of(), quiet, out);
    Duration took = Duration.between(start, Instant.now());
    Duration cpu =
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).minus(before);
    String most =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .orElse("");
    out.printf(
        "%d recommendations: exit %d, %d ms, %d ms of CPU, %s%n",
        recommendations, code, took.toMillis(), cpu.toMillis(), most);
  }

  private void fill(Path folder, int recommendations) throws Exception {
    ReportArchive archive = new ReportArchive(FolderArchive.open(folder));
    for (int left = recommendations, n = 0; left > 0; n++) {
      int here = Math.min(left, 6 + n % 2);
      String id = Ids.of(("report " + n).getBytes(StandardCharsets.UTF_8));
      Source source =
          new Source(
              Source.Channel.FOLDER,
              n + ".docx",
              null,
              Instant.parse("2025-12-01T00:00:00Z"),
              null);
      archive.putIfAbsent("submissions/" + id + ".json", new Submission(id, source, 1));
      archive.add(report(id, source, n, here));
      archive.add(new Outcome(id, Outcome.Verdict.ACCEPTED, null, null, source.receivedAt()));
      left -= here;
    }
  }

  private VisitReport report(String id, Source source, int n, int size) {
    InstitutionType type = types.get(n % types.size());
    String region = profile.regions().get(n % profile.regions().size()).id();
    boolean kazakh = n % 3 == 0;
    LocalDate day = LocalDate.of(2025, 1, 8).plusDays(n % 340);
    List<Finding> findings = new ArrayList<>();
    List<Recommendation> recommendations = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String theme = profile.themes().get(random.nextInt(profile.themes().size())).id();
      findings.add(new Finding(null, 0, text(kazakh, true), theme));
      recommendations.add(
          new Recommendation(
              null,
              0,
              text(kazakh, false),
              new Addressee(type.ministry(), null),
              null,
              false,
              theme));
    }
    Institution institution =
        new Institution(
            type.names().best(kazakh ? Language.KK : Language.RU) + " № " + (n + 1),
            type.id(),
            type.ministry(),
            region);
    return new VisitReport(
        id,
        1,
        source,
        "application/pdf",
        List.of(),
        null,
        List.of(new Visit(institution, VisitKind.PERIODIC, day, day)),
        findings,
        recommendations,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Outcome.Verdict.ACCEPTED,
        null);
  }

  private Texts text(boolean kazakh, boolean finding) {
    // a number in three texts of four tells them apart
    String number = random.nextInt(4) == 0 ? "" : " (" + (1 + random.nextInt(997)) + ")";
    if (kazakh) {
      return Texts.of(
          Language.KK,
          any(KK_WHERE)
              + " "
              + any(KK_WHAT)
              + (finding ? " тексеру кезінде кемшілік байқалды" : " қамтамасыз ету қажет")
              + number
              + ".");
    }
    return Texts.of(
        Language.RU,
        (finding ? "При посещении не удалось подтвердить " : any(RU_DO) + " ")
            + any(RU_WHAT)
            + " "
            + any(RU_WHERE)
            + number
            + ".");
  }

  private String any(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
