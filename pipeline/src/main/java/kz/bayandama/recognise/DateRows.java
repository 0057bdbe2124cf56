package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import kz.bayandama.recognise.DateGroups.Group;
import kz.bayandama.recognise.DateWords.Sort;
import org.jspecify.annotations.Nullable;

/** Reads the rows of groups of days that are joined to each other: «29 апреля, 3 и 4 мая». */
final class DateRows {
  private final DateGroups groups;
  private final WordRow words;

  private record Joint(boolean through, int after) {}

  DateRows(DateWords dictionary, String folded) {
    this.words = new WordRow(dictionary.of(folded));
    this.groups = new DateGroups(dictionary, words);
  }

  /** The rows of groups that are joined to each other. */
  List<List<Group>> rows() {
    List<List<Group>> rows = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      List<Group> row = row(at);
      if (!row.isEmpty()) {
        rows.add(row);
      }
      at = row.isEmpty() ? at + 1 : row.getLast().after();
    }
    return rows;
  }

  private List<Group> row(int at) {
    List<Group> row = new ArrayList<>();
    @Nullable Group next = groups.at(at, false);
    while (next != null) {
      row.add(next);
      @Nullable Joint joint = joint(next);
      next = joint == null ? null : groups.at(joint.after(), joint.through());
    }
    return row;
  }

  /** What joins two groups, or none. */
  private @Nullable Joint joint(Group group) {
    int next = words.bracketed(group.after());
    boolean joined = WordRow.ablative(words.word(group.after() - 1));
    boolean through = joined;
    while (next < words.size()
        && (WordRow.joins(words.word(next))
            || WordRow.filling(words.word(next))
            || words.word(next).is(Sort.FILLER)
            || words.word(next).is(Sort.THIS_YEAR))) {
      joined |=
          WordRow.joins(words.word(next))
              || (words.word(next).is(Sort.CLOCK) && WordRow.ablative(words.word(next)));
      through |= words.word(next).is(Sort.THROUGH) || words.word(next).mark("-…");
      next = words.bracketed(next + 1);
    }
    return joined ? new Joint(through, next) : null;
  }
}
