package kz.bayandama.recognise;

import kz.bayandama.language.ParagraphLanguage;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import kz.bayandama.report.VisitReport.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A finding, recommendation or proposal as read, before it is bound to a visit and a body.
 *
 * @param section index of its section
 * @param about the subheading above it or the cell beside it that names an institution, null when
 *     there is none
 * @param addressee as written, null when none is named
 * @param deadline null when none is given
 * @param repeated whether it is marked as made before
 */
record Item(
    @Nullable String number,
    int section,
    Texts texts,
    @Nullable String about,
    @Nullable String addressee,
    @Nullable Deadline deadline,
    boolean repeated) {

  static Item of(@Nullable String number, int section, String text) {
    Language language = ParagraphLanguage.of(text);
    return new Item(
        number,
        section,
        Texts.of(language == Language.UND ? Language.RU : language, text),
        null,
        null,
        null,
        false);
  }

  /** Its first text. */
  String text() {
    return texts.byLanguage().values().iterator().next();
  }

  String folded() {
    return Fold.of(text());
  }

  Item to(@Nullable String whom) {
    return new Item(number, section, texts, about, whom, deadline, repeated);
  }

  Item saying(Texts what) {
    return new Item(number, section, what, about, addressee, deadline, repeated);
  }

  Item by(@Nullable Deadline when) {
    return new Item(number, section, texts, about, addressee, when, repeated);
  }

  Item again() {
    return new Item(number, section, texts, about, addressee, deadline, true);
  }

  Item about(@Nullable String what) {
    return new Item(number, section, texts, what, addressee, deadline, repeated);
  }
}
