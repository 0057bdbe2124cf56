package kz.bayandama.report;

import java.util.List;

/**
 * The text of an original in reading order, as blocks.
 *
 * @param id the submission's
 * @param mediaType as detected from the bytes, without parameters
 * @param blocks in reading order; nothing blank among them
 * @param scanned whether any of it was read by OCR
 */
public record Extracted(String id, String mediaType, List<Block> blocks, boolean scanned) {
  public Extracted {
    Ids.checked(id);
    blocks = List.copyOf(blocks);
  }
}
