package kz.bayandama.browser;

/**
 * Everything that a reader could find in a public index, in words. Not compiled for the browser:
 * the last look before publication reads the index by it, because its bytes are packed. Not
 * thread-safe.
 */
public final class IndexText {
  private static final String BETWEEN = " | ";

  private final StringBuilder out = new StringBuilder();

  private IndexText() {}

  /**
   * The text of all files that a start file leads to.
   *
   * @param files gives each file before {@code read} returns
   */
  public static String of(Files files, byte[] bytes) {
    Start start = new Start(bytes);
    IndexText text = new IndexText();
    text.facets(start, files);
    for (int bucket = 0; bucket < start.bucketCount(); bucket++) {
      files.read(
          start.termFile(bucket),
          new byte[0],
          file -> text.terms(new Bucket(file, start.documents)));
      files.read(start.positionFile(bucket), new byte[0], file -> {});
    }
    String last = "";
    for (int document = 0; document < start.documents; document++) {
      String name = start.textFile(document);
      if (!name.equals(last)) {
        files.read(
            name,
            start.dictionary,
            file -> text.documents(new Bytes(file, start.dictionaryLength), file.length));
        last = name;
      }
    }
    return text.out.toString();
  }

  private void facets(Start start, Files files) {
    for (String[] values : start.values) {
      for (String value : values) {
        say(value);
      }
    }
    files.read(start.baseFile(), new byte[0], file -> {});
    files.read(start.facetFile(), new byte[0], file -> {});
  }

  private void terms(Bucket bucket) {
    for (Bucket.Entry entry : bucket.entries) {
      say(entry.term());
      say(entry.shown());
      for (String meant : entry.meant()) {
        say(meant);
      }
    }
  }

  /** Documents as {@code index.PublicTexts} writes them. */
  private void documents(Bytes in, int end) {
    while (in.at() < end) {
      in.number();
      for (int i = 0; i < 7; i++) {
        say(in.string());
      }
      in.octet();
      for (int texts = in.number(); texts > 0; texts--) {
        in.string();
        say(in.string());
      }
    }
  }

  private void say(String text) {
    out.append(text).append(BETWEEN);
  }
}
