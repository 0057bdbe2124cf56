package kz.bayandama.council;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.json.Yaml;
import kz.bayandama.profile.Profile;
import kz.bayandama.profile.Profile.AnnexChapter;
import kz.bayandama.profile.Profile.AnnexItem;

/**
 * The plan of measures for a year's Report (rules 4, 5 and 8): who answers for which item, and by
 * when.
 *
 * @param year the first reporting year
 * @param lastYear the last one, the same unless the period is a range
 * @param responsible id of the member responsible for the Report
 * @param deadline of the whole Report
 * @param parts one for each item of the annex, in its order
 */
public record Plan(
    int year, int lastYear, String responsible, LocalDate deadline, List<Part> parts) {
  public Plan {
    parts = List.copyOf(parts);
  }

  /**
   * An item of the annex in the plan.
   *
   * @param member id of who prepares it
   */
  public record Part(int item, String member, LocalDate deadline) {}

  /**
   * A plan to begin from, as YAML with the items' titles as comments: the responsible person has
   * every item until the members are written in.
   *
   * @param deadline of the whole; the parts are due a month before
   */
  public static String draft(
      int year, int lastYear, Roster roster, Profile profile, LocalDate deadline) {
    List<Part> parts = new ArrayList<>();
    for (int item : items(profile)) {
      parts.add(new Part(item, roster.responsible(), deadline.minusMonths(1)));
    }
    return new Plan(year, lastYear, roster.responsible(), deadline, parts).yaml(profile);
  }

  /** The reporting period as it is written: {@code 2025}, {@code 2024–2025}. */
  String years() {
    return year == lastYear ? String.valueOf(year) : year + "–" + lastYear;
  }

  /** The plan as YAML, with the items' titles as comments. */
  public String yaml(Profile profile) {
    StringBuilder out = new StringBuilder();
    out.append("year: ").append(year).append("\nlastYear: ").append(lastYear);
    out.append("\nresponsible: ").append(responsible);
    out.append("\ndeadline: ").append(deadline).append("\nparts:\n");
    java.util.Map<Integer, Part> byItem = new java.util.HashMap<>();
    parts.forEach(part -> byItem.put(part.item(), part));
    for (AnnexChapter chapter : profile.annex()) {
      out.append("  # ").append(chapter.number()).append(". ");
      out.append(chapter.title().best(kz.bayandama.report.Language.KK)).append('\n');
      for (AnnexItem item : chapter.items()) {
        Part part = byItem.get(item.number());
        if (part == null) {
          continue;
        }
        out.append("  - {item: ").append(part.item());
        out.append(", member: ").append(part.member());
        out.append(", deadline: ").append(part.deadline()).append("}  # ");
        out.append(item.title().best(kz.bayandama.report.Language.KK)).append('\n');
      }
    }
    return out.toString();
  }

  /** The day on which the first of its parts is due. */
  public LocalDate firstDeadline() {
    return parts.stream().map(Part::deadline).min(LocalDate::compareTo).orElse(deadline);
  }

  static List<Integer> items(Profile profile) {
    List<Integer> items = new ArrayList<>();
    profile.annex().forEach(one -> one.items().forEach(item -> items.add(item.number())));
    return items;
  }

  /**
   * Reads and checks a plan.
   *
   * @param today deadlines are not before it
   * @throws Problems with all that is wrong: an item without a member, a stranger, a deadline in
   *     the past or after the whole …
   */
  public static Plan read(byte[] yaml, Roster roster, Profile profile, LocalDate today)
      throws Problems {
    try {
      return Yaml.read(yaml, PlanFile.class).checked(roster, items(profile), today);
    } catch (IOException e) {
      throw new Problems(PlanFile.NAME, List.of(RosterFile.unread(e)));
    }
  }
}
