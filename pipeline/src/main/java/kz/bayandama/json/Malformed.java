package kz.bayandama.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;

/**
 * Bytes that are no JSON or YAML, or not of the type asked for; the message says what and where.
 */
public final class Malformed extends IOException {
  private static final long serialVersionUID = 1L;

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
    String message = cause.getOriginalMessage();
    return at == null || at.getLineNr() < 1
        ? message
        : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + message;
  }
}
