package kz.bayandama.index;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.bayandama.index.Answer.Mark;
import kz.bayandama.index.Answer.Snippet;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** The sentences of a text that answer a query, by Lucene's unified highlighter. */
final class Snippets {
  /** Characters that a passage should have, as sentences allow. */
  private static final int LENGTH = 160;

  private static final int PASSAGES = 2;
  private static final String GAP = " … ";

  private final UnifiedHighlighter highlighter;

  Snippets(Analyzer analyzer) {
    highlighter =
        UnifiedHighlighter.builderWithoutSearcher(analyzer)
            .withBreakIterator(() ->
                LengthGoalBreakIterator.createMinLength(
                    BreakIterator.getSentenceInstance(Locale.ROOT), LENGTH, 0.5f))
            .withFormatter(new Marking())
            .withMaxNoHighlightPassages(1)
            .build();
  }

  /** One for each language of the texts, this one first. */
  List<Snippet> of(Query query, Texts texts, Language first) throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    for (Language language : texts.byLanguage().keySet()) {
      Snippet snippet = of(query, language, texts.best(language));
      snippets.add(language == first ? 0 : snippets.size(), snippet);
    }
    return snippets;
  }

  private Snippet of(Query query, Language language, String text) throws IOException {
    Object marked =
        highlighter.highlightWithoutSearcher(Schema.text(language), query, text, PASSAGES);
    return marked instanceof Marked found
        ? new Snippet(language, found.text, found.marks)
        : new Snippet(language, text, List.of());
  }

  private record Marked(String text, List<Mark> marks) {}

  private static final class Marking extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      StringBuilder text = new StringBuilder();
      List<Mark> marks = new ArrayList<>();
      int end = 0;
      for (Passage passage : passages) {
        if (passage.getStartOffset() > end) {
          text.append(text.isEmpty() ? GAP.stripLeading() : GAP);
        }
        mark(passage, text.length() - passage.getStartOffset(), marks);
        end = passage.getEndOffset();
        text.append(content, passage.getStartOffset(), end);
      }
      if (end < content.stripTrailing().length()) {
        text.append(GAP.stripTrailing());
      }
      return new Marked(text.toString(), marks);
    }

    private static void mark(Passage passage, int shift, List<Mark> marks) {
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int start = passage.getMatchStarts()[i] + shift;
        int end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset()) + shift;
        Mark last = marks.isEmpty() ? new Mark(-1, -1) : marks.getLast();
        if (start >= last.end()) {
          marks.add(new Mark(start, end));
        } else if (end > last.end()) {
          marks.set(marks.size() - 1, new Mark(last.start(), end));
        }
      }
    }
  }
}
