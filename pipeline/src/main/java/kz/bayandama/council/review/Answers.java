package kz.bayandama.council.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kz.bayandama.council.review.Choices.Of;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Addressee;
import kz.bayandama.report.VisitReport.Deadline;
import kz.bayandama.report.VisitReport.Finding;
import kz.bayandama.report.VisitReport.Institution;
import kz.bayandama.report.VisitReport.Recommendation;
import kz.bayandama.report.VisitReport.Visit;
import kz.bayandama.report.VisitReport.VisitKind;
import org.jspecify.annotations.Nullable;

/**
 * Applies answers to the fields that they are asked about. A question is settled by an answer, by
 * «right as it is», by a correction of its field on the field's own sheet, and by the deletion of
 * what it is about. For one reading, not thread-safe.
 */
final class Answers {
  private final VisitReport base;
  private final Edit edit;
  private final Profile profile;
  private final Choices choices;

  Answers(VisitReport base, Edit edit, Profile profile, Choices choices) {
    this.base = base;
    this.edit = edit;
    this.profile = profile;
    this.choices = choices;
  }

  /** Applies all answers; returns the positions of the questions that stay open. */
  List<Integer> apply() {
    List<Integer> open = new ArrayList<>();
    List<Asked.Open> all = Asked.all(base);
    for (int i = 0; i < all.size(); i++) {
      if (!settled(all.get(i), edit.row(Part.QUESTIONS, i))) {
        open.add(i);
      }
    }
    return open;
  }

  private boolean settled(Asked.Open open, @Nullable Got row) {
    Where where = open.where();
    if (gone(where) || found(open)) {
      return true;
    }
    String before = field(open.asked(), where, false);
    String now = field(open.asked(), where, true);
    String answer = row == null ? "" : row.at(Column.ANSWER);
    if (row == null || answer.isEmpty()) {
      return !now.equals(before) && !now.isEmpty();
    }
    if (choices.id(Of.CONFIRM, answer).isPresent()) {
      boolean needed =
          open.asked() == Asked.MINISTRY
              || open.asked() == Asked.BODY
              || open.asked() == Asked.DATES;
      if (needed && now.isEmpty()) {
        row.problem(Column.ANSWER, "answer", answer);
      }
      return true;
    }
    Optional<String> value = value(open.asked(), row, answer);
    if (value.isEmpty()) {
      return false;
    }
    if (!now.equals(before) && !now.equals(value.get())) {
      row.problem(Column.ANSWER, "both", answer, now);
    }
    set(open.asked(), where, value.get());
    return true;
  }

  /** Whether a list that is asked about as a whole was corrected. */
  private boolean found(Asked.Open open) {
    return open.question() != null
        && switch (open.question().where()) {
          case "visits" -> !edit.visits.all().equals(base.visits());
          case "findings" -> !edit.findings.all().equals(base.findings());
          case "recommendations" -> !edit.recommendations.all().equals(base.recommendations());
          case "proposals" -> !edit.proposals.all().equals(base.proposals());
          default -> false;
        };
  }

  private boolean gone(Where where) {
    return switch (where.list()) {
      case "visits" -> lost(where.index(), base.visits().size(), edit.visits);
      case "findings" -> lost(where.index(), base.findings().size(), edit.findings);
      case "recommendations" ->
          lost(where.index(), base.recommendations().size(), edit.recommendations);
      case "proposals" -> lost(where.index(), base.proposals().size(), edit.proposals);
      default -> false;
    };
  }

  private static boolean lost(int index, int size, Edited<?> items) {
    return index < size && items.get(index) == null;
  }

  /** The value that an answer means, in the form of {@link #field}; a problem says why if none. */
  private Optional<String> value(Asked asked, Got row, String answer) {
    Optional<String> value =
        switch (asked) {
          case DATES -> dates(answer);
          case DEADLINE -> Optional.of(answer);
          case INSTITUTION -> choices.id(Of.TYPE, answer).or(() -> Optional.of(answer));
          case OTHER -> Optional.empty();
          case TYPE, MINISTRY, REGION, KIND, BODY, THEME, REPEATED ->
              choices.id(Objects.requireNonNull(asked.list), answer);
        };
    if (value.isEmpty()) {
      String key = asked == Asked.OTHER ? "answer" : asked == Asked.DATES ? "date" : "choice";
      row.problem(Column.ANSWER, key, answer);
    }
    return value;
  }

  private static Optional<String> dates(String answer) {
    List<LocalDate> days = Days.in(answer);
    boolean good =
        (days.size() == 1 || days.size() == 2)
            && days.stream().allMatch(Days::plausible)
            && !days.getLast().isBefore(days.getFirst());
    return good ? Optional.of(days.getFirst() + "/" + days.getLast()) : Optional.empty();
  }

