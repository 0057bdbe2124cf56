package kz.bayandama.publish;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a path of a site is served: its language and for how long it may be cached. */
final class Serving {
  /** A fingerprint in the name: the bytes under this name never change. */
  private static final Pattern FINGERPRINT = Pattern.compile("[.-][0-9a-f]{8,64}\\.[a-z0-9.]+$");

  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  private Serving() {}

  static @Nullable String language(String path) {
    int slash = path.indexOf('/');
    String first = slash < 0 ? "" : path.substring(0, slash);
    return LANGUAGES.contains(first) ? first : null;
  }

  static boolean immutable(String path) {
    return FINGERPRINT.matcher(path).find();
  }

  static String cache(String path) {
    return immutable(path) ? "public, max-age=31536000, immutable" : "public, max-age=300";
  }
}
