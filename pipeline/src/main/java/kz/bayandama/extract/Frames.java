package kz.bayandama.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import kz.bayandama.json.Json;

/** JSON values over a pipe, each after its length in four bytes, the highest first. */
final class Frames {
  private static final int LARGEST = 1 << 28;

  private Frames() {}

  static void write(DataOutputStream out, Object value) throws IOException {
    byte[] json = Json.bytes(value);
    out.writeInt(json.length);
    out.write(json);
    out.flush();
  }

  /** The next value, empty at the end of the pipe. */
  static <T> Optional<T> read(DataInputStream in, Class<T> type) throws IOException {
    int length;
    try {
      length = in.readInt();
    } catch (EOFException e) {
      return Optional.empty();
    }
    if (length < 0 || length > LARGEST) {
      throw new IOException("a frame of " + length + " bytes");
    }
    byte[] json = new byte[length];
    in.readFully(json);
    return Optional.of(Json.read(json, type));
  }
}
