package kz.bayandama.index;

import java.util.Locale;
import java.util.Optional;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;

/** What people call the values of facets. */
record Labels(Profile profile) {
  /** The value's name in a language, or the value itself where the profile names none. */
  String of(Facet facet, String value, Language language) {
    Optional<Texts> names =
        switch (facet) {
          case MINISTRY, ADDRESSEE -> profile.body(value);
          case TYPE -> profile.institutionType(value).map(Profile.InstitutionType::names);
          case REGION -> profile.region(value).map(Profile.Region::names);
          case THEME -> profile.theme(value).map(Profile.Theme::names);
          case KIND -> Optional.of(kind(Kind.of(value)));
          case LANGUAGE -> Optional.of(language(value));
          case YEAR -> Optional.empty();
        };
    return names.map(texts -> texts.best(language)).orElse(value);
  }

  private static Texts kind(Kind kind) {
    return switch (kind) {
      case RECOMMENDATION -> Texts.of("ұсыным", "рекомендация", "recommendation");
      case FINDING -> Texts.of("анықталған жайт", "вывод", "finding");
      case PROPOSAL -> Texts.of("ұсыныс", "предложение", "proposal");
    };
  }

  private static Texts language(String tag) {
    return switch (Language.of(tag.toLowerCase(Locale.ROOT))) {
      case KK -> Texts.of("қазақша", "казахский", "Kazakh");
      case RU -> Texts.of("орысша", "русский", "Russian");
      case EN -> Texts.of("ағылшынша", "английский", "English");
      case UND -> Texts.of("басқа тіл", "другой язык", "another language");
    };
  }
}
