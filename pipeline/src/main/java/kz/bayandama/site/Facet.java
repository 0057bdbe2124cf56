package kz.bayandama.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/** What recommendations are listed by: each value of it has its own page. */
enum Facet {
  MINISTRY("ministries"),
  TYPE("types"),
  REGION("regions"),
  THEME("themes"),
  ADDRESSEE("addressees"),
  YEAR("years");

  private final String folder;

  Facet(String folder) {
    this.folder = folder;
  }

  /** The folder of its pages. */
  String folder() {
    return folder;
  }

  /** Its name among filters and in addresses: {@code ministry}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its value for a recommendation of a year, if there is one. */
  Optional<String> of(Year.Line line) {
    return Optional.ofNullable(
        switch (this) {
          case MINISTRY -> line.ministry();
          case TYPE -> line.type();
          case REGION -> line.region();
          case THEME -> line.theme();
          case ADDRESSEE -> line.addressee();
          case YEAR -> Integer.toString(line.year());
        });
  }

  /** Its value for a recommendation, if there is one. */
  Optional<String> of(Edition.PublicRecommendation recommendation) {
    return Optional.ofNullable(
        switch (this) {
          case MINISTRY -> recommendation.ministry();
          case TYPE -> recommendation.type();
          case REGION -> recommendation.region();
          case THEME -> recommendation.theme();
          case ADDRESSEE -> recommendation.addressee().body();
          case YEAR -> Integer.toString(recommendation.year());
        });
  }

  /** Its value for an institution, null for what institutions do not have. */
  @Nullable String of(VisitReport.Institution institution) {
    return switch (this) {
      case MINISTRY -> institution.ministry();
      case TYPE -> institution.type();
      case REGION -> institution.region();
      case THEME, ADDRESSEE, YEAR -> null;
    };
  }

  /** All values that the profile knows, in its order; years are known by the editions alone. */
  List<String> known(Profile profile) {
    return switch (this) {
      case MINISTRY -> profile.ministries().stream().map(Profile.Ministry::id).toList();
      case TYPE -> profile.institutionTypes().stream().map(Profile.InstitutionType::id).toList();
      case REGION -> profile.regions().stream().map(Profile.Region::id).toList();
      case THEME -> profile.themes().stream().map(Profile.Theme::id).toList();
      case ADDRESSEE ->
          java.util.stream.Stream.concat(
                  profile.ministries().stream().map(Profile.Ministry::id),
                  profile.bodies().stream().map(Profile.Named::id))
              .toList();
      case YEAR -> List.of();
    };
  }

  /**
   * A value's name.
   *
   * @throws IllegalArgumentException if the profile does not know it
   */
  String name(String value, Profile profile, Words words) {
    if (this == YEAR) {
      return words.say(Phrase.YEAR_NAME, "year", value);
    }
    Language language = words.language();
    Optional<Texts> names =
        switch (this) {
          case MINISTRY, ADDRESSEE -> profile.body(value);
          case TYPE -> profile.institutionType(value).map(Profile.InstitutionType::names);
          case REGION -> profile.region(value).map(Profile.Region::names);
          case THEME -> profile.theme(value).map(Profile.Theme::names);
          case YEAR -> Optional.empty();
        };
    return names
        .map(texts -> capitalised(texts.best(language)))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the profile " + profile.id() + " has no " + id() + " «" + value + "»"));
  }

  /** The value as a part of an address: {@code mvd.sizo} is {@code mvd-sizo}. */
  static String slug(String value) {
    return value.toLowerCase(Locale.ROOT).replace('.', '-').replace('_', '-');
  }

  private static String capitalised(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }
}
