package kz.bayandama.extract;

import java.nio.file.Path;
import java.util.List;

/**
 * What is in a mail message.
 *
 * @param pieces in reading order; signatures, calendars and the pictures of an HTML text left out
 */
public record TakenApart(List<Piece> pieces) {
  public TakenApart {
    pieces = List.copyOf(pieces);
  }

  /**
   * A piece of a message.
   *
   * @param name as the message gives it, for people only, empty for none; a text's is its subject
   * @param mediaType as detected from its bytes
   * @param body whether it is a text of the message itself or of one inside it
   * @param file its bytes, decoded
   */
  public record Piece(String name, String mediaType, boolean body, Path file) {}
}
