package kz.bayandama.council;

import static kz.bayandama.council.Problems.said;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.bayandama.report.Saying;
import org.jspecify.annotations.Nullable;

/** A plan as people write it, anything missing null, to be checked as a whole. */
record PlanFile(
    @Nullable Integer year,
    @Nullable Integer lastYear,
    @Nullable String responsible,
    @Nullable String deadline,
    @Nullable List<@Nullable PartFile> parts) {
  static final String NAME = "the plan";

  record PartFile(@Nullable Integer item, @Nullable String member, @Nullable String deadline) {}

  Plan checked(Roster roster, List<Integer> items, LocalDate today) throws Problems {
    List<Saying> problems = new ArrayList<>();
    if (year == null) {
      problems.add(said("missing", "year"));
    } else if (lastYear != null && lastYear < year) {
      problems.add(said("before", "lastYear", lastYear, year));
    }
    member("responsible", responsible, roster, today, problems);
    LocalDate whole = day("deadline", deadline, today, problems);
    List<Plan.Part> checked = new ArrayList<>();
    Set<Integer> planned = new HashSet<>();
    List<@Nullable PartFile> all = parts == null ? List.of() : parts;
    for (int i = 0; i < all.size(); i++) {
      Plan.Part part = part("parts[" + i + "]", all.get(i), roster, whole, today, problems);
      if (part == null) {
        continue;
      }
      if (!items.contains(part.item())) {
        problems.add(said("no-item", "parts[" + i + "].item", part.item()));
      } else if (!planned.add(part.item())) {
        problems.add(said("item-twice", "parts[" + i + "].item", part.item()));
      }
      checked.add(part);
    }
    items.stream()
        .filter(item -> !planned.contains(item))
        .forEach(item -> problems.add(said("item-free", item)));
    if (!problems.isEmpty()) {
      throw new Problems(NAME, problems);
    }
    checked.sort(Comparator.comparingInt(Plan.Part::item));
    int first = Objects.requireNonNull(year);
    return new Plan(
        first,
        lastYear == null ? first : lastYear,
        Objects.requireNonNull(responsible),
        Objects.requireNonNull(whole),
        checked);
  }

  private static Plan.@Nullable Part part(
      String where,
      @Nullable PartFile file,
      Roster roster,
      @Nullable LocalDate whole,
      LocalDate today,
      List<Saying> problems) {
    if (file == null || file.item() == null) {
      problems.add(said("missing", where + ".item"));
      return null;
    }
    String member = member(where + ".member", file.member(), roster, today, problems);
    LocalDate day = day(where + ".deadline", file.deadline(), today, problems);
    if (day != null && whole != null && day.isAfter(whole)) {
      problems.add(said("late", where + ".deadline", day, whole));
    }
    return new Plan.Part(file.item(), member, day == null ? today : day);
  }

  private static String member(
      String where, @Nullable String id, Roster roster, LocalDate today, List<Saying> problems) {
    if (id == null) {
      problems.add(said("missing", where));
      return "";
    }
    if (roster.on(today).stream().noneMatch(one -> one.id().equals(id))) {
      problems.add(said("stranger", where, id));
    }
    return id;
  }

  private static @Nullable LocalDate day(
      String where, @Nullable String text, LocalDate today, List<Saying> problems) {
    if (text == null) {
      problems.add(said("missing", where));
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isBefore(today)) {
        problems.add(said("past", where, day));
      }
      return day;
    } catch (DateTimeParseException e) {
      problems.add(said("no-day", where, text, "2026-03-31"));
      return null;
    }
  }
}
