package kz.bayandama.site;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file put together of its pieces: those that an earlier one holds are taken from it, and as far
 * as it begins with the same bytes its digest is gone on with.
 *
 * @param bytes of the whole file; the earlier one may be deleted meanwhile
 * @param parts where the pieces stand in it
 */
record Joined(List<ByteBuffer> bytes, List<Former.Part> parts, int length, String sha256) {
  /**
   * Puts a file together.
   *
   * @param file the earlier one, where there are parts of it
   */
  static Joined of(Path file, Pieces pieces, List<Former.Part> earlier) throws IOException {
    if (earlier.isEmpty()) {
      return new Joining(pieces, Map.of(), List.of()).joined();
    }
    try (FileChannel old = FileChannel.open(file, READ)) {
      ByteBuffer all = old.map(FileChannel.MapMode.READ_ONLY, 0, old.size());
      Map<String, ByteBuffer> kept = new HashMap<>();
      earlier.forEach(part -> kept.put(part.inputs(), all.slice(part.offset(), part.length())));
      Joining joining = new Joining(pieces, kept, earlier);
      joining.goOn(all);
      return joining.joined();
    }
  }

  private static final class Joining {
    private final Pieces pieces;
    private final List<Former.Part> earlier;
    private final List<Pieces.Made> made = new ArrayList<>();
    private final ByteBuffer before;
    private Sha256 hash = Sha256.begin();
    private int hashed;

    /** How many pieces need not be hashed again. */
    private int gone;

    Joining(Pieces pieces, Map<String, ByteBuffer> kept, List<Former.Part> earlier)
        throws IOException {
      this.pieces = pieces;
      this.earlier = earlier;
      Map<String, String> notes = new HashMap<>();
      earlier.forEach(part -> notes.put(part.inputs(), part.note()));
      for (Pieces.Piece piece : pieces.all()) {
        ByteBuffer old = kept.get(piece.inputs());
        made.add(
            old == null
                ? piece.maker().made()
                : new Pieces.Made(old, notes.getOrDefault(piece.inputs(), "")));
      }
      before = ByteBuffer.wrap(pieces.frame().before(made));
    }

    /** Goes on with the earlier file's digest after the pieces that it begins with, too. */
    void goOn(ByteBuffer old) {
      int first = earlier.getFirst().offset();
      if (first != before.remaining() || !old.slice(0, first).equals(before)) {
        return;
      }
      int most = Math.min(earlier.size(), made.size());
      while (gone < most && earlier.get(gone).inputs().equals(pieces.all().get(gone).inputs())) {
        gone++;
      }
      if (gone > 0) {
        Former.Part last = earlier.get(gone - 1);
        hashed = last.offset() + last.length();
        int blocks = hashed - hashed % Sha256.BLOCK;
        hash = Sha256.goOn(last.state(), blocks);
        hash.update(old.slice(blocks, hashed - blocks));
      }
    }

    Joined joined() throws IOException {
      List<ByteBuffer> bytes = new ArrayList<>();
      List<Former.Part> parts = new ArrayList<>();
      int length = add(before, 0, bytes);
      for (int i = 0; i < made.size(); i++) {
        ByteBuffer piece = made.get(i).bytes();
        int end = add(piece, length, bytes);
        String state = i < gone ? earlier.get(i).state() : hash.state();
        parts.add(
            new Former.Part(
                pieces.all().get(i).inputs(), length, end - length, made.get(i).note(), state));
        length = end;
      }
      length = add(ByteBuffer.wrap(pieces.frame().after(made)), length, bytes);
      return new Joined(bytes, parts, length, hash.digest());
    }

    /** Adds bytes after so many others; returns how many there are then. */
    private int add(ByteBuffer some, int before, List<ByteBuffer> bytes) {
      bytes.add(some);
      int end = before + some.remaining();
      if (end > hashed) {
        hash.update(some);
        hashed = end;
      }
      return end;
    }
  }
}
