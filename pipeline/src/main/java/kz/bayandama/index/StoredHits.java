package kz.bayandama.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.bayandama.index.Answer.Hit;
import kz.bayandama.index.Answer.Snippet;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;

/** Hits out of the index's stored fields. */
record StoredHits(StoredFields fields) {
  /** Snippets of texts. */
  interface Snipping {
    List<Snippet> of(Texts texts) throws IOException;
  }

  Hit hit(int doc, float score, Snipping snipping) throws IOException {
    Document document = fields.document(doc);
    Texts texts = texts(document);
    String year = document.get(Schema.stored(Facet.YEAR));
    return new Hit(
        document.get(Schema.REPORT),
        document.get(Schema.PATH),
        Kind.of(document.get(Schema.stored(Facet.KIND)).toLowerCase(Locale.ROOT)),
        document.get(Schema.NUMBER),
        texts,
        document.get(Schema.INSTITUTION),
        document.get(Schema.stored(Facet.MINISTRY)),
        document.get(Schema.stored(Facet.TYPE)),
        document.get(Schema.stored(Facet.REGION)),
        year == null ? null : Integer.valueOf(year),
        addressee(document),
        deadline(document),
        document.get(Schema.stored(Facet.THEME)),
        score,
        snipping.of(texts));
  }

  private static Texts texts(Document document) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String text = document.get(Schema.text(language));
      if (text != null) {
        texts.put(language, text);
      }
    }
    return new Texts(texts);
  }

  private static VisitReport.@Nullable Addressee addressee(Document document) {
    String body = document.get(Schema.stored(Facet.ADDRESSEE));
    String text = document.get(Schema.ADDRESSEE_TEXT);
    return body == null && text == null ? null : new VisitReport.Addressee(body, text);
  }

  private static VisitReport.@Nullable Deadline deadline(Document document) {
    String text = document.get(Schema.DEADLINE_TEXT);
    String date = document.get(Schema.DEADLINE_DATE);
    return text == null
        ? null
        : new VisitReport.Deadline(text, date == null ? null : LocalDate.parse(date));
  }
}
