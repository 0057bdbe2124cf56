package kz.bayandama.council;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    List<String> problems = new ArrayList<>();
    if (year == null) {
      problems.add("year: missing");
    } else if (lastYear != null && lastYear < year) {
      problems.add("lastYear: " + lastYear + " is before " + year);
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
        problems.add("parts[" + i + "].item: the annex has no item " + part.item());
      } else if (!planned.add(part.item())) {
        problems.add("parts[" + i + "].item: item " + part.item() + " is there twice");
      }
      checked.add(part);
    }
    items.stream()
        .filter(item -> !planned.contains(item))
        .forEach(item -> problems.add("parts: item " + item + " has no member"));
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
      List<String> problems) {
    if (file == null || file.item() == null) {
      problems.add(where + ".item: missing");
      return null;
    }
    String member = member(where + ".member", file.member(), roster, today, problems);
    LocalDate day = day(where + ".deadline", file.deadline(), today, problems);
    if (day != null && whole != null && day.isAfter(whole)) {
      problems.add(where + ".deadline: " + day + " is after the whole Report's, " + whole);
    }
    return new Plan.Part(file.item(), member, day == null ? today : day);
  }

  private static String member(
      String where, @Nullable String id, Roster roster, LocalDate today, List<String> problems) {
    if (id == null) {
      problems.add(where + ": missing");
      return "";
    }
    if (roster.on(today).stream().noneMatch(one -> one.id().equals(id))) {
      problems.add(where + ": «" + id + "» is not on the roster");
    }
    return id;
  }

  private static @Nullable LocalDate day(
      String where, @Nullable String text, LocalDate today, List<String> problems) {
    if (text == null) {
      problems.add(where + ": missing");
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isBefore(today)) {
        problems.add(where + ": " + day + " is past");
      }
      return day;
    } catch (DateTimeParseException e) {
      problems.add(where + ": «" + text + "» is no day; write 2026-03-31");
      return null;
    }
  }
}
