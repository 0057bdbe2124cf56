package kz.bayandama.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;

/**
 * YAML files that people edit, read as the same values as JSON. Unknown keys are refused: they are
 * misspellings. So is the same key twice.
 */
public final class Yaml {
  private static final ObjectMapper MAPPER =
      Json.configured(YAMLMapper.builder())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Yaml() {}

  /**
   * Reads a value.
   *
   * @throws Malformed with the line and column of what is wrong
   */
  public static <T> T read(byte[] bytes, Class<T> type) throws IOException {
    try {
      return MAPPER.readValue(bytes, type);
    } catch (JsonProcessingException e) {
      throw new Malformed(e);
    }
  }

  public static JsonNode tree(byte[] bytes) throws IOException {
    try {
      return MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new Malformed(e);
    }
  }

  /** Whether there is nothing in it but comments. */
  public static boolean isEmpty(byte[] bytes) throws IOException {
    return tree(bytes).isEmpty();
  }

  /** The text of a field of the outermost map, empty where there is none. */
  public static String text(byte[] bytes, String field) throws IOException {
    return tree(bytes).path(field).asText("");
  }

  /** YAML of a value. */
  public static String write(Object value) throws IOException {
    return MAPPER.writeValueAsString(value);
  }
}
