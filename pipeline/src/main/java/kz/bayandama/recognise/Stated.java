package kz.bayandama.recognise;

import java.util.List;
import java.util.Optional;
import kz.bayandama.profile.Profile;
import kz.bayandama.profile.Profile.InstitutionType;
import kz.bayandama.profile.Profile.Region;
import kz.bayandama.recognise.Fields.Field;
import kz.bayandama.report.Texts;

/**
 * What a field says in the profile's very words, as those of the official form do: then nothing is
 * left to recognise. Thread-safe.
 */
final class Stated {
  private final Profile profile;

  Stated(Profile profile) {
    this.profile = profile;
  }

  Optional<InstitutionType> type(List<Field> fields) {
    return fields.stream()
        .filter(field -> field.kind().equals("type"))
        .flatMap(
            field -> profile.institutionTypes().stream().filter(type -> names(type.names(), field)))
        .findFirst();
  }

  /** The institution's name, where its type is stated apart from it. */
  Optional<String> name(List<Field> fields) {
    return type(fields)
        .flatMap(type -> fields.stream().filter(f -> f.kind().equals("institution")).findFirst())
        .map(Field::value);
  }

  Optional<String> region(List<Field> fields) {
    return fields.stream()
        .filter(field -> field.kind().equals("region"))
        .flatMap(field -> profile.regions().stream().filter(region -> names(region.names(), field)))
        .map(Region::id)
        .findFirst();
  }

  private static boolean names(Texts names, Field field) {
    return names.byLanguage().values().stream()
        .anyMatch(name -> Fold.of(name).equals(field.folded()));
  }
}
