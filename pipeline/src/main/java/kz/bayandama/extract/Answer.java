package kz.bayandama.extract;

import java.util.List;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What a child says to its parent.
 *
 * @param mediaType as detected, empty unless read
 * @param detail a sentence, empty unless rejected or a fault
 */
record Answer(
    Kind kind,
    String mediaType,
    List<Block> blocks,
    boolean scanned,
    Rejection.@Nullable Reason reason,
    String detail) {

  enum Kind {
    /** It has started and waits for a task. */
    READY,
    /** It begins to read a page by OCR. */
    PAGE,
    /** The original's blocks; the task is over. */
    READ,
    /** The original is at fault; the task is over. */
    REJECTED,
    /** The world is at fault; the task is over. */
    FAULT,
    /** Said by nobody: the child is gone. */
    GONE
  }

  static Answer of(Kind kind) {
    return new Answer(kind, "", List.of(), false, null, "");
  }

  static Answer read(String mediaType, List<Block> blocks, boolean scanned) {
    return new Answer(Kind.READ, mediaType, blocks, scanned, null, "");
  }

  static Answer rejected(Rejection rejection) {
    return new Answer(Kind.REJECTED, "", List.of(), false, rejection.reason(), rejection.detail());
  }

  static Answer fault(String detail) {
    return new Answer(Kind.FAULT, "", List.of(), false, null, detail);
  }
}
