package kz.bayandama.assemble;

import java.time.LocalDate;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is to be printed.
 *
 * @param language of the document; what exists in another one only is printed in that one
 * @param day that the document bears, also in its metadata: nothing in it comes from a clock
 * @param adoption by which it was adopted, null for a draft
 * @param chain head of the Council's hash chain at the decision, null for a draft
 */
public record Printing(
    Edition edition,
    Language language,
    LocalDate day,
    @Nullable Adoption adoption,
    @Nullable String chain) {
  public Printing {
    if (language == Language.UND) {
      throw new IllegalArgumentException("a document is printed in kk, ru or en");
    }
  }

  /** A draft, marked as such. */
  public static Printing draft(Edition edition, Language language, LocalDate day) {
    return new Printing(edition, language, day, null, null);
  }

  /** The adopted Report, dated by its adoption. */
  public static Printing adopted(AdoptedEdition adopted, Language language, String chain) {
    Adoption adoption = adopted.adoption();
    return new Printing(adopted.edition(), language, adoption.date(), adoption, chain);
  }
}
