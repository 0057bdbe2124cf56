package kz.bayandama.council;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition.FigureRow;
import kz.bayandama.report.Edition.Passage;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The financial report on a year's visits (rule 11): checked by {@link FinanceSheet}, kept with its
 * original in the year's chain, and shown in the Report as a table by region. The original holds
 * more than is public and is never published. Thread-safe.
 */
public final class Finances {
  private final Ledger ledger;

  public Finances(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * What one visit cost, in tenge.
   *
   * @param region ISO 3166-2 code, null where the row's region is none of the profile
   */
  public record Cost(
      @Nullable String region, LocalDate day, long travel, long daily, long lodging, long fee) {
    public long total() {
      return travel + daily + lodging + fee;
    }
  }

  /**
   * A checked report.
   *
   * @param original digest of the workbook
   */
  public record Report(int year, String original, List<Cost> costs) {
    public Report {
      Ids.checked(original);
      costs = List.copyOf(costs);
    }

    public long total() {
      return costs.stream().mapToLong(Cost::total).sum();
    }
  }

  /** Attaches a report and its original; the last one attached counts. */
  public void attach(Report report, byte[] original, LocalDate day) throws IOException {
    String digest = ledger.keep(report.year(), original);
    if (!digest.equals(report.original())) {
      throw new IllegalArgumentException("the report is of another workbook: " + report.original());
    }
    ledger.append(report.year(), Act.Kind.FINANCES_ATTACHED, day, Json.bytes(report));
  }

  /** The report that counts, empty while there is none. */
  public Optional<Report> report(int year) throws IOException {
    List<Act> acts = ledger.acts(year, Act.Kind.FINANCES_ATTACHED);
    return acts.isEmpty()
        ? Optional.empty()
        : Optional.of(ledger.paper(acts.getLast(), Report.class));
  }

  /**
   * The table of the Report.
   *
   * @param names of the regions by their codes
   * @param dated whether its caption names the year, as a Report of several years needs
   */
  public static Passage.Figures table(Report report, Map<String, Texts> names, boolean dated) {
    String year = dated ? ", " + report.year() : "";
    Map<String, List<Cost>> byRegion = new TreeMap<>();
    for (Cost cost : report.costs()) {
      byRegion
          .computeIfAbsent(cost.region() == null ? "" : cost.region(), key -> new ArrayList<>())
          .add(cost);
    }
    List<FigureRow> rows = new ArrayList<>();
    byRegion.forEach((region, costs) ->
        rows.add(
            row(
                names.getOrDefault(
                    region, Texts.of("Өңір көрсетілмеген", "Без региона", "No region")),
                costs)));
    rows.add(row(Texts.of("Барлығы", "Итого", "Total"), report.costs()));
    return new Passage.Figures(
        Texts.of(
            "Алдын ала болуға жұмсалған қаражат, теңге" + year,
            "Расходы на превентивные посещения, тенге" + year,
            "Costs of preventive visits, tenge" + year),
        List.of(
            Texts.of("Өңір", "Регион", "Region"),
            Texts.of("Болу саны", "Посещений", "Visits"),
            Texts.of("Жол жүру", "Проезд", "Travel"),
            Texts.of("Тәулік ақы", "Суточные", "Daily allowance"),
            Texts.of("Тұру", "Проживание", "Lodging"),
            Texts.of("Сыйақы", "Вознаграждение", "Fees"),
            Texts.of("Барлығы", "Всего", "All")),
        rows);
  }

  private static FigureRow row(Texts name, List<Cost> costs) {
    return new FigureRow(
        name,
        List.of(
            (long) costs.size(),
            costs.stream().mapToLong(Cost::travel).sum(),
            costs.stream().mapToLong(Cost::daily).sum(),
            costs.stream().mapToLong(Cost::lodging).sum(),
            costs.stream().mapToLong(Cost::fee).sum(),
            costs.stream().mapToLong(Cost::total).sum()));
  }

  /** The letter to the administrator of the budget programme, with the workbook (rule 11). */
  public static Envelope letter(Report report, byte[] original, Profile profile, LocalDate day) {
    CouncilWords words = CouncilWords.of(profile);
    Map<String, String> values =
        Map.of(
            "years", String.valueOf(report.year()),
            "visits", String.valueOf(report.costs().size()),
            "total", String.valueOf(report.total()));
    return new Envelope(
        List.of(),
        words.text("finance.subject", Language.KK, values),
        words.text("finance.body", Language.KK, values)
            + "\n\n— — —\n\n"
            + words.text("finance.body", Language.RU, values),
        day,
        List.of(
            new Envelope.Attachment(
                "finance-" + report.year() + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                original)));
  }
}
