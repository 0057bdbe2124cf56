package kz.bayandama.site;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.report.Ids;

/**
 * The digest of a view model: of all that a template could print of it, so that nothing that a page
 * depends on can be forgotten. Records by their components, each text with its length. For one use.
 */
final class Fingerprint {
  private static final ClassValue<Method[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          Method[] accessors =
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getAccessor)
                  .toArray(Method[]::new);
          AccessibleObject.setAccessible(accessors, true);
          return accessors;
        }
      };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);

  private Fingerprint() {}

  /** The digest of some values in their order. */
  static String of(Object... values) {
    Fingerprint print = new Fingerprint();
    for (Object value : values) {
      print.add(value);
    }
    return Ids.of(print.out.toByteArray());
  }

  private void add(Object value) {
    switch (value) {
      case String text -> text(text);
      case List<?> list -> {
        mark('[', list.size());
        list.forEach(this::add);
      }
      case Map<?, ?> map -> {
        mark('{', map.size());
        map.forEach((key, item) -> {
          add(key);
          add(item);
        });
      }
      case Optional<?> optional -> {
        mark('?', optional.isPresent() ? 1 : 0);
        optional.ifPresent(this::add);
      }
      case Record one -> components(one);
      case Boolean flag -> mark('b', flag ? 1 : 0);
      case Integer number -> mark('i', number);
      default -> throw new IllegalArgumentException("a view holds a " + value.getClass().getName());
    }
  }

  private void components(Record one) {
    Method[] accessors = COMPONENTS.get(one.getClass());
    mark('(', accessors.length);
    for (Method accessor : accessors) {
      try {
        add(accessor.invoke(one));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(accessor + " of a view", e);
      }
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    mark('s', bytes.length);
    out.write(bytes, 0, bytes.length);
  }

  private void mark(char kind, int number) {
    out.write(kind);
    out.write(number >>> 24);
    out.write(number >>> 16);
    out.write(number >>> 8);
    out.write(number);
  }
}
