package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.language.Letters;
import kz.bayandama.profile.Profile;

/**
 * Regions called by a person's name beside their kind («область Абай», «Абай облысы»): there it is
 * no person's name. Thread-safe.
 */
final class RegionNames {
  private final List<Pattern> patterns = new ArrayList<>();

  RegionNames(Profile profile) {
    for (Profile.Region region : profile.regions()) {
      for (String pattern : region.patterns()) {
        if (pattern.contains(" ")) {
          patterns.add(Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS));
        }
      }
    }
  }

  /** The spans that are not within a region's name of several words. */
  List<Span> without(List<Span> persons, String words) {
    if (persons.isEmpty()) {
      return persons;
    }
    String lower = Letters.lower(words);
    List<Span> left = new ArrayList<>(persons);
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(lower);
      while (matcher.find()) {
        if (matcher.group().indexOf(' ') > 0) {
          left.removeIf(span -> span.start() >= matcher.start() && span.end() <= matcher.end());
        }
      }
    }
    return left;
  }
}
