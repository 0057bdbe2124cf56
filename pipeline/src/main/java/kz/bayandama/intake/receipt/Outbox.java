package kz.bayandama.intake.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kz.bayandama.archive.WholeFile;

/** The folder beside the inbox that holds receipts as text files. Thread-safe. */
public final class Outbox {
  private static final int LONGEST = 80;

  private final Path folder;

  /** The outbox in this folder, which is made when it is needed. */
  public Outbox(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a receipt as {@code <name>.<id>.txt}; a reader never sees half of it.
   *
   * @param name of what was sent, made fit for a file's name here
   * @param id abbreviated
   */
  void write(String name, String id, ReceiptText.Written receipt) throws IOException {
    Files.createDirectories(folder);
    String safe = safe(name);
    Path file = folder.resolve((safe.isEmpty() ? "" : safe + ".") + id + ".txt");
    String text = receipt.subject() + "\n\n" + receipt.text();
    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Letters, digits and a few signs of a name, no more than a file's name may have. */
  static String safe(String name) {
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .map(c ->
            Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || c == '-'
                    || c == '.'
                ? c
                : '_')
        .limit(LONGEST)
        .forEach(out::appendCodePoint);
    String safe = out.toString().replaceAll("^[._]+|[._]+$", "");
    return safe.toLowerCase(Locale.ROOT).endsWith(".lnk") ? safe + "_" : safe;
  }
}