  /** What a question asks about, as it was or as it is now; empty where it is nothing. */
  private String field(Asked asked, Where where, boolean now) {
    int i = where.index();
    return switch (where.list()) {
      case "visits" -> field(asked, now ? edit.visits.get(i) : at(base.visits(), i));
      case "findings" -> {
        Finding finding = now ? edit.findings.get(i) : at(base.findings(), i);
        yield asked == Asked.THEME && finding != null ? plain(finding.theme()) : "";
      }
      case "recommendations" ->
          field(asked, now ? edit.recommendations.get(i) : at(base.recommendations(), i));
      default -> "";
    };
  }

  private static <T> @Nullable T at(List<T> items, int index) {
    return index < items.size() ? items.get(index) : null;
  }

  private static String field(Asked asked, @Nullable Visit visit) {
    if (visit == null) {
      return "";
    }
    Institution institution = visit.institution();
    VisitKind kind = visit.kind();
    return switch (asked) {
      case TYPE -> plain(institution.type());
      case INSTITUTION -> institution.type() == null ? institution.name() : institution.type();
      case MINISTRY -> plain(institution.ministry());
      case REGION -> plain(institution.region());
      case KIND -> kind == null ? "" : kind.name().toLowerCase(Locale.ROOT);
      case DATES -> visit.from() == null ? "" : visit.from() + "/" + visit.to();
      case BODY, DEADLINE, THEME, REPEATED, OTHER -> "";
    };
  }

  private static String field(Asked asked, @Nullable Recommendation recommendation) {
    if (recommendation == null) {
      return "";
    }
    Deadline deadline = recommendation.deadline();
    return switch (asked) {
      case BODY -> plain(recommendation.addressee().body());
      case DEADLINE -> deadline == null ? "" : deadline.text() + plain(deadline.date());
      case THEME -> plain(recommendation.theme());
      case REPEATED -> recommendation.repeated() ? "yes" : "no";
      case TYPE, INSTITUTION, MINISTRY, REGION, KIND, DATES, OTHER -> "";
    };
  }

  private static String plain(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private void set(Asked asked, Where where, String value) {
    int i = where.index();
    switch (where.list()) {
      case "visits" -> edit.visits.change(i, visit -> with(asked, visit, value));
      case "findings" ->
          edit.findings.change(i, f -> new Finding(f.number(), f.visit(), f.text(), value));
      case "recommendations" -> edit.recommendations.change(i, r -> with(asked, r, value));
      default -> {}
    }
  }

  private Visit with(Asked asked, Visit visit, String value) {
    Institution was = visit.institution();
    boolean type = profile.institutionType(value).isPresent();
    Institution institution =
        switch (asked) {
          case TYPE, INSTITUTION -> type ? typed(was, value) : named(was, value);
          case MINISTRY -> new Institution(was.name(), was.type(), value, was.region());
          case REGION -> new Institution(was.name(), was.type(), was.ministry(), value);
          case KIND, DATES, BODY, DEADLINE, THEME, REPEATED, OTHER -> was;
        };
    VisitKind kind =
        asked == Asked.KIND ? VisitKind.valueOf(value.toUpperCase(Locale.ROOT)) : visit.kind();
    List<LocalDate> days = asked == Asked.DATES ? Days.in(value.replace("/", " – ")) : List.of();
    return new Visit(
        institution,
        kind,
        days.isEmpty() ? visit.from() : days.getFirst(),
        days.isEmpty() ? visit.to() : days.getLast());
  }

  private Institution typed(Institution was, String type) {
    String ministry =
        profile.institutionType(type).map(Profile.InstitutionType::ministry).orElse(null);
    return new Institution(was.name(), type, ministry, was.region());
  }

  private static Institution named(Institution was, String name) {
    return new Institution(name, was.type(), was.ministry(), was.region());
  }

  private static Recommendation with(Asked asked, Recommendation r, String value) {
    List<LocalDate> days = asked == Asked.DEADLINE ? Days.in(value) : List.of();
    Deadline deadline =
        asked == Asked.DEADLINE
            ? new Deadline(value, days.size() == 1 ? days.getFirst() : null)
            : r.deadline();
    return new Recommendation(
        r.number(),
        r.visit(),
        r.text(),
        asked == Asked.BODY ? new Addressee(value, r.addressee().text()) : r.addressee(),
        deadline,
        asked == Asked.REPEATED ? value.equals("yes") : r.repeated(),
        asked == Asked.THEME ? value : r.theme());
  }
}
