package kz.bayandama.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The labels that Word prints before numbered paragraphs, counted as Word counts (ISO 29500-1,
 * 17.9): lists of one abstract definition go on counting together unless one overrides its start.
 */
final class DocxNumbering {
  private static final int LEVELS = 9;
  private static final int UNSET = Integer.MIN_VALUE;

  private record Level(int start, String format, String text, boolean legal, int restart) {}

  /** A label and the level at which it stands. */
  record Label(String text, int level) {}

  private final Map<String, Element> abstracts = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();
  private final Map<String, String> abstractOfStyle = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private final Map<String, Level> levels = new HashMap<>();

  DocxNumbering(@Nullable Element root) {
    if (root == null) {
      return;
    }
    for (Element element : Xml.children(root, "abstractNum")) {
      String id = Xml.attribute(element, "abstractNumId").orElse("");
      abstracts.put(id, element);
      Xml.value(element, "styleLink").ifPresent(style -> abstractOfStyle.put(style, id));
    }
    for (Element element : Xml.children(root, "num")) {
      lists.put(Xml.attribute(element, "numId").orElse(""), element);
    }
  }

  /** The level of a list whose paragraphs have this style. */
  Optional<Integer> levelOfStyle(String list, String style) {
    return abstractOf(list)
        .flatMap(definition ->
            Xml.children(definition, "lvl").stream()
                .filter(level -> Xml.value(level, "pStyle").filter(style::equals).isPresent())
                .findFirst())
        .map(level -> Xml.number(Xml.attribute(level, "ilvl"), 0));
  }

  /** Counts the next paragraph of a list at a level and gives its label. */
  Optional<Label> next(String list, int at) {
    Optional<Element> definition = abstractOf(list);
    if (definition.isEmpty() || at < 0 || at >= LEVELS) {
      return Optional.empty();
    }
    int[] counts = counters.computeIfAbsent(key(definition.get()), id -> unset());
    Level level = level(list, at);
    Optional<Integer> override =
        begun.add(list + ":" + at) ? startOverride(list, at) : Optional.empty();
    if (override.isPresent()) {
      counts[at] = override.get();
    } else {
      counts[at] = counts[at] == UNSET ? level.start() : counts[at] + 1;
    }
    for (int higher = 0; higher < at; higher++) {
      if (counts[higher] == UNSET) {
        counts[higher] = level(list, higher).start();
      }
    }
    for (int deeper = at + 1; deeper < LEVELS; deeper++) {
      int restart = level(list, deeper).restart();
      if (restart < 0 || (restart > 0 && at < restart)) {
        counts[deeper] = UNSET;
      }
    }
    return Optional.of(new Label(print(list, level, counts), at));
  }

  private String print(String list, Level level, int[] counts) {
    if (level.format().equals("bullet")) {
      return Numerals.bullet(level.text());
    }
    StringBuilder label = new StringBuilder();
    String text = level.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char digit = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (c == '%' && digit >= '1' && digit <= '9') {
        int of = digit - '1';
        String format = level.legal() ? "decimal" : level(list, of).format();
        label.append(Numerals.format(format, counts[of] == UNSET ? 1 : counts[of]));
        i++;
      } else {
        label.append(c);
      }
    }
    return label.toString().strip();
  }

  private static int[] unset() {
    int[] counts = new int[LEVELS];
    java.util.Arrays.fill(counts, UNSET);
    return counts;
  }

  private Optional<Element> abstractOf(String list) {
    Element element = lists.get(list);
    if (element == null) {
      return Optional.empty();
    }
    @Nullable Element definition = abstracts.get(Xml.value(element, "abstractNumId").orElse(""));
    if (definition == null) {
      return Optional.empty();
    }
    String linked = Xml.value(definition, "numStyleLink").map(abstractOfStyle::get).orElse("");
    return Optional.of(abstracts.getOrDefault(linked, definition));
  }

  private static String key(Element definition) {
    return Xml.attribute(definition, "abstractNumId").orElse("");
  }

  private Optional<Element> override(String list, int at) {
    Element element = lists.get(list);
    return element == null ? Optional.empty() : levelIn(element, "lvlOverride", at);
  }

  private Optional<Integer> startOverride(String list, int at) {
    return override(list, at)
        .flatMap(override -> Xml.value(override, "startOverride"))
        .map(start -> Xml.number(Optional.of(start), 1));
  }

  private Level level(String list, int at) {
    return levels.computeIfAbsent(
        list + ":" + at,
        id -> {
          Optional<Element> overriding =
              override(list, at).flatMap(override -> Xml.child(override, "lvl"));
          return overriding
              .or(() -> abstractOf(list).flatMap(element -> levelIn(element, "lvl", at)))
              .map(DocxNumbering::level)
              .orElse(new Level(1, "decimal", "", false, -1));
        });
  }

  private static Optional<Element> levelIn(Element parent, String name, int at) {
    return Xml.children(parent, name).stream()
        .filter(element -> Xml.number(Xml.attribute(element, "ilvl"), -1) == at)
        .findFirst();
  }

  private static Level level(Element element) {
    Optional<String> format = Xml.value(element, "numFmt");
    Optional<Element> alternative =
        Xml.child(element, "AlternateContent").flatMap(content -> Xml.child(content, "Choice"));
    return new Level(
        Xml.number(Xml.value(element, "start"), 1),
        format.or(() -> alternative.flatMap(c -> Xml.value(c, "numFmt"))).orElse("decimal"),
        Xml.value(element, "lvlText").orElse(""),
        Xml.toggle(element, "isLgl").orElse(false),
        Xml.number(Xml.value(element, "lvlRestart"), -1));
  }
}
