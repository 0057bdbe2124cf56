package kz.bayandama.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** What changes when somebody writes to a file: its length and its time. */
record Signature(long size, FileTime modified) {
  static Signature of(BasicFileAttributes attributes) {
    return new Signature(attributes.size(), attributes.lastModifiedTime());
  }

  /** The signature of a file as it is now; links are not followed. */
  static Signature of(Path file) throws IOException {
    return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
  }
}
