package kz.bayandama.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.json.Yaml;
import kz.bayandama.profile.Profile;

/**
 * The regions as tiles of a grid, the stronger coloured the more recommendations, drawn as static
 * SVG. Its numbers stand in the table of the regions as well.
 */
final class TileMap {
  private static final int STEP = 100;
  private static final int GAP = 4;

  private final Profile profile;
  private final Words words;
  private final List<Tile> tiles;

  TileMap(Profile profile, Words words, List<Tile> tiles) {
    this.profile = profile;
    this.words = words;
    this.tiles = tiles;
  }

  /** A region's place in {@code tiles.yaml}, and the letters on it by language. */
  record Tile(String region, int x, int y, Map<String, String> letters) {}

  /** The file as people edit it. */
  private record TileFile(List<Tile> tiles) {}

  /**
   * A map.
   *
   * @param box of the drawing: {@code 0 0 700 500}
   * @param summary what it shows, in sentences
   * @param steps what the colours mean, the weakest first
   */
  record View(String title, String summary, String box, List<TileView> tiles, List<Step> steps) {}

  /** A tile; its letters and its number stand in its middle. */
  record TileView(
      String x,
      String y,
      String middle,
      String above,
      String below,
      String letters,
      String number,
      String heat) {}

  /** What a colour means: {@code 1–5}. */
  record Step(String heat, String range) {}

  static List<Tile> read(Look look) throws IOException {
    return Yaml.read(look.bytes("tiles.yaml"), TileFile.class).tiles();
  }

  /** How strongly a part of the most is coloured: 0 to 4. */
  static String heat(long part, long most) {
    return Long.toString(part == 0 ? 0 : (4 * part + most - 1) / most);
  }

  /** The map of some recommendations; empty where there are no tiles or no recommendations. */
  Optional<View> view(List<Register.Followed> some) {
    Map<String, List<Register.Followed>> by = Register.by(Facet.REGION, some);
    if (by.isEmpty() || tiles.isEmpty()) {
      return Optional.empty();
    }
    long most = by.values().stream().mapToLong(List::size).max().orElse(1);
    int width = STEP * (1 + tiles.stream().mapToInt(Tile::x).max().orElse(0));
    int height = STEP * (1 + tiles.stream().mapToInt(Tile::y).max().orElse(0));
    return Optional.of(
        new View(
            words.say(Phrase.MAP_TITLE),
            summary(by),
            "0 0 " + width + " " + height,
            tiles.stream().map(tile -> tile(tile, by, most)).toList(),
            steps(most)));
  }

  private TileView tile(Tile tile, Map<String, List<Register.Followed>> by, long most) {
    long count = by.getOrDefault(tile.region(), List.of()).size();
    String letters = tile.letters().get(words.tag());
    if (letters == null || profile.region(tile.region()).isEmpty()) {
      throw new IllegalArgumentException(
          "tiles.yaml: " + tile.region() + " has no letters in " + words.tag() + " or no name");
    }
    return new TileView(
        Integer.toString(tile.x() * STEP + GAP / 2),
        Integer.toString(tile.y() * STEP + GAP / 2),
        Integer.toString(tile.x() * STEP + STEP / 2),
        Integer.toString(tile.y() * STEP + 42),
        Integer.toString(tile.y() * STEP + 76),
        letters,
        words.formats().number(count),
        heat(count, most));
  }

  private String summary(Map<String, List<Register.Followed>> by) {
    List<String> names =
        by.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<String, List<Register.Followed>> one) -> -one.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .limit(3)
            .map(one ->
                Facet.REGION.name(one.getKey(), profile, words)
                    + " — "
                    + words.formats().number(one.getValue().size()))
            .toList();
    long without = tiles.stream().filter(tile -> !by.containsKey(tile.region())).count();
    return words.say(
        Phrase.MAP_SUMMARY,
        "most",
        String.join(", ", names),
        "none",
        words.formats().number(without));
  }

  private List<Step> steps(long most) {
    List<Step> steps = new ArrayList<>(List.of(new Step("0", "0")));
    long from = 1;
    for (int heat = 1; heat <= 4; heat++) {
      long to = most * heat / 4;
      if (to >= from) {
        Formats formats = words.formats();
        steps.add(
            new Step(
                Integer.toString(heat),
                from == to ? formats.number(to) : formats.number(from) + "–" + formats.number(to)));
        from = to + 1;
      }
    }
    return steps;
  }
}
