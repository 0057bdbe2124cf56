package kz.bayandama.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;

/** Enums in lower case with hyphens, texts as an object from language to text. */
@SuppressWarnings("serial")
final class ValuesModule extends SimpleModule {
  @SuppressWarnings("this-escape")
  ValuesModule() {
    super("bayandama");
    addSerializer(new EnumWriter());
    setDeserializerModifier(new EnumReaders());
    addSerializer(new TextsWriter());
    addDeserializer(Texts.class, new TextsReader());
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static final class EnumWriter extends StdSerializer<Enum> {
    EnumWriter() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(written(value));
    }
  }

  private static final class EnumReaders extends BeanDeserializerModifier {
    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      return new EnumReader(type.getRawClass());
    }
  }

  private static final class EnumReader extends StdDeserializer<Object> {
    private final Class<?> type;

    EnumReader(Class<?> type) {
      super(type);
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String text = in.getValueAsString("");
      for (Object constant : type.getEnumConstants()) {
        if (constant instanceof Enum<?> known && written(known).equals(text)) {
          return constant;
        }
      }
      return context.handleWeirdStringValue(type, text, "no such %s", type.getSimpleName());
    }
  }

  private static final class TextsWriter extends StdSerializer<Texts> {
    TextsWriter() {
      super(Texts.class);
    }

    @Override
    public void serialize(Texts texts, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      for (Map.Entry<Language, String> text : texts.byLanguage().entrySet()) {
        out.writeStringField(text.getKey().tag(), text.getValue());
      }
      out.writeEndObject();
    }
  }

  private static final class TextsReader extends StdDeserializer<Texts> {
    TextsReader() {
      super(Texts.class);
    }

    @Override
    public Texts deserialize(JsonParser in, DeserializationContext context) throws IOException {
      // not readValueAsTree: inside a value it would meet the value's further tokens
      JsonNode tree = context.readTree(in);
      Map<Language, String> texts = new EnumMap<>(Language.class);
      for (Map.Entry<String, JsonNode> field : tree.properties()) {
        texts.put(Language.of(field.getKey()), field.getValue().asText());
      }
      return new Texts(texts);
    }
  }
}
