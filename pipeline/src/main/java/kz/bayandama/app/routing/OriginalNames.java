package kz.bayandama.app.routing;

import java.util.List;

/**
 * Names and numbers that stand in an original, whether or not its record has them: a release is
 * searched for them. Kept in the archive as {@code excerpts/<id>.json}; never logged.
 */
public record OriginalNames(String report, List<String> excerpts) {
  public OriginalNames {
    excerpts = List.copyOf(excerpts);
  }

  /** Where those of a report are kept. */
  public static String key(String report) {
    return "excerpts/" + report + ".json";
  }
}
