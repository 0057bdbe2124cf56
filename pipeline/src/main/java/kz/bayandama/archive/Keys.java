package kz.bayandama.archive;

import java.util.regex.Pattern;
import kz.bayandama.report.Ids;

/** Where things stand in the archive, as the design lays it out. */
final class Keys {
  private static final Pattern KEY =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  private Keys() {}

  static String checked(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("«" + key + "» is no archive key");
    }
    return key;
  }

  static String original(String id) {
    return "originals/" + Ids.checked(id).substring(0, 2) + "/" + id;
  }

  static String submission(String id) {
    return "submissions/" + Ids.checked(id) + ".json";
  }

  static String outcomes(String id) {
    return "outcomes/" + Ids.checked(id) + "/";
  }

  static String reports(String id) {
    return "reports/" + Ids.checked(id) + "/";
  }
}
