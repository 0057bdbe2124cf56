package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No pattern of the profile looks at a text that says the same again and again more often, letter
 * by letter, the longer it is; none needs a stack for it. What is counted is looks, not time.
 */
class CuesGrowthTest {
  private static final int SHORT = 500;
  private static final int TIMES = 4;
  private static final int FEW = 6 * SHORT * TIMES;
  private static final long MANY = 3_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "а",
        "а ",
        "1",
        "1 ",
        "1.",
        "1, ",
        ".",
        "- ",
        "( ",
        "\" ",
        "_ ",
        "№ ",
        ", ",
        "; ",
        "/",
        "и ",
        "не ",
        "питание, ",
        "слово слово: ",
        "қамтамасыз ету "
      })
  void noPatternLooksFurtherInALongerText(String part) {
    assertThat(patterns().entrySet())
        .allSatisfy(entry -> {
          long few = new Looked(part, SHORT).at(entry.getValue());
          long many = new Looked(part, SHORT * TIMES).at(entry.getValue());
          assertThat(many)
              .as("%s: %s", entry.getKey(), entry.getValue())
              .isLessThanOrEqualTo(Math.max(FEW, few * TIMES * 3 / 2));
        });
  }

  /** The patterns that are looked for anywhere in a line; others stand for whole words or spans. */
  private static Map<String, Pattern> patterns() {
    Profile profile = Profile.bundled("kz");
    Map<String, Pattern> all = new LinkedHashMap<>();
    profile.cues().entrySet().stream()
        .filter(group ->
            Stream.of(Profile.WEIGHTS, "questions", "pii", "days.counted")
                .noneMatch(group.getKey()::startsWith))
        .forEach(group -> add(all, group.getKey(), group.getValue()));
    profile.institutionTypes().forEach(type -> add(all, type.id(), type.patterns()));
    profile.regions().forEach(region -> add(all, region.id(), region.patterns()));
    return all;
  }

  private static void add(Map<String, Pattern> all, String name, List<String> patterns) {
    for (String pattern : patterns) {
      String dated = pattern.replace("{date}", "1 апреля 2025").replace("{month}", "апреля");
      all.put(name + " " + all.size(), Cues.compiled(dated));
    }
  }

  /** A folded text that counts how often it is looked at. */
  private static final class Looked implements CharSequence {
    private final String text;
    private long looks;

    Looked(String part, int length) {
      this.text = Fold.of(part.repeat(length / part.length()));
    }

    long at(Pattern pattern) {
      looks = 0;
      Matcher matcher = pattern.matcher(this);
      while (looks < MANY && matcher.find()) {
        looks++;
      }
      return looks;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int at) {
      looks++;
      return text.charAt(at);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return text.subSequence(from, to);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
