package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.profile.Profile;
import kz.bayandama.profile.Profile.InstitutionType;

/** Institution types in folded text: the most specific that it supports. Thread-safe. */
final class Kinds {
  private static final int WINDOW = 45;
  private static final Comparator<Found> ORDER =
      Comparator.comparingInt((Found found) -> found.type().priority())
          .thenComparing(found -> !found.bare())
          .thenComparingInt(Found::length)
          .thenComparing(Comparator.comparingInt(Found::start).reversed());

  private final List<Kind> kinds = new ArrayList<>();
  private final Cues cues;

  private record Kind(InstitutionType type, Pattern pattern) {}

  /**
   * A type and where the text says so.
   *
   * @param bare whether only a number stands for the type, which institutions of several types bear
   */
  record Found(InstitutionType type, int start, int end, boolean bare) {
    int length() {
      return end - start;
    }

    /** What its type shares with finer ones: «mvd.correctional» of «mvd.correctional.women». */
    String family() {
      String[] parts = type.id().split("\\.", -1);
      return parts[0] + "." + parts[1].split("_", -1)[0];
    }
  }

  Kinds(Profile profile, Cues cues) {
    this.cues = cues;
    for (InstitutionType type : profile.institutionTypes()) {
      type.patterns().forEach(pattern -> kinds.add(new Kind(type, Cues.compiled(pattern))));
    }
  }

  /** All mentions. */
  List<Found> all(String folded) {
    List<Found> found = new ArrayList<>();
    for (Kind kind : kinds) {
      Matcher matcher = kind.pattern().matcher(folded);
      while (matcher.find()) {
        if (matcher.group().indexOf(';') >= 0) {
          continue; // «(а) кризисный центр; (б) дом престарелых»: words of two institutions
        }
        boolean bare = cues.whole("bare", matcher.group().strip());
        found.add(new Found(kind.type(), matcher.start(), matcher.end(), bare));
      }
    }
    return found;
  }

  /**
   * The most specific of the mentions that a name begins with: what follows further on («…, маршрут
   * СИЗО – суд») is not the institution.
   */
  Optional<Found> leading(String folded) {
    List<Found> all = all(folded);
    int first = all.stream().mapToInt(Found::start).min().orElse(0);
    int end = all.stream().filter(f -> f.start() == first).mapToInt(Found::end).max().orElse(0);
    return all.stream().filter(f -> f.start() <= end + WINDOW).max(ORDER);
  }

  /** The most specific mention; of equals the longer, then the earlier. */
  Optional<Found> best(String folded) {
    return all(folded).stream().max(ORDER);
  }
}
