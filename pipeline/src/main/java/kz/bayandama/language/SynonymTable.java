package kz.bayandama.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.bayandama.report.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/** The synonyms of a language as Lucene wants them: stems in, stems out. */
final class SynonymTable {
  private SynonymTable() {}

  /**
   * The table for texts that the analyzer reads.
   *
   * @param language whose phrases to take besides the abbreviations; UND for all
   */
  static SynonymMap of(Synonyms synonyms, Language language, Analyzer analyzer) {
    SynonymMap.Builder builder = new SynonymMap.Builder(true);
    for (Synonyms.Meaning meaning : synonyms.meanings()) {
      List<CharsRef> ways = ways(meaning, language, analyzer);
      for (CharsRef one : ways) {
        for (CharsRef another : ways) {
          if (!one.equals(another)) {
            builder.add(one, another, true);
          }
        }
      }
    }
    try {
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CharsRef> ways(
      Synonyms.Meaning meaning, Language language, Analyzer analyzer) {
    List<String> all = new ArrayList<>(meaning.abbreviations());
    for (Language each : Language.values()) {
      if (each == language || language == Language.UND) {
        all.addAll(meaning.phrases().getOrDefault(each, List.of()));
      }
    }
    Set<CharsRef> ways = new LinkedHashSet<>();
    for (String phrase : all) {
      List<String> terms = Analyzers.terms(analyzer, phrase);
      if (!terms.isEmpty()) {
        ways.add(SynonymMap.Builder.join(terms.toArray(String[]::new), new CharsRefBuilder()));
      }
    }
    return List.copyOf(ways);
  }
}
