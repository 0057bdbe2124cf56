package kz.bayandama.site;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
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

  private final Memory memory;
  private byte[] out = new byte[1 << 12];
  private int length;

  private Fingerprint(Memory memory) {
    this.memory = memory;
  }

  /**
   * What stands on many pages as one and the same object: it goes into their digests by its own,
   * which is kept.
   */
  interface Shared {}

  /** Digests that know each other's shared values. Thread-safe. */
  static final class Memory {
    private final Map<Shared, String> known = Collections.synchronizedMap(new IdentityHashMap<>());

    /** The digest of some values in their order. */
    String of(Object... values) {
      Fingerprint print = new Fingerprint(this);
      for (Object value : values) {
        print.add(value);
      }
      return print.digest();
    }

    private String shared(Shared value) {
      String digest = known.get(value);
      if (digest == null) {
        Fingerprint print = new Fingerprint(this);
        print.components((Record) value);
        digest = print.digest();
        known.put(value, digest);
      }
      return digest;
    }
  }

  /** The digest of some values in their order. */
  static String of(Object... values) {
    return new Memory().of(values);
  }

  private String digest() {
    return Ids.of(Arrays.copyOf(out, length));
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
      case Shared one -> text(memory.shared(one));
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
    ensure(bytes.length);
    System.arraycopy(bytes, 0, out, length, bytes.length);
    length += bytes.length;
  }

  private void mark(char kind, int number) {
    ensure(5);
    out[length++] = (byte) kind;
    out[length++] = (byte) (number >>> 24);
    out[length++] = (byte) (number >>> 16);
    out[length++] = (byte) (number >>> 8);
    out[length++] = (byte) number;
  }

  private void ensure(int more) {
    if (out.length - length < more) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, length + more));
    }
  }
}
