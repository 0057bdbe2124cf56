package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import kz.bayandama.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The theme of a finding or recommendation: the one of whose cues most are found; of equals the
 * first by rank. Thread-safe.
 */
final class Themes {
  private final List<Theme> themes = new ArrayList<>();

  private record Theme(String id, List<Pattern> cues) {
    int score(String folded) {
      return (int) cues.stream().filter(cue -> cue.matcher(folded).find()).count();
    }
  }

  Themes(Profile profile) {
    for (Profile.Theme theme : byRank(profile)) {
      themes.add(new Theme(theme.id(), theme.patterns().stream().map(Cues::compiled).toList()));
    }
  }

  private static List<Profile.Theme> byRank(Profile profile) {
    return profile.themes().stream().sorted(Comparator.comparingInt(Profile.Theme::rank)).toList();
  }

  /** The theme of a folded text, null when no cue is found. */
  @Nullable String of(String folded) {
    @Nullable String best = null;
    int most = 0;
    for (Theme theme : themes) {
      int score = theme.score(folded);
      if (score > most) {
        most = score;
        best = theme.id();
      }
    }
    return best;
  }
}
