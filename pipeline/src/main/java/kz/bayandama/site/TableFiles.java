package kz.bayandama.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import kz.bayandama.json.Json;

/**
 * A table in each of its formats, a piece a year: where only one year has changed the others' rows
 * are copied from the earlier file. Thread-safe.
 */
final class TableFiles {
  private final Table table;
  private final List<Table.Part> parts;
  private final Fingerprint.Memory memory;
  private final String program;

  /**
   * A table's files.
   *
   * @param program digest of it: another program makes all files again
   */
  TableFiles(Table table, List<Table.Part> parts, Fingerprint.Memory memory, String program) {
    this.table = table;
    this.parts = List.copyOf(parts);
    this.memory = memory;
    this.program = program;
  }

  /** How many records it has. */
  int rows() {
    return parts.stream().mapToInt(Table.Part::rows).sum();
  }

  Pieces csv(Common common) {
    List<String> headings =
        table.printed(common.words()).stream().map(Column.Printed::heading).toList();
    return pieces(
        common.inputs(),
        new Pieces.Fixed(Csv.MARK + Csv.lines(List.of(headings)), ""),
        (slice, before) ->
            plain(() -> Csv.lines(cells(slice, common)).getBytes(StandardCharsets.UTF_8)));
  }

  Pieces xlsx(Common common) {
    List<Xlsx.Heading> headings =
        table.printed(common.words()).stream()
            .map(one -> new Xlsx.Heading(one.heading(), one.column().width()))
            .toList();
    String name = common.words().say(Phrase.of("TABLE_", table));
    return pieces(
        common.inputs(),
        new Xlsx(name, headings, rows()),
        (slice, before) -> () -> Xlsx.rows(before + 2, cells(slice, common)));
  }

  Pieces json() {
    return pieces(
        "",
        new Pieces.Fixed("[", "]"),
        (slice, before) ->
            plain(() -> {
              byte[] list = Json.bytes(slice.records());
              if (before > 0) {
                list[0] = ',';
                return Arrays.copyOf(list, list.length - 1);
              }
              return Arrays.copyOfRange(list, 1, list.length - 1);
            }));
  }

  Pieces jsonLines() {
    return pieces(
        "",
        new Pieces.Fixed("", ""),
        (slice, before) -> plain(() -> DataFiles.lines(slice.records())));
  }

  private static Pieces.Maker plain(SiteContent.Content content) {
    return () -> new Pieces.Made(ByteBuffer.wrap(content.bytes()), "");
  }

  /**
   * A piece for each slice.
   *
   * @param printed digest of what is printed besides the records
   * @param maker of a slice after that many rows
   */
  private Pieces pieces(
      String printed, Pieces.Frame frame, BiFunction<Slice, Integer, Pieces.Maker> maker) {
    List<Pieces.Piece> pieces = new ArrayList<>();
    int before = 0;
    for (Table.Part part : parts) {
      int first = before;
      pieces.add(
          new Pieces.Piece(
              memory.of(program, printed, table, before, part.digest()),
              () -> maker.apply(part.slice().get(), first).made()));
      before += part.rows();
    }
    String inputs =
        memory.of(program, printed, table, pieces.stream().map(Pieces.Piece::inputs).toList());
    return new Pieces(inputs, pieces, frame);
  }

  private List<List<String>> cells(Slice slice, Common common) {
    List<Column.Printed> printed = table.printed(common.words());
    return slice.rows().stream()
        .map(row ->
            printed.stream()
                .map(one -> one.column().of(row, one.texts(), common.profile(), common.words()))
                .toList())
        .toList();
  }
}
