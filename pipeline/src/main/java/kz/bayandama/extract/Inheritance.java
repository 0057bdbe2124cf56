package kz.bayandama.extract;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;

/**
 * Styles by their ids, each based on another; a circle ends somewhere.
 *
 * @param parent the id of the style that a style is based on
 */
record Inheritance(Map<String, Element> styles, Function<Element, Optional<String>> parent) {
  private static final int DEEPEST = 20;

  /** What a style or the nearest of those that it is based on says. */
  <T> Optional<T> of(String id, Function<Element, Optional<T>> property) {
    String at = id;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Element style = styles.get(at);
      if (style == null) {
        return Optional.empty();
      }
      Optional<T> found = property.apply(style);
      if (found.isPresent()) {
        return found;
      }
      at = parent.apply(style).orElse("");
    }
    return Optional.empty();
  }
}
