package kz.bayandama.app.command;

import java.util.List;
import java.util.ResourceBundle;

/**
 * A sentence or a word of the bundles that is said later, when it is known in which language.
 *
 * @param key of the bundles
 * @param values for {@code {0}} and on; one that is a saying itself is said in the same language
 */
record Saying(String key, List<Object> values) {
  Saying {
    values = List.copyOf(values);
  }

  static Saying of(String key, Object... values) {
    return new Saying(key, List.of(values));
  }

  String in(ResourceBundle words) {
    Object[] said =
        values.stream().map(one -> one instanceof Saying inner ? inner.in(words) : one).toArray();
    return Say.of(words, key, said);
  }
}
