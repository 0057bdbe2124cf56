package kz.bayandama.index;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import kz.bayandama.browser.IndexText;

/**
 * A public index read back from its files, as a reader's browser reads them.
 *
 * @param text all that a reader could find in it
 * @param files the files that were read for it, below the index's folder: what stands there besides
 *     was not looked into
 */
public record PublishedIndex(String text, Set<String> files) {
  public PublishedIndex {
    files = Set.copyOf(files);
  }

  /**
   * Reads the index in a folder; an empty one where there is none.
   *
   * @throws IOException also where a file is missing or is not what its index says
   */
  public static PublishedIndex of(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    Set<String> read = new HashSet<>();
    try {
      for (Path start : named(folder, "s-")) {
        read.add(start.getFileName().toString());
        text.append(
            IndexText.of(
                (name, dictionary, received) -> {
                  received.received(inflated(folder.resolve(name), dictionary));
                  read.add(name);
                },
                Files.readAllBytes(start)));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      throw new IOException("the search index in " + folder + " cannot be read back", e);
    }
    byte[] program = ShardWriter.deflate(PublicIndex.program());
    for (Path worker : named(folder, "w-")) {
      if (Arrays.equals(Files.readAllBytes(worker), program)) {
        read.add(worker.getFileName().toString());
      }
    }
    return new PublishedIndex(text.toString(), read);
  }

  private static List<Path> named(Path folder, String prefix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(one -> one.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  private static byte[] inflated(Path file, byte[] dictionary) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (dictionary.length == 0) {
        return bytes;
      }
      try (InputStream in =
          new InflaterInputStream(
              new SequenceInputStream(
                  new ByteArrayInputStream(dictionary), new ByteArrayInputStream(bytes)),
              new Inflater(true))) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
