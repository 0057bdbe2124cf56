package kz.bayandama.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A part of a profile's file, which knows where it stands.
 *
 * @param whole what it is a part of, null for a file
 * @param step the file, or where in the whole it stands: a field, a number from 1 on
 */
record Entry(@Nullable Entry whole, String step, JsonNode node) {
  private InvalidProfile fault(String key, Object... values) {
    return new InvalidProfile("at", where(), Saying.of(Entry.class, key, values));
  }

  /** For messages: «kz/regions.json, 3, names». */
  private String where() {
    return whole == null ? step : whole.where() + ", " + step;
  }

  /** Whether the field is there and not null. */
  boolean has(String field) {
    return node.hasNonNull(field);
  }

  boolean isList() {
    return node.isArray();
  }

  /** A text where a list or a group might stand. */
  boolean isRemark() {
    return node.isTextual();
  }

  List<String> fields() {
    if (!node.isObject()) {
      throw fault("names");
    }
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  Entry in(String field) {
    if (!has(field)) {
      throw fault("missing", field);
    }
    return new Entry(this, field, node.get(field));
  }

  /** The entries of a list. */
  List<Entry> each() {
    if (!node.isArray()) {
      throw fault("list");
    }
    List<Entry> all = new ArrayList<>();
    node.forEach(one -> all.add(new Entry(this, String.valueOf(all.size() + 1), one)));
    return all;
  }

  List<String> strings() {
    List<String> all = new ArrayList<>();
    each().forEach(one -> all.add(one.string()));
    return List.copyOf(all);
  }

  /** The strings of every field's list, together. */
  List<String> values() {
    return fields().stream().flatMap(field -> in(field).strings().stream()).toList();
  }

  String text(String field) {
    return in(field).string();
  }

  private String string() {
    if (!node.isTextual()) {
      throw fault("text");
    }
    return node.asText();
  }

  int number(String field) {
    Entry number = in(field);
    if (!number.node.isInt()) {
      throw number.fault("number");
    }
    return number.node.asInt();
  }

  /** The texts by language; a language that ours has none of is passed over. */
  Texts texts() {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      if (has(language.tag())) {
        texts.put(language, text(language.tag()));
      }
    }
    if (texts.isEmpty()) {
      throw fault("texts");
    }
    return new Texts(texts);
  }
}
