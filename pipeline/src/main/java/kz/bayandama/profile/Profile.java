package kz.bayandama.profile;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.language.Synonyms;
import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A country as data: a folder of JSON files. The bundled one is {@code kz}. Immutable, thread-safe.
 *
 * @param files where further words of the country lie, which one stage alone reads
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
    ProfileFiles files,
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
        throw new InvalidProfile(
            "no-ministry", files.where("taxonomy.json"), type.id(), type.ministry());
      }
    }
  }

  /** How the names of groups begin that hold weights, no patterns. */
  public static final String WEIGHTS = "weights.";

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
   * @throws InvalidProfile if none of that id is bundled
   */
  public static Profile bundled(String id) {
    return new ProfileReader(ProfileFiles.bundled(id)).read();
  }

  /**
   * A profile from a folder; its id is the folder's name.
   *
   * @throws InvalidProfile if a file is not there or does not say what it should
   */
  public static Profile load(Path folder) {
    Profile profile = new ProfileReader(ProfileFiles.in(folder)).read();
    Expressions.check(profile);
    return profile;
  }

  public String id() {
    return files.id();
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
