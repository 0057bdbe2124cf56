package kz.bayandama.browser;

/**
 * Things in a row. Where the JDK's lists would do, but for the many classes that they bring into
 * the browser's program.
 */
final class Row<T> {
  private Object[] things = new Object[8];
  private int size;

  void add(T thing) {
    if (size == things.length) {
      Object[] more = new Object[2 * size];
      for (int i = 0; i < size; i++) {
        more[i] = things[i];
      }
      things = more;
    }
    things[size++] = thing;
  }

  void addAll(Row<T> others) {
    for (int i = 0; i < others.size; i++) {
      add(others.get(i));
    }
  }

  @SuppressWarnings("unchecked")
  T get(int place) {
    return (T) things[place];
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    size = 0;
  }
}
