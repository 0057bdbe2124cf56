package kz.bayandama.council.review;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path into a record: {@code recommendations/3}.
 *
 * @param list {@code visits}, {@code findings}, {@code recommendations}, {@code proposals}, {@code
 *     goodPractices}, or {@code report} for the whole record
 * @param index from 0
 * @param rest what follows, with its slash
 */
record Where(String list, int index, String rest) {
  static final Where REPORT = new Where("report", 0, "");
  private static final Pattern PATH = Pattern.compile("([a-zA-Z]+)/(\\d{1,6})(/.*)?");
  private static final Set<String> LISTS =
      Set.of("visits", "findings", "recommendations", "proposals", "goodPractices");

  static Where of(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches() || !LISTS.contains(matcher.group(1))) {
      return REPORT;
    }
    String rest = matcher.group(3);
    return new Where(
        matcher.group(1), Integer.parseInt(matcher.group(2)), rest == null ? "" : rest);
  }
}
