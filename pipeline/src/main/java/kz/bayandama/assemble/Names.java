package kz.bayandama.assemble;

import java.util.Locale;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport.VisitKind;
import org.jspecify.annotations.Nullable;

/** What the Report calls the profile's ids. */
record Names(Profile profile, ReportWords words) {

  Texts type(@Nullable String id) {
    return profile
        .institutionType(id)
        .map(type -> capitalised(type.names()))
        .orElseGet(() -> words.text("unknown.type"));
  }

  Texts theme(@Nullable String id) {
    return profile.theme(id).map(Profile.Theme::names).orElseGet(() -> words.text("unknown.theme"));
  }

  Texts region(@Nullable String id) {
    return profile
        .region(id)
        .map(region -> capitalised(region.names()))
        .orElseGet(() -> words.text("unknown.region"));
  }

  Texts ministry(@Nullable String id) {
    return profile
        .ministry(id)
        .map(Profile.Ministry::names)
        .orElseGet(() -> words.text("unknown.body"));
  }

  Texts body(@Nullable String id) {
    return profile.body(id).orElseGet(() -> words.text("unknown.body"));
  }

  Texts kind(@Nullable VisitKind kind) {
    return capitalised(
        words.text(kind == null ? "kind.unknown" : "kind." + kind.name().toLowerCase(Locale.ROOT)));
  }

  private static Texts capitalised(Texts texts) {
    Texts all = texts;
    for (Language language : Language.values()) {
      String text = texts.in(language).orElse("");
      if (!text.isEmpty() && Character.isLowerCase(text.codePointAt(0))) {
        all = with(all, language, capitalised(text));
      }
    }
    return all;
  }

  private static String capitalised(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  private static Texts with(Texts texts, Language language, String text) {
    Texts replaced = Texts.of(language, text);
    for (var other : texts.byLanguage().entrySet()) {
      replaced = replaced.and(other.getKey(), other.getValue());
    }
    return replaced;
  }
}
