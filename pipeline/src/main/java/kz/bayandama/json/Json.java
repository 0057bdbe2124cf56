package kz.bayandama.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import kz.bayandama.report.Block;
import kz.bayandama.report.ChapterEdit;
import kz.bayandama.report.Edition;

/**
 * Values to JSON (RFC 8259) and back. Records by their components in their order, enums as {@code
 * needs-review}, times as ISO 8601, maps sorted by key: the same value always gives the same bytes.
 * Thread-safe.
 */
public final class Json {
  private static final ObjectMapper MAPPER = configured(JsonMapper.builder()).build();

  private Json() {}

  static <B extends com.fasterxml.jackson.databind.cfg.MapperBuilder<?, B>> B configured(
      B builder) {
    return builder
        .addModule(new JavaTimeModule())
        .addModule(new ValuesModule())
        .addMixIn(Block.class, BlockKinds.class)
        .addMixIn(Edition.Passage.class, PassageKinds.class)
        .addMixIn(ChapterEdit.Change.class, ChangeKinds.class)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
  }

  /** One line, UTF-8, no line feed. */
  public static byte[] bytes(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // through a writer, which puts a question mark for half a surrogate pair where Jackson stops
    try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      MAPPER.writeValue(writer, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** One line, no line feed. */
  public static String line(Object value) {
    return write(MAPPER.writer(), value);
  }

  /** Indented, for people. */
  public static String pretty(Object value) {
    return write(MAPPER.writerWithDefaultPrettyPrinter(), value);
  }

  /**
   * Reads a value.
   *
   * @throws Malformed where the bytes are no JSON or not this type's
   */
  public static <T> T read(byte[] bytes, Class<T> type) throws IOException {
    try {
      return MAPPER.readValue(bytes, type);
    } catch (JsonProcessingException e) {
      throw new Malformed(e);
    }
  }

  /**
   * Reads a record that must have all its components.
   *
   * @throws Malformed where the bytes are no JSON, or a component is missing or null
   */
  public static <T extends Record> T whole(byte[] bytes, Class<T> type) throws IOException {
    try {
      return MAPPER
          .readerFor(type)
          .with(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .readValue(bytes);
    } catch (JsonProcessingException e) {
      throw new Malformed(e);
    }
  }

  /** Reads JSON of any shape. */
  public static JsonNode tree(byte[] bytes) throws IOException {
    try {
      return MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new Malformed(e);
    }
  }

  /** A value out of a tree. */
  public static <T> T read(JsonNode tree, Class<T> type) throws IOException {
    return MAPPER.treeToValue(tree, type);
  }

  private static String write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.ListItem.class, name = "list-item"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Page.class, name = "page"),
    @JsonSubTypes.Type(value = Block.Embedded.class, name = "embedded")
  })
  private interface BlockKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "passage")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Edition.Passage.Prose.class, name = "prose"),
    @JsonSubTypes.Type(value = Edition.Passage.Subheading.class, name = "subheading"),
    @JsonSubTypes.Type(value = Edition.Passage.Figures.class, name = "figures"),
    @JsonSubTypes.Type(value = Edition.Passage.FindingRef.class, name = "finding"),
    @JsonSubTypes.Type(value = Edition.Passage.RecommendationRef.class, name = "recommendation"),
    @JsonSubTypes.Type(value = Edition.Passage.ProposalRef.class, name = "proposal")
  })
  private interface PassageKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ChapterEdit.Change.Reworded.class, name = "reworded"),
    @JsonSubTypes.Type(value = ChapterEdit.Change.Removed.class, name = "removed"),
    @JsonSubTypes.Type(value = ChapterEdit.Change.Added.class, name = "added"),
    @JsonSubTypes.Type(value = ChapterEdit.Change.Moved.class, name = "moved")
  })
  private interface ChangeKinds {}
}
