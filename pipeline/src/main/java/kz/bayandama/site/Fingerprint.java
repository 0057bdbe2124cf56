package kz.bayandama.site;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The digest of what something is made of: of all that a record holds, so that nothing that a page
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
  private final SipHash hash;

  private Fingerprint(Memory memory) {
    this.memory = memory;
    this.hash = memory.key.hash();
  }

  /** A record that is in many others: it goes into their digests by its own, which is kept. */
  interface Shared {}

  /** What knows its own digest, made under the same key. */
  interface Digested {
    String digest();
  }

  /**
   * What digests are made under: secret, so that nobody can write a text with the digest of
   * another.
   */
  record Key(long first, long second) {
    /** A new one. */
    static Key random() {
      byte[] bytes = new byte[16];
      new SecureRandom().nextBytes(bytes);
      return of(bytes);
    }

    /** As {@link #toString} gives it. */
    static Key parse(String hexadecimal) {
      return of(HexFormat.of().parseHex(hexadecimal));
    }

    private static Key of(byte[] bytes) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return new Key(buffer.getLong(), buffer.getLong());
    }

    private SipHash hash() {
      return new SipHash(first, second);
    }

    @Override
    public String toString() {
      HexFormat hex = HexFormat.of();
      return hex.toHexDigits(first) + hex.toHexDigits(second);
    }
  }

  /** Digests under one key that know each other's shared values. Thread-safe. */
  static final class Memory {
    private final Key key;
    private final Map<Object, String> known = Collections.synchronizedMap(new IdentityHashMap<>());

    Memory(Key key) {
      this.key = key;
    }

    /** The digest of some values in their order. */
    String of(Object... values) {
      Fingerprint print = new Fingerprint(this);
      for (Object value : values) {
        print.add(value);
      }
      return print.hash.digest();
    }

    private String shared(Record value) {
      String digest = known.get(value);
      if (digest == null) {
        Fingerprint print = new Fingerprint(this);
        print.components(value);
        digest = print.hash.digest();
        known.put(value, digest);
      }
      return digest;
    }
  }

  private void add(@Nullable Object value) {
    switch (value) {
      case null -> mark('0', 0);
      case String text -> text(text);
      case List<?> list -> {
        mark('[', list.size());
        list.forEach(this::add);
      }
      case Texts texts -> inOrder(texts.byLanguage());
      case SortedMap<?, ?> map -> inOrder(map);
      case Map<?, ?> map -> {
        // others have another order in each process
        mark('M', map.size());
        map.entrySet().stream()
            .map(entry -> memory.of(entry.getKey(), entry.getValue()))
            .sorted()
            .forEach(this::text);
      }
      case Optional<?> optional -> {
        mark('?', optional.isPresent() ? 1 : 0);
        optional.ifPresent(this::add);
      }
      case PublicRecommendation one -> text(memory.shared(one));
      case PublicVisit one -> text(memory.shared(one));
      case Digested one -> text(one.digest());
      case Record one when one instanceof Shared -> text(memory.shared(one));
      case Record one -> components(one);
      case Boolean flag -> mark('b', flag ? 1 : 0);
      case Integer number -> mark('i', number);
      case byte[] bytes -> bytes(bytes);
      case Long number -> {
        mark('l', 0);
        hash.add(number);
      }
      case LocalDate day -> mark('d', Math.toIntExact(day.toEpochDay()));
      case Enum<?> constant -> text(constant.name());
      case URI address -> text(address.toString());
      case Path path -> text(path.toString());
      default -> throw new IllegalArgumentException("a view holds a " + value.getClass().getName());
    }
  }

  private void inOrder(Map<?, ?> map) {
    mark('{', map.size());
    map.forEach((key, item) -> {
      add(key);
      add(item);
    });
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

  /** Their number, then eight a word. */
  private void bytes(byte[] bytes) {
    mark('B', bytes.length);
    ByteBuffer words = ByteBuffer.wrap(Arrays.copyOf(bytes, (bytes.length + 7) & ~7));
    while (words.hasRemaining()) {
      hash.add(words.getLong());
    }
  }

  /** Its length, then four characters a word. */
  private void text(String text) {
    int length = text.length();
    mark('s', length);
    char[] chars = text.toCharArray();
    int at = 0;
    for (; at + 4 <= length; at += 4) {
      hash.add(
          chars[at]
              | (long) chars[at + 1] << 16
              | (long) chars[at + 2] << 32
              | (long) chars[at + 3] << 48);
    }
    long rest = 0;
    for (int place = 0; at < length; at++, place += 16) {
      rest |= (long) chars[at] << place;
    }
    hash.add(rest);
  }

  private void mark(char kind, int number) {
    hash.add(((long) kind << 32) | (number & 0xffffffffL));
  }
}
