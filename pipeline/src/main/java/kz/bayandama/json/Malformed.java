package kz.bayandama.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Told;

/**
 * Bytes that are no JSON or YAML, or not of the type asked for; the message says what and where.
 */
public final class Malformed extends IOException implements Told {
  private static final long serialVersionUID = 1L;

  /** Where Jackson tells a place within a message. */
  private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;\\]]*; ([^\\]]*)\\]");

  private static final Pattern MISSING =
      Pattern.compile("(?:Missing|Null value for) creator property '([^']+)'");

  private final transient Saying saying;

  Malformed(JsonProcessingException cause) {
    this(said(cause), cause);
  }

  private Malformed(Saying saying, JsonProcessingException cause) {
    super(saying.in(Language.EN), cause);
    this.saying = saying;
  }

  @Override
  public Saying saying() {
    return saying;
  }

  private static Saying word(String key, Object... values) {
    return Saying.of(Malformed.class, key, values);
  }

  private static Saying said(JsonProcessingException cause) {
    JsonLocation at = cause.getLocation();
    if (cause instanceof UnrecognizedPropertyException unknown) {
      Object known = unknown.getKnownPropertyIds();
      return at == null
          ? word("unknown", unknown.getPropertyName(), known)
          : word("unknown-near", unknown.getPropertyName(), at.getLineNr(), known);
    }
    Matcher missing = MISSING.matcher(cause.getOriginalMessage());
    if (missing.lookingAt()) {
      return word("missing", missing.group(1));
    }
    Saying what =
        cause instanceof MismatchedInputException wrong && wrong.getTargetType() != null
            ? mismatch(wrong)
            : word("notation", sentences(cause.getOriginalMessage()));
    return at == null || at.getLineNr() < 1
        ? what
        : word("at", at.getLineNr(), at.getColumnNr(), what);
  }

  /** What a parser says, in its own words, without the excerpts of the source between them. */
  private static String sentences(String message) {
    return SOURCE
        .matcher(message)
        .replaceAll("$1")
        .lines()
        .filter(line -> !line.isEmpty() && !Character.isWhitespace(line.charAt(0)))
        .collect(Collectors.joining("; "));
  }

  /** What should stand at a place, in words rather than by the names of classes. */
  private static Saying mismatch(MismatchedInputException wrong) {
    String field =
        wrong.getPath().stream()
            .map(one -> one.getFieldName() == null ? "" : one.getFieldName())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining("."));
    Saying expected = expected(wrong.getTargetType());
    Saying what =
        wrong instanceof InvalidFormatException invalid
            ? word("is-not", String.valueOf(invalid.getValue()), expected)
            : word("should", expected);
    return field.isEmpty() ? what : word("field", field, what);
  }

  private static Saying expected(Class<?> type) {
    if (type.isEnum()) {
      return word(
          "one-of",
          Stream.of(type.getEnumConstants())
              .map(one -> one.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
              .collect(Collectors.joining(", ")));
    }
    if (Collection.class.isAssignableFrom(type)) {
      return word("list");
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return word("day");
    }
    if (type == Boolean.class || type == boolean.class) {
      return word("boolean");
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return word("number");
    }
    return word(type == String.class ? "text" : "names");
  }
}
