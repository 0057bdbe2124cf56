package kz.bayandama.intake;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.bayandama.intake.InboxFolder.Why;

/** Which entries of an inbox are never reports. */
final class IgnoreRules {
  private static final Set<String> UNFINISHED =
      Set.of(".part", ".partial", ".crdownload", ".tmp", ".filepart", ".download", ".opdownload");
  private static final Set<String> LEFT_BY_SYSTEMS =
      Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\uFFFD");

  private IgnoreRules() {}

  /** The rule that ignores an entry, empty if it is to be read. */
  static Optional<Why> of(String name, BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return Optional.of(Why.SYMBOLIC_LINK);
    }
    if (attributes.isDirectory()) {
      return Optional.of(Why.FOLDER);
    }
    if (!attributes.isRegularFile()) {
      return Optional.of(Why.NO_REGULAR_FILE);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (isTemporary(lower)) {
      return Optional.of(Why.TEMPORARY);
    }
    if (LEFT_BY_SYSTEMS.contains(lower) || lower.endsWith(":zone.identifier")) {
      return Optional.of(Why.SYSTEM);
    }
    return name.startsWith(".") ? Optional.of(Why.HIDDEN) : Optional.empty();
  }

  /** Word's owner files begin with ~$, LibreOffice's with .~lock. */
  private static boolean isTemporary(String lower) {
    int dot = lower.lastIndexOf('.');
    return lower.startsWith("~$")
        || lower.startsWith(".~lock.")
        || (dot > 0 && UNFINISHED.contains(lower.substring(dot)));
  }
}
