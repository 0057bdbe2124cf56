package kz.bayandama.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bayandama.report.Ids;

/**
 * Files whose name holds a fingerprint of their bytes: {@code assets/style.1a2b3c4d5e6f.css}. They
 * may be cached for ever.
 */
final class Assets {
  private static final Pattern URL = Pattern.compile("url\\(\"([^\"]+)\"\\)");

  private final TreeWriter out;
  private final Map<String, String> names = new TreeMap<>();

  Assets(TreeWriter out) {
    this.out = out;
  }

  /**
   * Writes an asset.
   *
   * @param name {@code style.css}
   * @return its path from the root
   */
  String put(String name, byte[] bytes) throws IOException {
    int dot = name.lastIndexOf('.');
    String path =
        "assets/"
            + name.substring(0, dot)
            + "."
            + Ids.abbreviate(Ids.of(bytes))
            + name.substring(dot);
    names.put(name, path);
    out.put(path, bytes);
    return path;
  }

  /**
   * Writes a script without its comments and indents, which readers need not load. None of its
   * template literals may be of several lines.
   */
  void putScript(String name, String source) throws IOException {
    String script =
        source
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("//"))
            .collect(Collectors.joining("\n", "", "\n"));
    put(name, script.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a style sheet after the files that it names by {@code url("…")}. */
  void putStyle(String name, String source, Look look) throws IOException {
    StringBuilder css = new StringBuilder();
    Matcher url = URL.matcher(source);
    while (url.find()) {
      String file = url.group(1);
      String leaf = file.substring(file.lastIndexOf('/') + 1);
      if (!names.containsKey(leaf)) {
        put(leaf, look.bytes(file));
      }
      String path = path(leaf);
      url.appendReplacement(
          css, Matcher.quoteReplacement("url(\"" + path.substring("assets/".length()) + "\")"));
    }
    url.appendTail(css);
    put(name, css.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The paths of all assets that are written, by name. */
  Map<String, String> paths() {
    return Collections.unmodifiableMap(names);
  }

  /** The path of an asset that is written. */
  String path(String name) {
    String path = names.get(name);
    if (path == null) {
      throw new IllegalArgumentException("no asset «" + name + "»");
    }
    return path;
  }
}
