package kz.bayandama.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A large file that is put together of pieces: one whose own inputs are the same is copied from the
 * file that an earlier build made.
 *
 * @param inputs digest of all else that decides the file's bytes
 * @param all of the pieces, in their order
 */
record Pieces(String inputs, List<Piece> all, Frame frame) {
  /** A piece that is made if it has to be. */
  record Piece(String inputs, Maker maker) {}

  /** How a piece is made. */
  @FunctionalInterface
  interface Maker {
    Made made() throws IOException;
  }

  /**
   * A piece as it stands in the file.
   *
   * @param note what the frame needs to know of it, without line feeds, tabs, spaces and commas
   */
  record Made(ByteBuffer bytes, String note) {}

  /** What stands around the pieces. */
  interface Frame {
    byte[] before(List<Made> pieces) throws IOException;

    byte[] after(List<Made> pieces) throws IOException;
  }

  /** A frame that is the same whatever the pieces are. */
  record Fixed(String first, String last) implements Frame {
    @Override
    public byte[] before(List<Made> pieces) {
      return first.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] after(List<Made> pieces) {
      return last.getBytes(StandardCharsets.UTF_8);
    }
  }
}
