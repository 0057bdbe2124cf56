package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bayandama.profile.Profile;
import kz.bayandama.profile.Profile.Region;

/**
 * Regions in folded text, by their names, towns, old names and the codes that penal institutions
 * bore. Thread-safe.
 */
final class Places {
  private static final Pattern AFTER =
      Cues.compiled("\\s*\"?\\s(?:район(?!н)|аудан|р-н|көше|даңғыл|кент|ауыл|district|street)");
  private static final Pattern BEFORE =
      Cues.compiled(
          "(?:(?<!ск\\w{2,3}"
              + " )район\\w*|(?<!\\w)(?:сел|посел|аул)\\w*|(?<!\\w)(?:ул|пр|пр-т|мкр)\\.?|улиц\\w*|проспект\\w*)"
              + " \"?$");

  /** What says of the name beside it that it is a settlement's or a region's. */
  private static final Pattern SETTLED_BEFORE =
      Cues.compiled("(?<!\\w)(?:г|гор|п|пос|с|город\\w*|поселк\\w*|сел\\w|област\\w*)\\.? ?$");

  private static final Pattern SETTLED_AFTER =
      Cues.compiled("[\\w-]*\\s(?:қала|қ\\.|обл|кент|ауыл)");

  private static final Pattern SETTLED =
      Cues.compiled("^(?:г\\.|гор|пос|сел)|обл|қала|(?<!\\w)\\w[кқ]о(?!\\w)");

  private static final Pattern FORMER = Cues.compiled("(?<!\\w)(?:бывш\\w*\\.?|бұрынғы|former) $");

  private static final Pattern OBLAST =
      Cues.compiled("област|облыс|(?<!\\w)обл\\.|(?<!\\w)(?:вко|шқо|юко|оқо)(?!\\w)");

  private static final Pattern AND = Cues.compiled("(?<!\\w)(?:и|және|мен|пен|бен)\\s(?:по\\s)?$");

  /** How far behind a region's name the word for a region may end. */
  private static final int WORD = 12;

  /** How far before a place the words begin that tell what it is. */
  private static final int BESIDE = 60;

  private final List<Place> places = new ArrayList<>();

  /** Regions and the one that each was parted from. */
  private final Map<String, String> parted = new HashMap<>();

  private final List<Place> codes = new ArrayList<>();

  private record Place(String region, Pattern pattern) {}

  /** A region and where the text names it. */
  record Found(String region, int start, int end) {}

  Places(Profile profile) {
    for (String pair : profile.cues().getOrDefault("region.parted", List.of())) {
      parted.put(pair.substring(0, pair.indexOf(' ')), pair.substring(pair.indexOf(' ') + 1));
    }
    for (Region region : profile.regions()) {
      region
          .patterns()
          .forEach(pattern -> places.add(new Place(region.id(), Cues.compiled(pattern))));
      String prefix = region.oldCodePrefix();
      if (prefix != null) {
        Matcher code = Pattern.compile("(\\p{L}{2})-(\\d{3})").matcher(Fold.of(prefix));
        if (code.find()) {
          codes.add(
              new Place(
                  region.id(),
                  Cues.compiled(
                      "(?<!\\w)" + code.group(1) + " ?-? ?" + code.group(2) + " ?(?:/|-) ?\\d")));
        }
      }
    }
  }

  /** The mentions, those inside a longer mention left out. */
  List<Found> all(String folded) {
    List<Found> found = mentions(places, folded);
    int[] reach = new int[folded.length() + 1];
    found.forEach(one -> reach[one.start()] = Math.max(reach[one.start()], one.end()));
    for (int i = 1; i < reach.length; i++) {
      reach[i] = Math.max(reach[i], reach[i - 1]);
    }
    found.removeIf(one ->
        reach[one.start()] > one.end() || (one.start() > 0 && reach[one.start() - 1] >= one.end()));
    return found;
  }

  /** The region that a text names more often than any other. */
  Optional<String> oftenest(String folded) {
    Map<String, Integer> counts = new HashMap<>();
    all(folded).forEach(found -> counts.merge(found.region(), 1, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> first =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return most > 1 && first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
  }

  /**
   * The regions named in the text in the order of frequency, or else those that its codes allow.
   * Where it names several, those that it says to be a town's or a region's: «отделы полиции Есиль
   * и Нура города Астаны».
   */
  Set<String> regions(String folded) {
    List<Found> found = all(folded);
    found.removeIf(one -> within(folded, one));
    if (found.stream().anyMatch(one -> !former(folded, one))) {
      found.removeIf(one -> former(folded, one));
    }
    if (found.stream().map(Found::region).distinct().count() > 1
        && found.stream().anyMatch(one -> settled(folded, one))) {
      found.removeIf(one -> !settled(folded, one));
    }
    return ordered(found.isEmpty() ? mentions(codes, folded) : ofToday(folded, found));
  }

  /**
   * Without the region that a town was in before regions were divided, where the text names it
   * beside the town: «Семей, Шығыс Қазақстан облысы» lies in the region of Abai.
   */
  private List<Found> ofToday(String folded, List<Found> found) {
    Set<String> before =
        found.stream()
            .map(one -> parted.getOrDefault(one.region(), ""))
            .collect(Collectors.toSet());
    List<Found> today = new ArrayList<>(found);
    today.removeIf(one ->
        OBLAST
                .matcher(folded)
                .region(one.start(), Math.min(folded.length(), one.end() + WORD))
                .find()
            && !before(AND, folded, one)
            && before.contains(one.region()));
    return today;
  }

  /** The regions whose name, or whose town's, a district or a street in the text bears. */
  Set<String> districts(String folded) {
    return ordered(all(folded).stream().filter(one -> within(folded, one)).toList());
  }

  private static Set<String> ordered(List<Found> found) {
    Map<String, Integer> counts = new HashMap<>();
    found.forEach(one -> counts.merge(one.region(), 1, Integer::sum));
    Set<String> ordered = new LinkedHashSet<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> ordered.add(entry.getKey()));
    return ordered;
  }

  /**
   * Whether a place is a district, a street or a name in quotation marks, which bear the names of
   * other regions and their towns: «Абайский район г. Шымкент», «ул. Павлодарская», «РУП
   * «Байконур»».
   */
  private static boolean within(String folded, Found found) {
    return AFTER.matcher(folded).region(found.end(), folded.length()).lookingAt()
        || (folded.startsWith("\"", found.end()) && folded.startsWith("\"", found.start() - 1))
        || before(BEFORE, folded, found);
  }

  /** Whether the text says that the place is a town, a village or a region. */
  private static boolean settled(String folded, Found found) {
    return before(SETTLED_BEFORE, folded, found)
        || SETTLED_AFTER.matcher(folded).region(found.end(), folded.length()).lookingAt()
        || SETTLED.matcher(folded.substring(found.start(), found.end())).find();
  }

  /** «бывшей Южно-Казахстанской области»: beside today's name it tells nothing. */
  private static boolean former(String folded, Found found) {
    return before(FORMER, folded, found);
  }

  /** Whether a place stands right behind words. */
  private static boolean before(Pattern words, String folded, Found found) {
    return words
        .matcher(folded)
        .useTransparentBounds(true)
        .region(Math.max(0, found.start() - BESIDE), found.start())
        .find();
  }

  private static List<Found> mentions(List<Place> places, String folded) {
    List<Found> found = new ArrayList<>();
    for (Place place : places) {
      Matcher matcher = place.pattern().matcher(folded);
      while (matcher.find()) {
        found.add(new Found(place.region(), matcher.start(), matcher.end()));
      }
    }
    return found;
  }
}
