package kz.bayandama.council.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A record's list while it is edited: items keep their old positions until all is known. */
final class Edited<T> {
  private final List<@Nullable T> kept = new ArrayList<>();
  private final List<T> added = new ArrayList<>();

  /** The next of the old items as it is now, null when it is deleted. */
  void keep(@Nullable T item) {
    kept.add(item);
  }

  void add(T item) {
    added.add(item);
  }

  /** The item that was at this position, null when it is deleted or was never there. */
  @Nullable T get(int index) {
    return index >= 0 && index < kept.size() ? kept.get(index) : null;
  }

  void change(int index, UnaryOperator<T> change) {
    T item = get(index);
    if (item != null) {
      kept.set(index, change.apply(item));
    }
  }

  /** The new position of an old item, -1 when it is deleted. */
  int moved(int index) {
    if (get(index) == null) {
      return -1;
    }
    int before = 0;
    for (int i = 0; i < index; i++) {
      before += kept.get(i) == null ? 0 : 1;
    }
    return before;
  }

  /** How many of the old items are left. */
  int left() {
    return all().size() - added.size();
  }

  /** All items, those that were added last. */
  List<T> all() {
    List<T> all = new ArrayList<>();
    for (T item : kept) {
      if (item != null) {
        all.add(item);
      }
    }
    all.addAll(added);
    return all;
  }
}
