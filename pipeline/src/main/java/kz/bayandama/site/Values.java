package kz.bayandama.site;

import java.util.List;
import java.util.SortedMap;
import kz.bayandama.profile.Profile;

/**
 * The values that recommendations have: all that charts know besides the recommendations that they
 * are given.
 *
 * @param all of each facet, those that any recommendation has: in the profile's order, years the
 *     latest first
 */
record Values(Profile profile, SortedMap<Facet, List<String>> all) {
  /** Those of a facet, in their order. */
  List<String> of(Facet facet) {
    return all.getOrDefault(facet, List.of());
  }

  /** What one of them is called. */
  String name(Facet facet, String value, Words words) {
    return facet.name(value, profile, words);
  }
}
