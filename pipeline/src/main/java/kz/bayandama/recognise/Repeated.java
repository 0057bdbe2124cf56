package kz.bayandama.recognise;

import java.util.Optional;
import kz.bayandama.recognise.Unit.Line;

/**
 * Whether the recommendations that are met now were made before: by the heading of their section,
 * by a line among them («Повторно:», «Новые:») or by the sentence that introduces them, which holds
 * until items under it are followed by another addressee. Made for one section.
 */
final class Repeated {
  private static final int NOTHING = -1;

  private final Wording wording;
  private boolean headed;
  private boolean now;

  /** How many items there were when a sentence introduced repeated ones. */
  private int led = NOTHING;

  Repeated(Wording wording) {
    this.wording = wording;
  }

  boolean now() {
    return now;
  }

  Item mark(Item item) {
    return now ? item.again() : item;
  }

  void heading(Line heading) {
    headed = wording.again(heading).orElse(wording.repeats(heading));
    now = headed;
  }

  /** Takes a line that says nothing else; false for others. */
  boolean takes(Line line) {
    boolean item = line.listed() && !line.text().endsWith(":");
    Optional<Boolean> told = item ? Optional.empty() : wording.again(line);
    told.ifPresent(repeated -> now = repeated);
    return told.isPresent();
  }

  /**
   * Looks at a line that may introduce items.
   *
   * @param addressed whether it names an addressee for what follows
   * @param items how many there are before it
   */
  void before(Line line, boolean addressed, int items) {
    if (wording.opens(line) || (line.text().endsWith(":") && wording.repeats(line))) {
      now = headed || wording.repeats(line);
      led = now ? items : NOTHING;
    } else if (led != NOTHING && items > led && addressed) {
      now = headed;
      led = NOTHING;
    }
  }
}
