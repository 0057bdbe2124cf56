package kz.bayandama.extract;

import java.util.List;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a child says to its parent.
 *
 * @param mediaType as detected, empty unless read
 * @param told why it is rejected, null unless it is
 * @param detail what is wrong with the world, empty unless it is a fault
 * @param pieces of a message, empty unless it was asked for them
 */
record Answer(
    Kind kind,
    String mediaType,
    List<Block> blocks,
    boolean scanned,
    Rejection.@Nullable Reason reason,
    @Nullable Texts told,
    String detail,
    List<Piece> pieces) {

  /**
   * A piece of a message, kept in the child's folder as {@link #file}.
   *
   * @param number from 1, without order or gaps promised
   * @param name as the message gives it, empty for none
   * @param mediaType as detected from its bytes
   * @param body whether it is a text of the message itself
   */
  record Piece(int number, String name, String mediaType, boolean body) {
    String file() {
      return file(number);
    }

    static String file(int number) {
      return "piece-" + number;
    }
  }

  enum Kind {
    /** It has started and waits for a task. */
    READY,
    /** It begins to read a page by OCR. */
    PAGE,
    /** The original's blocks; the task is over. */
    READ,
    /** A message's pieces; the task is over. */
    TAKEN_APART,
    /** The original is at fault; the task is over. */
    REJECTED,
    /** The world is at fault; the task is over. */
    FAULT,
    /** Said by nobody: the child is gone. */
    GONE
  }

  static Answer of(Kind kind) {
    return new Answer(kind, "", List.of(), false, null, null, "", List.of());
  }

  static Answer read(String mediaType, List<Block> blocks, boolean scanned) {
    return new Answer(Kind.READ, mediaType, blocks, scanned, null, null, "", List.of());
  }

  static Answer takenApart(List<Piece> pieces) {
    return new Answer(Kind.TAKEN_APART, "", List.of(), false, null, null, "", pieces);
  }

  static Answer rejected(Rejection rejection) {
    return new Answer(
        Kind.REJECTED, "", List.of(), false, rejection.reason(), rejection.told(), "", List.of());
  }

  static Answer fault(String detail) {
    return new Answer(Kind.FAULT, "", List.of(), false, null, null, detail, List.of());
  }
}
