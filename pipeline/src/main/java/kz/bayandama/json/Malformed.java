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

/**
 * Bytes that are no JSON or YAML, or not of the type asked for; the message says what and where.
 */
public final class Malformed extends IOException {
  private static final long serialVersionUID = 1L;

  /** Where Jackson tells a place within a message. */
  private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;\\]]*; ([^\\]]*)\\]");

  private static final Pattern MISSING =
      Pattern.compile("(?:Missing|Null value for) creator property '([^']+)'");

  Malformed(JsonProcessingException cause) {
    super(sentence(cause), cause);
  }

  private static String sentence(JsonProcessingException cause) {
    JsonLocation at = cause.getLocation();
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return "«"
          + unknown.getPropertyName()
          + "» "
          + (at == null ? "" : "near line " + at.getLineNr() + " ")
          + "is none of "
          + unknown.getKnownPropertyIds();
    }
    Matcher missing = MISSING.matcher(cause.getOriginalMessage());
    if (missing.lookingAt()) {
      return "«" + missing.group(1) + "» is missing";
    }
    String message =
        cause instanceof MismatchedInputException wrong && wrong.getTargetType() != null
            ? mismatch(wrong)
            : SOURCE.matcher(cause.getOriginalMessage()).replaceAll("$1");
    return at == null || at.getLineNr() < 1
        ? message
        : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + message;
  }

  /** What should stand at a place, in words rather than by the names of classes. */
  private static String mismatch(MismatchedInputException wrong) {
    String field =
        wrong.getPath().stream()
            .map(one -> one.getFieldName() == null ? "" : one.getFieldName())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining("."));
    String written =
        wrong instanceof InvalidFormatException invalid
            ? "«" + invalid.getValue() + "» is not "
            : "";
    return (field.isEmpty() ? "" : field + ": ")
        + (written.isEmpty() ? "what stands here should be " : written)
        + expected(wrong.getTargetType());
  }

  private static String expected(Class<?> type) {
    if (type.isEnum()) {
      return "one of "
          + Stream.of(type.getEnumConstants())
              .map(one -> one.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
              .collect(Collectors.joining(", "));
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list, each entry after a dash";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "a day or time as in 2026-02-10";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "a number";
    }
    return type == String.class ? "text" : "names with values, as in «name: value»";
  }
}
