package kz.bayandama.recognise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import kz.bayandama.recognise.Fields.Field;
import kz.bayandama.recognise.Section.Kind;
import kz.bayandama.report.VisitReport.VisitKind;
import org.jspecify.annotations.Nullable;

/** Whether a visit was periodic, intermediate or special. Thread-safe. */
final class VisitKinds {
  private final Cues cues;

  VisitKinds(Cues cues) {
    this.cues = cues;
  }

  /** What a field says, or else the visit's sections, or all; null when none does. */
  @Nullable VisitKind of(List<Field> fields, List<Section> own, List<Section> all) {
    for (Field field : fields) {
      if (field.kind().equals("kind")) {
        @Nullable VisitKind kind = kind(field.folded(), "special_field");
        if (kind != null) {
          return kind;
        }
      }
    }
    for (List<Section> sections : List.of(own, all)) {
      for (String line :
          Section.folded(
              sections, section -> !section.foreign() && section.kind() != Kind.RECOMMENDATIONS)) {
        @Nullable VisitKind kind = kind(line, "special");
        if (kind != null) {
          return kind;
        }
      }
    }
    return null;
  }

  /** The words of a folded text that tell the kind of a visit, as a field would: «аралық». */
  Optional<String> words(String folded) {
    return Optional.ofNullable(kind(folded, "special"))
        .flatMap(kind -> cues.find("visit_type." + kind.name().toLowerCase(Locale.ROOT), folded))
        .map(MatchResult::group);
  }

  private @Nullable VisitKind kind(String folded, String special) {
    @Nullable VisitKind first = null;
    int at = Integer.MAX_VALUE;
    for (VisitKind kind : VisitKind.values()) {
      String group = kind == VisitKind.SPECIAL ? special : kind.name().toLowerCase(Locale.ROOT);
      int start = cues.find("visit_type." + group, folded).map(MatchResult::start).orElse(at);
      if (start < at) {
        at = start;
        first = kind;
      }
    }
    return first;
  }
}
