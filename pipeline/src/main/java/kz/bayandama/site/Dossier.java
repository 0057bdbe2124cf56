package kz.bayandama.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a recommendation's page is made of besides what all pages have in common. The page's
 * maker gets nothing else, so that the digest of this tells whether the page has to be made again.
 *
 * @param one the recommendation
 * @param replies of state bodies, in the order of their days
 * @param earlier recommendations that it repeats
 * @param later recommendations that repeat it
 * @param siblings others of the same visit
 */
record Dossier(
    Register.Followed one,
    List<SiteContent.Reply> replies,
    List<Related> earlier,
    List<Related> later,
    List<Register.Followed> siblings) {
  /**
   * Another recommendation.
   *
   * @param page whether it has a page here, if only one that says that it was withdrawn
   * @param day when its Report was adopted, where that is shown here
   */
  record Related(String id, boolean page, Optional<LocalDate> day) {}

  /** One for each recommendation, in their order. */
  static List<Dossier> all(Register register) {
    Map<String, List<Register.Followed>> byVisit = new HashMap<>();
    for (Register.Followed followed : register.recommendations()) {
      byVisit.computeIfAbsent(followed.line().visit(), id -> new ArrayList<>()).add(followed);
    }
    return register.recommendations().stream()
        .map(one ->
            new Dossier(
                one,
                register.replies().getOrDefault(one.id(), List.of()),
                related(one.line().repeats(), register),
                related(one.repeatedIn(), register),
                byVisit.getOrDefault(one.line().visit(), List.of()).stream()
                    .filter(other -> !other.id().equals(one.id()))
                    .toList()))
        .toList();
  }

  private static List<Related> related(List<String> ids, Register register) {
    return ids.stream()
        .map(id -> {
          Optional<LocalDate> day = register.find(id).map(found -> found.origin().day());
          return new Related(id, day.isPresent() || register.isWithdrawn(id), day);
        })
        .toList();
  }
}
