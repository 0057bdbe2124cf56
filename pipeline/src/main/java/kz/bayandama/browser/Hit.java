package kz.bayandama.browser;

/** A document as it is shown. */
final class Hit {
  /** What a document's entry in a text shard begins with, each a string. */
  private static final String[] FIELDS = {
    "id", "kind", "institution", "date", "addressee", "status", "place"
  };

  private Hit() {}

  /** Appends the document at a place in a shard. */
  static void append(Bytes in, int place, int score, Row<Word> asked, Json json) {
    for (int i = place; i > 0; i--) {
      int length = in.number();
      in.skip(length);
    }
    in.number();
    json.open('{').name("score").value(score);
    for (String field : FIELDS) {
      json.name(field).value(in.string());
    }
    json.name("repeated").value(in.octet() == 1).name("texts").open('[');
    for (int n = in.number(); n > 0; n--) {
      String language = in.string();
      json.open('{').name("language").value(language);
      Snippet.append(in.string(), language, asked, json);
      json.close('}');
    }
    json.close(']').close('}');
  }
}
