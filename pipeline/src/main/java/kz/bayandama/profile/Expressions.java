package kz.bayandama.profile;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Whether the regular expressions of a profile are any: asked of a folder's, since nobody tested
 * them, before work begins rather than in the middle of it.
 */
final class Expressions {
  /** What recognition puts its own words in for: <code>{month}</code>. */
  private static final Pattern SLOT = Pattern.compile("\\{[a-z]{3,}\\}");

  private Expressions() {}

  static void check(Profile profile) {
    ProfileFiles files = profile.files();
    each(
        files.where("ministries.json"),
        profile.ministries(),
        Profile.Ministry::id,
        Profile.Ministry::patterns);
    each(
        files.where("taxonomy.json"),
        profile.institutionTypes(),
        Profile.InstitutionType::id,
        Profile.InstitutionType::patterns);
    each(
        files.where("regions.json"),
        profile.regions(),
        Profile.Region::id,
        Profile.Region::patterns);
    each(files.where("themes.json"), profile.themes(), Profile.Theme::id, Profile.Theme::patterns);
    profile
        .cues()
        .forEach((name, patterns) -> {
          if (!name.startsWith(Profile.WEIGHTS)) {
            check(files.where("recognition.json") + ", " + name, patterns);
          }
        });
  }

  private static <T> void each(
      String file, List<T> all, Function<T, String> id, Function<T, List<String>> patterns) {
    all.forEach(one -> check(file + ", " + id.apply(one), patterns.apply(one)));
  }

  private static void check(String where, List<String> patterns) {
    for (String pattern : patterns) {
      try {
        Pattern.compile(SLOT.matcher(pattern).replaceAll("x"), Pattern.UNICODE_CHARACTER_CLASS);
      } catch (PatternSyntaxException e) {
        throw new InvalidProfile("no-expression", where, pattern, e.getDescription());
      }
    }
  }
}
