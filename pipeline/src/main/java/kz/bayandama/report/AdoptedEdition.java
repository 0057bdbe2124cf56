package kz.bayandama.report;

/** An edition together with the vote that adopted it: the site's only input. */
public record AdoptedEdition(Edition edition, Adoption adoption) {
  public AdoptedEdition {
    if (edition.year() != adoption.year()) {
      throw new IllegalArgumentException(
          "the edition of " + edition.year() + " with the vote of " + adoption.year());
    }
  }
}
