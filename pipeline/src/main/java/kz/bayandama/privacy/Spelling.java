package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.bayandama.profile.PersonalCues;

/**
 * Which words a language has, by a dictionary in Hunspell's format with suffix rules and one-letter
 * flags. Words that the dictionary itself writes with a capital are not counted. Immutable,
 * thread-safe.
 */
final class Spelling {
  private static final int LONGEST_SUFFIX = 12;

  private final Map<String, String> flags;
  private final Map<String, List<Rule>> rules;

  /** A suffix rule: {@code strip} gives way to the suffix where the word ends as it says. */
  private record Rule(char flag, String strip, List<String> ending) {
    boolean allows(String base) {
      if (base.length() < ending.size()) {
        return false;
      }
      for (int i = 0; i < ending.size(); i++) {
        if (!matches(ending.get(i), base.charAt(base.length() - ending.size() + i))) {
          return false;
        }
      }
      return true;
    }

    private static boolean matches(String one, char c) {
      if (one.charAt(0) != '[') {
        return one.charAt(0) == '.' || one.charAt(0) == c;
      }
      boolean not = one.charAt(1) == '^';
      return (one.indexOf(c, not ? 2 : 1) >= 0) != not;
    }
  }

  private Spelling(Map<String, String> flags, Map<String, List<Rule>> rules) {
    this.flags = flags;
    this.rules = rules;
  }

  static Spelling of(PersonalCues.Dictionary dictionary) {
    Map<String, String> flags = HashMap.newHashMap(dictionary.words().size());
    for (String line : dictionary.words()) {
      int slash = line.indexOf('/');
      String word = slash < 0 ? line.strip() : line.substring(0, slash);
      if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
        flags.merge(
            word.replace('ё', 'е'),
            slash < 0 ? "" : line.substring(slash + 1).strip(),
            String::concat);
      }
    }
    return new Spelling(flags, rules(dictionary.affixes()));
  }

  private static Map<String, List<Rule>> rules(List<String> lines) {
    Map<String, List<Rule>> rules = new HashMap<>();
    Pattern blanks = Pattern.compile("\\s+");
    for (String line : lines) {
      List<String> fields = blanks.splitAsStream(line.strip()).toList();
      if (fields.size() >= 5 && fields.get(0).equals("SFX")) {
        String strip = fields.get(2).equals("0") ? "" : fields.get(2).replace('ё', 'е');
        String suffix = fields.get(3).equals("0") ? "" : fields.get(3).replace('ё', 'е');
        rules
            .computeIfAbsent(suffix, key -> new ArrayList<>())
            .add(new Rule(fields.get(1).charAt(0), strip, classes(fields.get(4))));
      }
    }
    return rules;
  }

  private static List<String> classes(String condition) {
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < condition.length(); i++) {
      int end = condition.charAt(i) == '[' ? condition.indexOf(']', i) : i;
      classes.add(condition.substring(i, Math.max(end, i + 1)).replace('ё', 'е'));
      i = Math.max(end, i);
    }
    return List.copyOf(classes);
  }

  /** Whether the dictionary has this word, given in lower case with ё as е, in any of its forms. */
  boolean knows(String word) {
    if (flags.containsKey(word)) {
      return true;
    }
    int least = Math.max(1, word.length() - LONGEST_SUFFIX);
    for (int cut = word.length(); cut >= least; cut--) {
      for (Rule rule : rules.getOrDefault(word.substring(cut), List.of())) {
        String base = word.substring(0, cut) + rule.strip();
        String with = flags.get(base);
        if (with != null && with.indexOf(rule.flag()) >= 0 && rule.allows(base)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the dictionary has this word as it stands, without endings. */
  boolean lists(String word) {
    return flags.containsKey(word);
  }
}
