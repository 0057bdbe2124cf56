package kz.bayandama.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import kz.bayandama.language.Synonyms;
import kz.bayandama.report.Language;

/** Reads a profile's files. Every fault is told with the file, the entry and the field. */
final class ProfileReader {
  private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");

  private final ProfileFiles files;

  ProfileReader(ProfileFiles files) {
    this.files = files;
  }

  Profile read() {
    // every command waits for all of it: the themes, the largest, are read beside the others
    ForkJoinTask<List<Profile.Theme>> themes =
        ForkJoinPool.commonPool().submit(() -> each("themes.json", ProfileReader::theme));
    Map<String, List<String>> cues = new HashMap<>();
    collect("", file("recognition.json"), cues);
    Synonyms synonyms = new Synonyms(each("synonyms.json", ProfileReader::meaning));
    return new Profile(
        files,
        each("ministries.json", ProfileReader::ministry),
        each("taxonomy.json", ProfileReader::institutionType),
        each("regions.json", ProfileReader::region),
        each("bodies.json", one -> new Profile.Named(one.text("id"), one.in("names").texts())),
        themes.join(),
        each(file("annex.json").in("chapters"), ProfileReader::chapter),
        each("glossary.json", one -> new Profile.Term(one.text("group"), one.texts())),
        cues,
        synonyms);
  }

  private Entry file(String name) {
    return new Entry(null, files.where(name), files.tree(name));
  }

  private <T> List<T> each(String name, Function<Entry, T> read) {
    return each(file(name), read);
  }

  private static <T> List<T> each(Entry list, Function<Entry, T> read) {
    return list.each().stream().map(read).toList();
  }

  private static Synonyms.Meaning meaning(Entry one) {
    Map<Language, List<String>> phrases = new EnumMap<>(Language.class);
    for (String tag : LANGUAGES) {
      if (one.has(tag)) {
        phrases.put(Language.of(tag), one.in(tag).strings());
      }
    }
    return new Synonyms.Meaning(
        one.has("abbreviations") ? one.in("abbreviations").strings() : List.of(), phrases);
  }

  private static void collect(String name, Entry group, Map<String, List<String>> cues) {
    if (group.isList()) {
      cues.put(name, group.strings());
      return;
    }
    if (group.isRemark()) {
      return;
    }
    List<String> languages = new ArrayList<>();
    for (String field : group.fields()) {
      String inner = name.isEmpty() ? field : name + "." + field;
      collect(inner, group.in(field), cues);
      if (LANGUAGES.contains(field)) {
        languages.addAll(cues.getOrDefault(inner, List.of()));
      }
    }
    if (!languages.isEmpty()) {
      cues.put(name, List.copyOf(languages));
    }
  }

  private static Profile.Ministry ministry(Entry one) {
    return new Profile.Ministry(
        one.text("id"),
        one.number("chapter"),
        one.in("names").texts(),
        one.in("abbr").values(),
        one.in("patterns").strings());
  }

  private static Profile.InstitutionType institutionType(Entry one) {
    return new Profile.InstitutionType(
        one.text("id"),
        one.text("ministry"),
        one.in("names").texts(),
        one.in("abbreviations").strings(),
        one.in("patterns").strings(),
        one.number("priority"));
  }

  private static Profile.Region region(Entry one) {
    return new Profile.Region(
        one.text("code"),
        one.in("names").texts(),
        one.in("centre").texts(),
        one.in("abbreviations").strings(),
        one.in("patterns").strings(),
        one.has("old_penitentiary_prefix") ? one.text("old_penitentiary_prefix") : null);
  }

  private static Profile.Theme theme(Entry one) {
    return new Profile.Theme(
        one.text("id"),
        one.in("names").texts(),
        one.in("cues").values(),
        one.has("rank") ? one.number("rank") : 0,
        Profile.weights(one.has("words") ? one.text("words") : ""));
  }

  private static Profile.AnnexChapter chapter(Entry one) {
    return new Profile.AnnexChapter(
        one.number("no"),
        one.has("ministry") ? one.text("ministry") : null,
        one.texts(),
        each(one.in("items"), item -> new Profile.AnnexItem(item.number("no"), item.texts())));
  }
}
