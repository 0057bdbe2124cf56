package kz.bayandama.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Adds the other names of what a text names, beside its own words and without moving them: every
 * phrase of the text is found as it is written, every other name as a phrase of its own. (Lucene's
 * own filters open holes after an abbreviation for its longer name, and then «СИЗО города» is not
 * found where it is written.) An abbreviation for several words stands at the first and the last of
 * them: «в СИЗО города» finds «в следственном изоляторе города». Reads the whole text at once.
 */
final class StackedSynonyms extends TokenFilter {
  private final SynonymTable table;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final List<SynonymTable.Word> words = new ArrayList<>();
  private final List<int[]> offsets = new ArrayList<>();

  /** By position: what stands there besides; longer than the text where a long name ends it. */
  private final List<List<Other>> others = new ArrayList<>();

  private boolean isRead;
  private int position;
  private int place;
  private int lastStart;

  /** A word of another name, and the words of the text that it stands for. */
  private record Other(String term, int first, int last) {}

  StackedSynonyms(TokenStream stems, SynonymTable table) {
    super(stems);
    this.table = table;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    words.clear();
    offsets.clear();
    others.clear();
    isRead = false;
    position = 0;
    place = 0;
    lastStart = 0;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!isRead) {
      read();
      isRead = true;
    }
    while (position < others.size()) {
      int own = position < words.size() ? 1 : 0;
      if (place < own + others.get(position).size()) {
        emit(own);
        place++;
        return true;
      }
      position++;
      place = 0;
    }
    return false;
  }

  private void read() throws IOException {
    while (input.incrementToken()) {
      boolean capitals = type.type().equals(StemTokenizer.ABBREVIATION);
      words.add(new SynonymTable.Word(term.toString(), capitals));
      offsets.add(new int[] {offset.startOffset(), offset.endOffset()});
      others.add(new ArrayList<>());
    }
    for (int i = 0; i < words.size(); i++) {
      for (SynonymTable.Name name : table.at(words, i)) {
        int last = i + name.terms().size() - 1;
        for (List<String> other : name.others()) {
          add(other, i, last);
        }
      }
    }
  }

  private void add(List<String> other, int first, int last) {
    for (int k = 0; k < other.size(); k++) {
      add(other.get(k), first + k, first, last);
    }
    int behind = first + other.size() - 1;
    if (behind < last) {
      add(other.getLast(), last, first, last);
    }
  }

  private void add(String other, int at, int first, int last) {
    while (others.size() <= at) {
      others.add(new ArrayList<>());
    }
    boolean known =
        (at < words.size() && words.get(at).term().equals(other))
            || others.get(at).stream().anyMatch(each -> each.term().equals(other));
    if (!known) {
      others.get(at).add(new Other(other, first, last));
    }
  }

  /** The text's own word comes last: what stands before it may be the rest of an earlier name. */
  private void emit(int own) {
    boolean isOwn = place == others.get(position).size();
    clearAttributes();
    increment.setPositionIncrement(place == 0 ? 1 : 0);
    if (own == 1 && isOwn) {
      term.append(words.get(position).term());
      set(offsets.get(position)[0], offsets.get(position)[1]);
      return;
    }
    Other other = others.get(position).get(place);
    term.append(other.term());
    type.setType(SynonymGraphFilter.TYPE_SYNONYM);
    int start = offsets.get(Math.min(position, other.last()))[0];
    set(start, offsets.get(other.last())[1]);
  }

  /**
   * Lucene wants no offset before the last; nothing of the text is marked for one that would be.
   */
  private void set(int start, int end) {
    int from = Math.max(start, lastStart);
    offset.setOffset(from, Math.max(from, start < lastStart ? 0 : end));
    lastStart = from;
  }
}
