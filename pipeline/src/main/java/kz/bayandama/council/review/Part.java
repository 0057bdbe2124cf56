package kz.bayandama.council.review;

import static kz.bayandama.council.review.Column.*;

import java.util.List;
import java.util.Locale;

/**
 * The sheets of the workbook in their order, and their columns. Names are the words {@code part.…}.
 */
enum Part {
  QUESTIONS(REPORT, VERSION, FILE, WHERE, DOUBT, CANDIDATES, ANSWER, ID, BASE, INDEX),
  VISITS(REMOVE, REPORT, VISIT, NAME, TYPE, MINISTRY, REGION, KIND, FROM, TO, ID, BASE, INDEX),
  RECOMMENDATIONS(
      REMOVE, REPORT, VISIT, NUMBER, KK, RU, EN, UND, BODY, ADDRESSEE, DEADLINE, DATE, REPEATED,
      THEME, ID, BASE, INDEX),
  FINDINGS(REMOVE, REPORT, VISIT, NUMBER, KK, RU, EN, UND, THEME, ID, BASE, INDEX),
  PROPOSALS(REMOVE, REPORT, KK, RU, EN, UND, ID, BASE, INDEX),
  PRACTICES(REMOVE, REPORT, VISIT, KK, RU, EN, UND, THEME, ID, BASE, INDEX);

  @SuppressWarnings("ImmutableEnumChecker") // List.of is
  final List<Column> columns;

  Part(Column... columns) {
    this.columns = List.of(columns);
  }

  String title(Words words) {
    return words.get("part." + name().toLowerCase(Locale.ROOT));
  }
}
