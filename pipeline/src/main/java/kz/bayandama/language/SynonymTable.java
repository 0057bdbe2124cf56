package kz.bayandama.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.bayandama.report.Language;
import org.apache.lucene.analysis.Analyzer;

/**
 * The synonyms that texts of a language get: stems in, stems out. What has an abbreviation is named
 * in all languages, each in its own stems, so that a Kazakh text about a «тергеу изоляторы» is
 * found by «следственный изолятор», too. Immutable, thread-safe.
 */
final class SynonymTable {
  /** Abbreviations of so many letters are meant by capitals only: НО is not «но», ПР not «пр.». */
  private static final int CAPITALS_ONLY = 2;

  private final Map<String, List<Name>> byFirst = new HashMap<>();

  private SynonymTable() {}

  /** A word of a text, and whether it is written as an abbreviation. */
  record Word(String term, boolean capitals) {}

  /**
   * A name as a text may have it, and what else it is called.
   *
   * @param capitals whether it counts only where it is written as an abbreviation
   */
  record Name(List<String> terms, boolean capitals, Set<List<String>> others) {}

  /** How the texts of each language are read. */
  @FunctionalInterface
  interface Reading {
    Analyzer of(Language language);
  }

  /** The table for texts of a language; UND for texts of all. */
  static SynonymTable of(Synonyms synonyms, Language language, Reading reading) {
    SynonymTable table = new SynonymTable();
    for (Synonyms.Meaning meaning : synonyms.meanings()) {
      table.add(meaning, language, reading);
    }
    return table;
  }

  private void add(Synonyms.Meaning meaning, Language language, Reading reading) {
    Set<List<String>> written = new LinkedHashSet<>();
    Set<List<String>> meant = new LinkedHashSet<>();
    Set<List<String>> capitals = new LinkedHashSet<>();
    for (Language each : Language.values()) {
      boolean own = each == language || language == Language.UND;
      Analyzer analyzer = reading.of(each);
      for (String phrase : meaning.phrases().getOrDefault(each, List.of())) {
        addTerms(analyzer, phrase, own ? written : meant);
      }
      for (String abbreviation : meaning.abbreviations()) {
        if (own) {
          addTerms(
              analyzer, abbreviation, abbreviation.length() <= CAPITALS_ONLY ? capitals : written);
        }
      }
    }
    Set<List<String>> all = new LinkedHashSet<>(written);
    all.addAll(capitals);
    if (!meaning.abbreviations().isEmpty()) {
      all.addAll(meant);
    }
    written.forEach(name -> add(name, false, all));
    capitals.forEach(name -> add(name, true, all));
  }

  private static void addTerms(Analyzer analyzer, String phrase, Set<List<String>> to) {
    List<String> terms = Analyzers.terms(analyzer, phrase);
    if (!terms.isEmpty()) {
      to.add(List.copyOf(terms));
    }
  }

  private void add(List<String> name, boolean capitals, Set<List<String>> all) {
    Set<List<String>> others = new LinkedHashSet<>(all);
    others.remove(name);
    if (!others.isEmpty()) {
      byFirst
          .computeIfAbsent(name.getFirst(), first -> new ArrayList<>())
          .add(new Name(name, capitals, others));
    }
  }

  /** The names that begin at this word of a text. */
  List<Name> at(List<Word> words, int from) {
    List<Name> names = byFirst.getOrDefault(words.get(from).term(), List.of());
    return names.isEmpty() ? names : names.stream().filter(name -> is(name, words, from)).toList();
  }

  private static boolean is(Name name, List<Word> words, int from) {
    if (from + name.terms().size() > words.size()
        || (name.capitals() && !words.get(from).capitals())) {
      return false;
    }
    for (int i = 0; i < name.terms().size(); i++) {
      if (!words.get(from + i).term().equals(name.terms().get(i))) {
        return false;
      }
    }
    return true;
  }
}
