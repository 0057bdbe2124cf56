package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.bayandama.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The theme of a finding or recommendation: the one that its cues and the words that labelled texts
 * have taught (decision 0290) speak for most; of equals the first by rank. Thread-safe.
 */
final class Themes {
  private final List<Theme> themes = new ArrayList<>();

  /** What a cue tells, in tenths of a logarithm of odds, and what the first one tells besides. */
  private static final int CUE = 7;

  private static final int FIRST = 7;
  private static final int MOST_CUES = 3;

  /** By how much two sentences' own themes tell more than each other's where they are apart. */
  private static final int APART = 20;

  /** How much of what its counterpart tells counts for a text. */
  private static final double BESIDE = 0.7;

  private record Theme(String id, List<Cue> cues, Map<String, Integer> words) {
    int cued(String folded) {
      int found = (int) cues.stream().filter(cue -> cue.in(folded)).count();
      return CUE * Math.min(MOST_CUES, found) + (found > 0 ? FIRST : 0);
    }

    int worded(Set<String> said) {
      return said.stream().mapToInt(word -> words.getOrDefault(word, 0)).sum();
    }
  }

  /**
   * A cue.
   *
   * @param start letters that every match begins with, empty when there are none: where they are
   *     not in the text, the pattern, which costs a hundred times more, need not be tried
   */
  private record Cue(String start, Pattern pattern) {
    private static final String WORD_START = "(?<!\\w)(?:";

    static Cue of(String pattern) {
      return new Cue(start(pattern), Cues.compiled(pattern));
    }

    private static String start(String pattern) {
      if (!pattern.startsWith(WORD_START) || !pattern.endsWith(")")) {
        return "";
      }
      String inner = pattern.substring(WORD_START.length(), pattern.length() - 1);
      int end = 0;
      while (end < inner.length()
          && (Character.isLetter(inner.charAt(end)) || inner.charAt(end) == ' ')) {
        end++;
      }
      boolean optional = end < inner.length() && "?*{".indexOf(inner.charAt(end)) >= 0;
      return alternates(inner) ? "" : inner.substring(0, optional ? Math.max(0, end - 1) : end);
    }

    /** Whether there is an alternative outside all groups. */
    private static boolean alternates(String inner) {
      int depth = 0;
      for (int i = 0; i < inner.length(); i++) {
        char c = inner.charAt(i);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth <= 0 && c == '|') {
          return true;
        }
      }
      return false;
    }

    boolean in(String folded) {
      return (start.isEmpty() || folded.contains(start)) && pattern.matcher(folded).find();
    }
  }

  Themes(Profile profile) {
    for (Profile.Theme theme : byRank(profile)) {
      themes.add(
          new Theme(theme.id(), theme.patterns().stream().map(Cue::of).toList(), theme.words()));
    }
  }

  private static List<Profile.Theme> byRank(Profile profile) {
    return profile.themes().stream().sorted(Comparator.comparingInt(Profile.Theme::rank)).toList();
  }

  /** The themes' ids by rank. */
  List<String> ids() {
    return themes.stream().map(Theme::id).toList();
  }

  /** What the cues in a folded text tell for each theme, by rank. */
  int[] told(String folded) {
    return themes.stream().mapToInt(theme -> theme.cued(folded)).toArray();
  }

  /** The theme of a folded text, null when nothing in it tells. */
  @Nullable String of(String folded) {
    return first(scores(folded)).orElse(null);
  }

  /**
   * The themes of a report's findings, or recommendations, in their order: what the recommendation,
   * or finding, tells that is about the same counts for them, too.
   *
   * @param texts folded
   * @param others folded texts of the other kind
   */
  List<Optional<String>> of(List<String> texts, List<String> others) {
    Counterparts counterparts = new Counterparts(texts, others);
    List<Optional<String>> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      double[] scores = scores(texts.get(i));
      counterparts
          .of(i)
          .ifPresent(other -> {
            double[] beside = scores(others.get(other));
            for (int theme = 0; theme < scores.length; theme++) {
              scores[theme] += BESIDE * beside[theme];
            }
          });
      all.add(first(scores));
    }
    return all;
  }

  /**
   * Whether two folded sentences are clearly about different themes: each tells its own by far more
   * than the other's.
   */
  boolean apart(String one, String other) {
    double[] here = scores(one);
    double[] there = scores(other);
    int first = best(here);
    int second = best(there);
    return first >= 0
        && second >= 0
        && first != second
        && here[first] - here[second] > APART
        && there[second] - there[first] > APART;
  }

  /** What cues and words tell for each theme, by rank. */
  private double[] scores(String folded) {
    Set<String> said = ThemeText.words(folded);
    return themes.stream().mapToDouble(theme -> theme.cued(folded) + theme.worded(said)).toArray();
  }

  private Optional<String> first(double[] scores) {
    int best = best(scores);
    return best < 0 ? Optional.empty() : Optional.of(themes.get(best).id());
  }

  private static int best(double[] scores) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > most) {
        most = scores[i];
        best = i;
      }
    }
    return best;
  }
}
