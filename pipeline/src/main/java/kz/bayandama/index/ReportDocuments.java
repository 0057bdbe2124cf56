package kz.bayandama.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport;
import kz.bayandama.report.VisitReport.Visit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The Lucene documents of one report: one for each recommendation, finding and proposal. */
final class ReportDocuments {
  private final VisitReport report;
  private final List<Document> documents = new ArrayList<>();

  private ReportDocuments(VisitReport report) {
    this.report = report;
  }

  /** In the report's order; none for a report without content. */
  static List<Document> of(VisitReport report) {
    ReportDocuments all = new ReportDocuments(report);
    for (int i = 0; i < report.recommendations().size(); i++) {
      all.add(i, report.recommendations().get(i));
    }
    for (int i = 0; i < report.findings().size(); i++) {
      VisitReport.Finding finding = report.findings().get(i);
      Document document = all.document(Kind.FINDING, i, finding.text());
      all.place(document, List.of(report.visits().get(finding.visit())));
      store(document, Schema.NUMBER, finding.number());
      facet(document, Facet.THEME, finding.theme());
    }
    for (int i = 0; i < report.proposals().size(); i++) {
      Document document = all.document(Kind.PROPOSAL, i, report.proposals().get(i).text());
      all.place(document, report.visits());
    }
    return all.documents;
  }

  private void add(int i, VisitReport.Recommendation recommendation) {
    Document document = document(Kind.RECOMMENDATION, i, recommendation.text());
    place(document, List.of(report.visits().get(recommendation.visit())));
    store(document, Schema.NUMBER, recommendation.number());
    facet(document, Facet.THEME, recommendation.theme());
    facet(document, Facet.ADDRESSEE, recommendation.addressee().body());
    store(document, Schema.ADDRESSEE_TEXT, recommendation.addressee().text());
    VisitReport.Deadline deadline = recommendation.deadline();
    if (deadline != null) {
      store(document, Schema.DEADLINE_TEXT, deadline.text());
      store(document, Schema.DEADLINE_DATE, Objects.toString(deadline.date(), null));
    }
  }

  private Document document(Kind kind, int i, Texts texts) {
    Document document = new Document();
    document.add(new StringField(Schema.REPORT, report.id(), Field.Store.YES));
    document.add(new StoredField(Schema.REPORT_VERSION, String.valueOf(report.version())));
    document.add(new StoredField(Schema.PATH, kind.list() + "/" + i));
    String key = String.format(Locale.ROOT, "%s %d %05d", report.id(), rank(kind), i);
    document.add(new SortedDocValuesField(Schema.KEY, new BytesRef(key)));
    facet(document, Facet.KIND, kind.tag());
    texts
        .byLanguage()
        .forEach((language, text) -> {
          document.add(new TextField(Schema.text(language), text, Field.Store.YES));
          facet(document, Facet.LANGUAGE, language.tag());
        });
    documents.add(document);
    return document;
  }

  private static int rank(Kind kind) {
    return switch (kind) {
      case RECOMMENDATION -> 0;
      case FINDING -> 1;
      case PROPOSAL -> 2;
    };
  }

  /** What the visits say of the place; stored only where they all say the same. */
  private void place(Document document, List<Visit> visits) {
    each(document, Facet.MINISTRY, visits, visit -> visit.institution().ministry());
    each(document, Facet.TYPE, visits, visit -> visit.institution().type());
    each(document, Facet.REGION, visits, visit -> visit.institution().region());
    each(document, Facet.YEAR, visits, ReportDocuments::year);
    if (visits.size() == 1) {
      store(document, Schema.INSTITUTION, visits.getFirst().institution().name());
    }
  }

  private static void each(
      Document document,
      Facet facet,
      List<Visit> visits,
      Function<Visit, @Nullable String> property) {
    Set<String> values = new LinkedHashSet<>();
    boolean complete = true;
    for (Visit visit : visits) {
      String value = property.apply(visit);
      complete &= value != null;
      if (value != null) {
        values.add(value);
      }
    }
    Set<String> indexed = new LinkedHashSet<>();
    for (String value : values) {
      indexed.addAll(facet == Facet.TYPE ? withAncestors(value) : List.of(value));
    }
    indexed.forEach(value -> index(document, facet, value));
    if (values.size() == 1 && complete) {
      document.add(new StoredField(Schema.stored(facet), values.iterator().next()));
    }
  }

  /**
   * A type and the types that contain it: what follows a further dot is a kind of what is before.
   */
  static List<String> withAncestors(String type) {
    List<String> all = new ArrayList<>();
    all.add(type);
    int first = type.indexOf('.');
    for (int dot = type.lastIndexOf('.'); dot > first; dot = type.lastIndexOf('.', dot - 1)) {
      all.add(type.substring(0, dot));
    }
    return all;
  }

  private static @Nullable String year(Visit visit) {
    LocalDate day = visit.from() != null ? visit.from() : visit.to();
    return day == null ? null : Integer.toString(day.getYear());
  }

  private static void facet(Document document, Facet facet, @Nullable String value) {
    if (value != null) {
      index(document, facet, value);
      document.add(new StoredField(Schema.stored(facet), value));
    }
  }

  private static void index(Document document, Facet facet, String value) {
    document.add(new StringField(facet.tag(), value, Field.Store.NO));
    document.add(new SortedSetDocValuesField(facet.tag(), new BytesRef(value)));
  }

  private static void store(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }
}
