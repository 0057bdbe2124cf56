package kz.bayandama.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import kz.bayandama.json.Json;
import kz.bayandama.language.Synonyms;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A country as data: a folder of JSON files. The bundled one is {@code kz}. Immutable, thread-safe.
 *
 * @param ministries in the order of their chapters
 * @param institutionTypes the taxonomy
 * @param regions first-level divisions
 * @param bodies addressees that are no ministry
 * @param themes of findings and recommendations
 * @param annex the Report's chapters
 * @param glossary terms for readers
 * @param cues what recognition goes by: lists of regular expressions or words by the name of their
 *     group, such as {@code section.findings}; a group that differs by language is here whole and
 *     by language ({@code opener}, {@code opener.kk}); groups named {@code weights.…} hold pairs as
 *     {@link #weights} reads them
 * @param synonyms that the search knows
 */
public record Profile(
    String id,
    List<Ministry> ministries,
    List<InstitutionType> institutionTypes,
    List<Region> regions,
    List<Named> bodies,
    List<Theme> themes,
    List<AnnexChapter> annex,
    List<Term> glossary,
    Map<String, List<String>> cues,
    Synonyms synonyms) {
  public Profile {
    ministries = List.copyOf(ministries);
    institutionTypes = List.copyOf(institutionTypes);
    regions = List.copyOf(regions);
    bodies = List.copyOf(bodies);
    themes = List.copyOf(themes);
    annex = List.copyOf(annex);
    glossary = List.copyOf(glossary);
    cues = Map.copyOf(cues);
    for (InstitutionType type : institutionTypes) {
      if (ministries.stream().noneMatch(ministry -> ministry.id().equals(type.ministry()))) {
        throw new IllegalArgumentException(
            id + ": the type " + type.id() + " names no ministry: " + type.ministry());
      }
    }
  }

  /** How the names of groups begin that hold weights, no patterns. */
  public static final String WEIGHTS = "weights.";

  private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");

  /** Something with an id and a name in every language. */
  public record Named(String id, Texts names) {}

  /**
   * A ministry or a body of that rank.
   *
   * @param chapter of the Report
   * @param abbreviations as written in texts, all languages together
   * @param patterns regular expressions for lower-cased, normalised text
   */
  public record Ministry(
      String id, int chapter, Texts names, List<String> abbreviations, List<String> patterns) {}

  /**
   * A type of institution.
   *
   * @param ministry id
   * @param priority the higher, the more specific
   */
  public record InstitutionType(
      String id,
      String ministry,
      Texts names,
      List<String> abbreviations,
      List<String> patterns,
      int priority) {}

  /**
   * A region.
   *
   * @param id ISO 3166-2
   * @param centre its chief town
   * @param oldCodePrefix of penal institutions until the renumbering, null when none
   */
  public record Region(
      String id,
      Texts names,
      Texts centre,
      List<String> abbreviations,
      List<String> patterns,
      @Nullable String oldCodePrefix) {}

  /**
   * A theme.
   *
   * @param patterns regular expressions for lower-cased, normalised text
   * @param rank the lower, the more a cue of it tells where cues of several are found
   * @param words beginnings of words with what each tells for the theme, in tenths; learnt from
   *     labelled texts, and empty where nothing was
   */
  public record Theme(
      String id, Texts names, List<String> patterns, int rank, Map<String, Integer> words) {
    public Theme {
      words = Map.copyOf(words);
    }
  }

  /** A chapter of the annex: its ministry is null for the first and the last. */
  public record AnnexChapter(
      int number, @Nullable String ministry, Texts title, List<AnnexItem> items) {
    public AnnexChapter {
      items = List.copyOf(items);
    }
  }

  /**
   * A term of the field.
   *
   * @param group {@code mandate}, {@code report}, {@code actors}, {@code issues}, {@code followup}
   *     or {@code ui}
   */
  public record Term(String group, Texts names) {}

  /** An item of the annex. */
  public record AnnexItem(int number, Texts title) {}

  /**
   * A bundled profile.
   *
   * @throws IllegalArgumentException if none of that id is bundled
   */
  public static Profile bundled(String id) {
    try {
      return read(
          id,
          name -> {
            String resource = "/profiles/" + id + "/" + name;
            try (InputStream in = Profile.class.getResourceAsStream(resource)) {
              if (in == null) {
                throw new IllegalArgumentException("no profile «" + id + "»: " + resource);
              }
              return in.readAllBytes();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A profile from a folder; its id is the folder's name. */
  public static Profile load(Path folder) throws IOException {
    return read(
        String.valueOf(folder.getFileName()),
        name -> {
          try {
            return Files.readAllBytes(folder.resolve(name));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Profile read(String id, Function<String, byte[]> bytes) throws IOException {
    try {
      // every command waits for all of it: the themes, the largest, are read beside the others
      ForkJoinTask<List<Theme>> themes =
          ForkJoinPool.commonPool().submit(() -> each(bytes, "themes.json", Profile::theme));
      Map<String, List<String>> cues = cues(tree(bytes, "recognition.json"));
      Synonyms synonyms = new Synonyms(each(bytes, "synonyms.json", Profile::meaning));
      return new Profile(
          id,
          each(bytes, "ministries.json", Profile::ministry),
          each(bytes, "taxonomy.json", Profile::institutionType),
          each(bytes, "regions.json", Profile::region),
          each(bytes, "bodies.json", node -> new Named(text(node, "id"), texts(node.get("names")))),
          themes.join(),
          annex(tree(bytes, "annex.json")),
          each(bytes, "glossary.json", node -> new Term(text(node, "group"), texts(node))),
          cues,
          synonyms);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Synonyms.Meaning meaning(JsonNode node) {
    Map<Language, List<String>> phrases = new EnumMap<>(Language.class);
    for (String tag : LANGUAGES) {
      if (node.has(tag)) {
        phrases.put(Language.of(tag), strings(node.get(tag)));
      }
    }
    List<String> abbreviations =
        node.has("abbreviations") ? strings(node.get("abbreviations")) : List.of();
    return new Synonyms.Meaning(abbreviations, phrases);
  }

  private static Map<String, List<String>> cues(JsonNode tree) {
    Map<String, List<String>> cues = new HashMap<>();
    collect("", tree, cues);
    return cues;
  }

  private static void collect(String name, JsonNode node, Map<String, List<String>> cues) {
    if (node.isArray()) {
      cues.put(name, strings(node));
      return;
    }
    List<String> languages = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      collect(
          name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue(), cues);
      if (LANGUAGES.contains(field.getKey())) {
        languages.addAll(strings(field.getValue()));
      }
    }
    if (!languages.isEmpty()) {
      cues.put(name, List.copyOf(languages));
    }
  }

  private static <T> List<T> each(
      Function<String, byte[]> bytes, String name, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    tree(bytes, name).forEach(node -> all.add(read.apply(node)));
    return all;
  }

  private static JsonNode tree(Function<String, byte[]> bytes, String name) {
    try {
      return Json.tree(bytes.apply(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Ministry ministry(JsonNode node) {
    List<String> abbreviations = new ArrayList<>();
    node.get("abbr").forEach(language -> abbreviations.addAll(strings(language)));
    return new Ministry(
        text(node, "id"),
        node.get("chapter").asInt(),
        texts(node.get("names")),
        abbreviations,
        strings(node.get("patterns")));
  }

  private static InstitutionType institutionType(JsonNode node) {
    return new InstitutionType(
        text(node, "id"),
        text(node, "ministry"),
        texts(node.get("names")),
        strings(node.get("abbreviations")),
        strings(node.get("patterns")),
        node.get("priority").asInt());
  }

  private static Region region(JsonNode node) {
    JsonNode prefix = node.get("old_penitentiary_prefix");
    return new Region(
        text(node, "code"),
        texts(node.get("names")),
        texts(node.get("centre")),
        strings(node.get("abbreviations")),
        strings(node.get("patterns")),
        prefix == null || prefix.isNull() ? null : prefix.asText());
  }

  private static Theme theme(JsonNode node) {
    List<String> patterns = new ArrayList<>();
    node.get("cues").forEach(language -> patterns.addAll(strings(language)));
    return new Theme(
        text(node, "id"),
        texts(node.get("names")),
        patterns,
        node.path("rank").asInt(),
        weights(node.path("words").asText("")));
  }

  /** Pairs of a sign and what it tells: «адвока 18 защитн 25». */
  public static Map<String, Integer> weights(String pairs) {
    String[] parts = pairs.isBlank() ? new String[0] : pairs.split(" ", -1);
    Map<String, Integer> weights = new HashMap<>();
    for (int i = 0; i + 1 < parts.length; i += 2) {
      weights.put(parts[i], Integer.valueOf(parts[i + 1]));
    }
    return weights;
  }

  private static List<AnnexChapter> annex(JsonNode tree) {
    List<AnnexChapter> chapters = new ArrayList<>();
    for (JsonNode chapter : tree.get("chapters")) {
      List<AnnexItem> items = new ArrayList<>();
      chapter
          .get("items")
          .forEach(item -> items.add(new AnnexItem(item.get("no").asInt(), texts(item))));
      JsonNode ministry = chapter.get("ministry");
      chapters.add(
          new AnnexChapter(
              chapter.get("no").asInt(),
              ministry.isNull() ? null : ministry.asText(),
              texts(chapter),
              items));
    }
    return chapters;
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asText();
  }

  private static Texts texts(JsonNode node) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      if (node.has(language.tag())) {
        texts.put(language, text(node, language.tag()));
      }
    }
    return new Texts(texts);
  }

  private static List<String> strings(JsonNode array) {
    List<String> all = new ArrayList<>();
    array.forEach(element -> all.add(element.asText()));
    return List.copyOf(all);
  }

  public Optional<Ministry> ministry(@Nullable String id) {
    return ministries.stream().filter(ministry -> ministry.id().equals(id)).findFirst();
  }

  public Optional<InstitutionType> institutionType(@Nullable String id) {
    return institutionTypes.stream().filter(type -> type.id().equals(id)).findFirst();
  }

  public Optional<Region> region(@Nullable String id) {
    return regions.stream().filter(region -> region.id().equals(id)).findFirst();
  }

  public Optional<Theme> theme(@Nullable String id) {
    return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
  }

  /** The name of a ministry or another addressee. */
  public Optional<Texts> body(@Nullable String id) {
    Optional<Texts> ministry = ministry(id).map(Ministry::names);
    return ministry.isPresent()
        ? ministry
        : bodies.stream().filter(body -> body.id().equals(id)).map(Named::names).findFirst();
  }
}
