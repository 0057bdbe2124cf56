package kz.bayandama.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.bayandama.profile.Profile;
import org.jspecify.annotations.Nullable;

/** The profile's own order of its ids; what it does not know comes last. */
record Order(
    Map<String, Integer> ministries,
    Map<String, Integer> types,
    Map<String, Integer> themes,
    Map<String, Integer> regions,
    Map<String, Integer> bodies) {

  static Order of(Profile profile) {
    List<String> bodies = new ArrayList<>();
    profile.ministries().forEach(ministry -> bodies.add(ministry.id()));
    profile.bodies().forEach(body -> bodies.add(body.id()));
    return new Order(
        positions(profile.ministries(), Profile.Ministry::id),
        positions(profile.institutionTypes(), Profile.InstitutionType::id),
        positions(profile.themes(), Profile.Theme::id),
        positions(profile.regions(), Profile.Region::id),
        positions(bodies, body -> body));
  }

  private static <T> Map<String, Integer> positions(List<T> all, Function<T, String> id) {
    Map<String, Integer> positions = new HashMap<>();
    for (T one : all) {
      positions.putIfAbsent(id.apply(one), positions.size());
    }
    return positions;
  }

  int ministry(@Nullable String id) {
    return at(ministries, id);
  }

  int type(@Nullable String id) {
    return at(types, id);
  }

  int theme(@Nullable String id) {
    return at(themes, id);
  }

  int region(@Nullable String id) {
    return at(regions, id);
  }

  int body(@Nullable String id) {
    return at(bodies, id);
  }

  private static int at(Map<String, Integer> positions, @Nullable String id) {
    return id == null ? Integer.MAX_VALUE : positions.getOrDefault(id, Integer.MAX_VALUE - 1);
  }
}
