package kz.bayandama.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.json.Json;
import kz.bayandama.json.Malformed;
import kz.bayandama.report.Ids;

/**
 * Whether an archive is whole: originals and editions hash to their names, JSON can be read,
 * numbers have no gaps.
 */
public final class Integrity {
  private static final Pattern NUMBERED = Pattern.compile("(.*/)(\\d+)\\.json");

  private Integrity() {}

  /** A key and what is wrong with it. */
  public record Damage(String key, String what) {}

  /** Reads everything; returns all damage, in the order of the keys. */
  public static List<Damage> check(Archive archive) throws IOException {
    List<Damage> damages = new ArrayList<>();
    Set<String> keys = new HashSet<>(archive.list(""));
    for (String key : archive.list("")) {
      damage(archive, keys, key).ifPresent(what -> damages.add(new Damage(key, what)));
    }
    return damages;
  }

  private static Optional<String> damage(Archive archive, Set<String> keys, String key)
      throws IOException {
    byte[] bytes;
    try (InputStream in = archive.get(key)) {
      bytes = in.readAllBytes();
    } catch (Unsealable e) {
      return Optional.of(e.what());
    }
    String name = key.substring(key.lastIndexOf('/') + 1);
    if (key.startsWith("originals/")) {
      return Ids.of(bytes).equals(name)
          ? Optional.empty()
          : Optional.of("is not the bytes of its name");
    }
    if (key.startsWith("editions/") && !Ids.of(bytes).equals(name.replace(".json", ""))) {
      return Optional.of("is not the bytes of its name");
    }
    if (key.startsWith("submissions/")
        && !keys.contains(Keys.original(name.replace(".json", "")))) {
      return Optional.of("has no original");
    }
    Matcher numbered = NUMBERED.matcher(key);
    if (numbered.matches()) {
      String digits = numbered.group(2);
      int n = Integer.parseInt(digits);
      String before =
          String.format(
              Locale.ROOT, digits.startsWith("0") ? "%0" + digits.length() + "d" : "%d", n - 1);
      if (n > 1 && !keys.contains(numbered.group(1) + before + ".json")) {
        return Optional.of("comes after a gap");
      }
    }
    return key.endsWith(".json") ? unreadable(bytes) : Optional.empty();
  }

  private static Optional<String> unreadable(byte[] bytes) throws IOException {
    try {
      return Json.tree(bytes).isMissingNode() ? Optional.of("is empty") : Optional.empty();
    } catch (Malformed e) {
      return Optional.of("is no JSON: " + e.getMessage());
    }
  }
}
