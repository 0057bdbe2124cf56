package kz.bayandama.site;

import java.util.List;

/**
 * What the pages with lists and charts of a language have in common.
 *
 * @param inputs digest of all of it
 * @param all digest of all recommendations
 */
record Lists(Common common, Values values, String inputs, String all) {
  static Lists of(
      Common common, Register register, List<TileMap.Tile> tiles, Fingerprint.Memory memory) {
    Values values = register.values();
    return new Lists(
        common,
        values,
        memory.of(common.inputs(), values.all(), tiles),
        memory.of(register.recommendations()));
  }
}
