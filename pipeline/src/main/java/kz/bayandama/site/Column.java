package kz.bayandama.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Language;
import kz.bayandama.report.VisitReport;

/** The columns of the recommendations' table, in their order. */
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

  /** Its cell; empty where there is no value. Names are in the language of the words. */
  private String of(Register.Followed followed, Language texts, Profile profile, Words words) {
    PublicRecommendation one = followed.recommendation();
    PublicVisit visit = followed.visit();
    Optional<VisitReport.Deadline> deadline = Optional.ofNullable(one.deadline());
    return switch (this) {
      case ID -> one.id();
      case YEAR -> Integer.toString(one.year());
      case TEXT -> one.text().in(texts).orElse("");
      case LANGUAGES ->
          one.text().byLanguage().keySet().stream()
              .map(words::tag)
              .collect(Collectors.joining(" "));
      case ADDRESSEE -> Facet.ADDRESSEE.of(one).orElse("");
      case ADDRESSEE_NAME -> named(Facet.ADDRESSEE, one, profile, words);
      case ADDRESSEE_TEXT -> Optional.ofNullable(one.addressee().text()).orElse("");
      case MINISTRY -> Facet.MINISTRY.of(one).orElse("");
      case MINISTRY_NAME -> named(Facet.MINISTRY, one, profile, words);
      case INSTITUTION -> visit.institution().name();
      case TYPE -> Facet.TYPE.of(one).orElse("");
      case TYPE_NAME -> named(Facet.TYPE, one, profile, words);
      case REGION -> Facet.REGION.of(one).orElse("");
      case REGION_NAME -> named(Facet.REGION, one, profile, words);
      case VISIT -> visit.id();
      case VISIT_KIND ->
          Optional.ofNullable(visit.kind()).map(k -> Facet.slug(k.name())).orElse("");
      case VISIT_FROM -> Optional.ofNullable(visit.from()).map(Object::toString).orElse("");
      case VISIT_TO -> Optional.ofNullable(visit.to()).map(Object::toString).orElse("");
      case DEADLINE_TEXT -> deadline.map(VisitReport.Deadline::text).orElse("");
      case DEADLINE_DATE ->
          deadline.flatMap(d -> Optional.ofNullable(d.date())).map(Object::toString).orElse("");
      case REPEATED -> Boolean.toString(one.repeated() || !one.repeats().isEmpty());
      case REPEATS -> String.join(" ", one.repeats());
      case THEME -> Facet.THEME.of(one).orElse("");
      case THEME_NAME -> named(Facet.THEME, one, profile, words);
      case STATUS -> Facet.slug(one.status().name());
      case STATUS_NAME -> words.say(Phrase.of("STATUS_", one.status()));
      case ITEM -> Integer.toString(one.item());
      case ADDRESS -> Addresses.cited(words.tag(), one.id());
    };
  }

  private static String named(Facet facet, PublicRecommendation one, Profile profile, Words words) {
    return facet.of(one).map(value -> facet.name(value, profile, words)).orElse("");
  }

  /** The table: a row of headings, then a row for each recommendation. */
  static List<List<String>> table(Register register, Words words) {
    List<Printed> columns = printed(words);
    return Stream.concat(
            Stream.of(columns.stream().map(Printed::heading).toList()),
            register.recommendations().stream()
                .map(followed ->
                    columns.stream()
                        .map(one ->
                            one.column().of(followed, one.texts(), register.profile(), words))
                        .toList()))
        .toList();
  }
}
