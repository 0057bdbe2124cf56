package kz.bayandama.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.bayandama.report.Rejection;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** Where a walk over a message is: the parts it is in, the innermost last. Not thread-safe. */
final class MimeWay {
  private final int deepest;
  private final Deque<Entity> way = new ArrayDeque<>();

  MimeWay(int deepest) {
    this.deepest = deepest;
  }

  /** A message or a part that the walk is in. */
  private static final class Entity {
    private final Map<String, String> fields = new HashMap<>();
    private String multipart = "";
    private int alternative;
    private @Nullable Entity around;
  }

  void enter() throws Rejection {
    if (way.size() == deepest) {
      throw Rejections.tooDeep();
    }
    Entity entity = new Entity();
    entity.around = way.peekLast();
    way.addLast(entity);
  }

  void leave() {
    way.pollLast();
  }

  /** Remembers a field; of several with a name the first counts. */
  void field(Field field) {
    Entity entity = way.peekLast();
    String name = field.getName().toLowerCase(Locale.ROOT);
    if (entity != null && (name.startsWith("content-") || name.equals("subject"))) {
      byte[] raw = field.getRaw() == null ? new byte[0] : field.getRaw().toByteArray();
      String text = MimeNames.text(raw);
      entity.fields.putIfAbsent(name, text.substring(text.indexOf(':') + 1).strip());
    }
  }

  void multipart(String subtype) {
    Entity entity = way.peekLast();
    if (entity != null) {
      entity.multipart = subtype;
    }
  }

  void alternative(int number) {
    Entity entity = way.peekLast();
    if (entity != null) {
      entity.alternative = number;
    }
  }

  private String field(String name) {
    Entity entity = way.peekLast();
    return entity == null ? "" : entity.fields.getOrDefault(name, "");
  }

  /** The name of the part, empty for none. */
  String name() {
    String name = MimeNames.parameter(field("content-disposition"), "filename");
    return name.isEmpty() ? MimeNames.parameter(field("content-type"), "name") : name;
  }

  /** Whether the part says that it is an attachment. */
  boolean attached() {
    return field("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment");
  }

  /** Whether a picture is part of an HTML text (RFC 2387, RFC 2392). */
  boolean pictureOfTheText() {
    return !field("content-id").isEmpty()
        && !attached()
        && way.stream().anyMatch(entity -> entity.multipart.equals("related"));
  }

  /** The innermost choice between several types of the same text, 0 for none. */
  int alternative() {
    for (Entity entity = way.peekLast(); entity != null; entity = entity.around) {
      if (entity.alternative > 0) {
        return entity.alternative;
      }
      if (entity.fields.containsKey("subject")) {
        return 0;
      }
    }
    return 0;
  }

  /** The subject of the innermost message. */
  String subject() {
    for (Entity entity = way.peekLast(); entity != null; entity = entity.around) {
      if (entity.fields.containsKey("subject")) {
        return MimeNames.words(entity.fields.getOrDefault("subject", ""));
      }
    }
    return "";
  }
}
