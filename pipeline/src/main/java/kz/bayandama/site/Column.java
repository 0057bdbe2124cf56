package kz.bayandama.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Language;
import kz.bayandama.report.VisitReport;

/** The columns of the tables, in their order. */
enum Column {
  ID,
  YEAR,
  TEXT,
  LANGUAGES,
  ADDRESSEE,
  ADDRESSEE_NAME,
  ADDRESSEE_TEXT,
  MINISTRY,
  MINISTRY_NAME,
  INSTITUTION,
  TYPE,
  TYPE_NAME,
  REGION,
  REGION_NAME,
  VISIT,
  VISIT_KIND,
  VISIT_FROM,
  VISIT_TO,
  DEADLINE_TEXT,
  DEADLINE_DATE,
  REPEATED,
  REPEATS,
  THEME,
  THEME_NAME,
  STATUS,
  STATUS_NAME,
  ITEM,
  ADDRESS;

  /**
   * A column as it is printed: there is one of texts for each language of the site.
   *
   * @param heading the same in every language: {@code text_kk}
   * @param meaning in the language of the words
   */
  record Printed(Column column, String heading, String meaning, Language texts) {}

  /** All columns as they are printed. */
  static List<Printed> printed(Words words) {
    List<Printed> all = new ArrayList<>();
    for (Column column : values()) {
      String heading = column.name().toLowerCase(Locale.ROOT);
      String meaning = words.say(Phrase.of("COLUMN_", column));
      if (column == TEXT) {
        for (SiteLanguage one : words.all()) {
          all.add(
              new Printed(
                  column,
                  heading + "_" + one.tag(),
                  meaning + " (" + one.name() + ")",
                  one.texts()));
        }
      } else {
        all.add(new Printed(column, heading, meaning, words.language()));
      }
    }
    return all;
  }

  /** How wide it is in a workbook, in digits. */
  int width() {
    return switch (this) {
      case TEXT -> 60;
      case INSTITUTION -> 44;
      case MINISTRY_NAME, TYPE_NAME, REGION_NAME, THEME_NAME, ADDRESSEE_NAME, ADDRESSEE_TEXT -> 32;
      case ADDRESS -> 40;
      default -> 17;
    };
  }

  /** Its cell; empty where there is no value. Names are in the language of the words. */
  String of(Slice.Row row, Language texts, Profile profile, Words words) {
    return switch (this) {
      case ID -> row.id();
      case YEAR -> Integer.toString(row.year());
      case TEXT -> row.text().flatMap(text -> text.in(texts)).orElse("");
      case LANGUAGES ->
          row.text().stream()
              .flatMap(text -> text.byLanguage().keySet().stream())
              .map(words::tag)
              .collect(Collectors.joining(" "));
      case MINISTRY -> value(Facet.MINISTRY, row);
      case MINISTRY_NAME -> named(Facet.MINISTRY, row, profile, words);
      case TYPE -> value(Facet.TYPE, row);
      case TYPE_NAME -> named(Facet.TYPE, row, profile, words);
      case REGION -> value(Facet.REGION, row);
      case REGION_NAME -> named(Facet.REGION, row, profile, words);
      case THEME -> value(Facet.THEME, row);
      case THEME_NAME -> named(Facet.THEME, row, profile, words);
      case ADDRESSEE -> value(Facet.ADDRESSEE, row);
      case ADDRESSEE_NAME -> named(Facet.ADDRESSEE, row, profile, words);
      case ITEM -> row.place().map(place -> Integer.toString(place.item())).orElse("");
      case ADDRESS -> row.place().map(place -> words.tag() + "/" + place.address()).orElse("");
      case INSTITUTION, VISIT, VISIT_KIND, VISIT_FROM, VISIT_TO ->
          row.visit().map(this::ofVisit).orElse("");
      case ADDRESSEE_TEXT, DEADLINE_TEXT, DEADLINE_DATE, REPEATED, REPEATS, STATUS, STATUS_NAME ->
          row.recommendation().map(one -> ofRecommendation(one, words)).orElse("");
    };
  }

  private String ofVisit(PublicVisit visit) {
    return switch (this) {
      case INSTITUTION -> visit.institution().name();
      case VISIT -> visit.id();
      case VISIT_KIND ->
          Optional.ofNullable(visit.kind()).map(k -> Facet.slug(k.name())).orElse("");
      case VISIT_FROM -> Optional.ofNullable(visit.from()).map(Object::toString).orElse("");
      case VISIT_TO -> Optional.ofNullable(visit.to()).map(Object::toString).orElse("");
      default -> throw new IllegalStateException(name() + " is no column of visits");
    };
  }

  private String ofRecommendation(PublicRecommendation one, Words words) {
    Optional<VisitReport.Deadline> deadline = Optional.ofNullable(one.deadline());
    return switch (this) {
      case ADDRESSEE_TEXT -> Optional.ofNullable(one.addressee().text()).orElse("");
      case DEADLINE_TEXT -> deadline.map(VisitReport.Deadline::text).orElse("");
      case DEADLINE_DATE ->
          deadline.flatMap(d -> Optional.ofNullable(d.date())).map(Object::toString).orElse("");
      case REPEATED -> Boolean.toString(one.repeated() || !one.repeats().isEmpty());
      case REPEATS -> String.join(" ", one.repeats());
      case STATUS -> Facet.slug(one.status().name());
      case STATUS_NAME -> words.say(Phrase.of("STATUS_", one.status()));
      default -> throw new IllegalStateException(name() + " is no column of recommendations");
    };
  }

  /** A recommendation's own value; of other records that of the institution visited. */
  private static String value(Facet facet, Slice.Row row) {
    if (row.recommendation().isPresent()) {
      return facet.of(row.recommendation().get()).orElse("");
    }
    if (facet == Facet.THEME) {
      return row.theme().orElse("");
    }
    Optional<VisitReport.Institution> institution = row.visit().map(PublicVisit::institution);
    return institution.flatMap(one -> Optional.ofNullable(facet.of(one))).orElse("");
  }

  private static String named(Facet facet, Slice.Row row, Profile profile, Words words) {
    String value = value(facet, row);
    return value.isEmpty() ? "" : facet.name(value, profile, words);
  }
}
