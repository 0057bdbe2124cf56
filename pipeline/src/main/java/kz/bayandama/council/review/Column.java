package kz.bayandama.council.review;

import java.util.Locale;
import kz.bayandama.council.review.Choices.Of;
import org.jspecify.annotations.Nullable;

/** The columns of the workbook's sheets. Their headings are the words {@code column.…}. */
enum Column {
  REMOVE(10, Form.TEXT, Of.MARK),
  REPORT(26, Form.TEXT, Of.REPORT),
  VISIT(11, Form.TEXT, null),
  NUMBER(10, Form.TEXT, null),
  NAME(46, Form.TEXT, null),
  TYPE(36, Form.TEXT, Of.TYPE),
  MINISTRY(34, Form.TEXT, Of.MINISTRY),
  REGION(24, Form.TEXT, Of.REGION),
  KIND(17, Form.TEXT, Of.KIND),
  FROM(13, Form.DATE, null),
  TO(13, Form.DATE, null),
  KK(56, Form.TEXT, null),
  RU(56, Form.TEXT, null),
  EN(40, Form.TEXT, null),
  UND(40, Form.TEXT, null),
  THEME(26, Form.TEXT, Of.THEME),
  BODY(32, Form.TEXT, Of.BODY),
  ADDRESSEE(30, Form.TEXT, null),
  DEADLINE(22, Form.TEXT, null),
  DATE(13, Form.DATE, null),
  REPEATED(12, Form.TEXT, Of.YES_NO),
  VERSION(9, Form.FIXED, null),
  FILE(28, Form.FIXED, null),
  WHERE(19, Form.FIXED, null),
  DOUBT(52, Form.FIXED, null),
  CANDIDATES(52, Form.FIXED, null),
  ANSWER(40, Form.TEXT, null),
  ID(12, Form.HIDDEN, null),
  BASE(9, Form.HIDDEN, null),
  INDEX(9, Form.HIDDEN, null);

  /** How a column is filled in. */
  enum Form {
    TEXT,
    DATE,
    /** To be read only. */
    FIXED,
    /** For programs. */
    HIDDEN
  }

  /** In characters. */
  final int width;

  final Form form;

  /** What may be chosen, null for free text. */
  final @Nullable Of list;

  Column(int width, Form form, @Nullable Of list) {
    this.width = width;
    this.form = form;
    this.list = list;
  }

  String heading(Words words) {
    return words.get("column." + name().toLowerCase(Locale.ROOT));
  }
}
