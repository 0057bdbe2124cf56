package kz.bayandama.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.bayandama.profile.Profile;

/**
 * A profile's cues, compiled. A group that the profile does not have is never found. All texts
 * given here are folded. Thread-safe.
 */
final class Cues {
  private static final Pattern NEVER = Pattern.compile("(?!)");

  private static final int MOST_ANSWERS = 20_000;

  /** No answer is remembered about a text of more letters, which would have to be kept with it. */
  private static final int LONGEST = 4000;

  private final Map<String, Pattern> groups = new HashMap<>();
  private final Map<String, Map<String, Integer>> weights = new HashMap<>();
  private final Map<Asked, Boolean> answers = new ConcurrentHashMap<>();

  private record Asked(String group, String text) {}

  Cues(Profile profile) {
    String month = String.join("|", profile.cues().getOrDefault("months", List.of()));
    String date = Dates.anyDate(Dates.dayOfMonth(profile), month);
    profile
        .cues()
        .forEach((name, patterns) -> {
          if (name.startsWith(Profile.WEIGHTS)) {
            weights.put(name, Profile.weights(String.join(" ", patterns)));
          } else if (!name.startsWith("questions") && !name.startsWith("pii")) {
            groups.put(name, joined(patterns, date, month));
          }
        });
  }

  private static Pattern joined(List<String> patterns, String date, String month) {
    String all = "(?:" + String.join(")|(?:", patterns) + ")";
    return compiled(all.replace("{date}", date).replace("{month}", "(?:" + month + ")"));
  }

  /** A regular expression of a profile. */
  static Pattern compiled(String pattern) {
    return Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** What each sign of a group of weights tells; empty when the profile has no such group. */
  Map<String, Integer> weights(String group) {
    return weights.getOrDefault(group, Map.of());
  }

  Pattern pattern(String group) {
    return groups.getOrDefault(group, NEVER);
  }

  /** Whether the group is found anywhere in the text; remembered, as lines are asked often. */
  boolean in(String group, String folded) {
    Asked asked = new Asked(group, folded);
    Boolean known = answers.get(asked);
    if (known != null) {
      return known;
    }
    boolean found = pattern(group).matcher(folded).find();
    if (folded.length() > LONGEST) {
      return found;
    }
    if (answers.size() >= MOST_ANSWERS) {
      answers.clear();
    }
    answers.put(asked, found);
    return found;
  }

  /** Whether the group matches the whole text. */
  boolean whole(String group, String folded) {
    return pattern(group).matcher(folded).matches();
  }

  /** Where the group is first found. */
  Optional<MatchResult> find(String group, String folded) {
    Matcher matcher = pattern(group).matcher(folded);
    return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  /** What the first part in brackets that took part holds, where the group is first found. */
  Optional<String> part(String group, String folded, String text) {
    return find(group, folded)
        .flatMap(match ->
            IntStream.rangeClosed(1, match.groupCount())
                .filter(i -> match.start(i) >= 0)
                .mapToObj(i -> text.substring(match.start(i), match.end(i)))
                .findFirst());
  }

  /** How often the group is found. */
  int count(String group, String folded) {
    return (int) pattern(group).matcher(folded).results().count();
  }
}
