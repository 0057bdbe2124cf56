package kz.bayandama.publish;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a path of a site is served: its media type, its language and how long it may be cached. */
final class Serving {
  private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

  /** IANA media types by the end of a name. */
  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("jsonl", "application/jsonl"),
          Map.entry("jsonld", "application/ld+json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("xml", "application/xml"),
          Map.entry("atom", "application/atom+xml"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("zip", "application/zip"),
          Map.entry("gz", "application/gzip"),
          Map.entry(
              "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  private Serving() {}

  static String mediaType(String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return MEDIA_TYPES.getOrDefault(extension, "application/octet-stream");
  }

  /** By the folder that it is in; a file of no language's folder is of none. */
  static @Nullable String language(String path) {
    int slash = path.indexOf('/');
    String first = slash < 0 ? "" : path.substring(0, slash);
    return LANGUAGES.contains(first) ? first : null;
  }

  static String cache(Manifest.Kind kind) {
    return kind == Manifest.Kind.ASSET
        ? "public, max-age=31536000, immutable"
        : "public, max-age=300";
  }

  /** Whether it gets smaller by compression and is read by browsers, which all take gzip. */
  static boolean compressible(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "html", "css", "js", "svg" -> true;
      default -> false;
    };
  }
}
