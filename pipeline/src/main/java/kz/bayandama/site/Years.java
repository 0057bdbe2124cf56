package kz.bayandama.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import kz.bayandama.json.Json;
import kz.bayandama.json.Malformed;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What earlier builds found out about editions, a file a year in a folder beside the tree ({@code
 * site.years}): an edition of which that still holds is not read. It is only a shortcut: a file
 * that is damaged, or that another program or key made, or that tells of another edition, is as
 * none.
 */
final class Years {
  private static final String ABSENT = "-";

  private final Path folder;
  private final String program;
  private final Fingerprint.Memory memory;
  private final Map<String, String> found = new ConcurrentSkipListMap<>();
  private final Set<String> needed = new TreeSet<>();

  /**
   * What is known.
   *
   * @param root of the tree
   * @param program digest of it
   */
  Years(Path root, String program, Fingerprint.Memory memory) {
    this.folder = Found.beside(root, ".years");
    this.program = program;
    this.memory = memory;
  }

  /** The program's digest. */
  String program() {
    return program;
  }

  /** A year without its recommendations, which are a line each. */
  private record Head(
      int year,
      int lastYear,
      Texts title,
      Adoption adoption,
      String edition,
      List<Year.Heading> headings,
      Year.Counts counts,
      Map<Table, String> slices) {}

  /** The year of each edition, in their order; several are read at a time. */
  List<Year> of(List<SiteContent.Volume> volumes, List<Records> records) throws IOException {
    List<SideBySide.Work<Year>> work = new ArrayList<>();
    for (int i = 0; i < volumes.size(); i++) {
      SiteContent.Volume volume = volumes.get(i);
      Records its = records.get(i);
      needed.add(name(volume));
      work.add(() -> of(volume, its));
    }
    return SideBySide.all(work);
  }

  private Year of(SiteContent.Volume volume, Records records) throws IOException {
    if (volume.inputs().isEmpty()) {
      return Year.of(records.adopted(), memory);
    }
    Year known = read(volume);
    if (known != null) {
      return known;
    }
    Year year = Year.of(records.adopted(), memory);
    remember(volume, year);
    return year;
  }

  private static String name(SiteContent.Volume volume) {
    return volume.year() + ".txt";
  }

  /** What proves that a file is whole, of this edition, and by this program under this key. */
  private String seal(SiteContent.Volume volume, String text) {
    return memory.of(program, volume.year(), volume.inputs(), text);
  }

  private @Nullable Year read(SiteContent.Volume volume) throws IOException {
    String file;
    try {
      file = Files.readString(folder.resolve(name(volume)));
    } catch (NoSuchFileException | java.nio.charset.MalformedInputException e) {
      return null;
    }
    int seal = file.indexOf('\n');
    if (seal < 0 || !file.substring(0, seal).equals(seal(volume, file.substring(seal + 1)))) {
      return null;
    }
    List<String> lines = file.lines().toList();
    Head head;
    try {
      head = Json.read(lines.get(1).getBytes(StandardCharsets.UTF_8), Head.class);
    } catch (Malformed e) {
      return null;
    }
    return new Year(
        head.year(),
        head.lastYear(),
        head.title(),
        head.adoption(),
        head.edition(),
        head.headings(),
        head.counts(),
        head.slices(),
        lines.subList(2, lines.size()).stream().map(Years::line).toList());
  }

  private void remember(SiteContent.Volume volume, Year year) {
    StringBuilder text = new StringBuilder();
    text.append(
            Json.line(
                new Head(
                    year.year(),
                    year.lastYear(),
                    year.title(),
                    year.adoption(),
                    year.edition(),
                    year.headings(),
                    year.counts(),
                    year.slices())))
        .append('\n');
    for (Year.Line line : year.lines()) {
      List<String> fields = fields(line);
      if (fields.stream().anyMatch(field -> field.indexOf('\t') >= 0 || field.indexOf('\n') >= 0)) {
        return;
      }
      text.append(String.join("\t", fields)).append('\n');
    }
    found.put(name(volume), seal(volume, text.toString()) + "\n" + text);
  }

  private static List<String> fields(Year.Line line) {
    return List.of(
        line.id(),
        line.visit(),
        absent(line.ministry()),
        absent(line.type()),
        absent(line.region()),
        absent(line.theme()),
        absent(line.addressee()),
        Integer.toString(line.year()),
        line.adoptedAs().name(),
        line.repeated() ? "repeated" : ABSENT,
        String.join(" ", line.repeats()),
        String.join(" ", line.sources()),
        line.digest());
  }

  private static Year.Line line(String line) {
    List<String> fields = parts(line, '\t');
    return new Year.Line(
        fields.get(0),
        fields.get(1),
        present(fields.get(2)),
        present(fields.get(3)),
        present(fields.get(4)),
        present(fields.get(5)),
        present(fields.get(6)),
        Integer.parseInt(fields.get(7)),
        Status.valueOf(fields.get(8)),
        !fields.get(9).equals(ABSENT),
        words(fields.get(10)),
        words(fields.get(11)),
        fields.get(12));
  }

  private static String absent(@Nullable String value) {
    return value == null ? ABSENT : value;
  }

  private static @Nullable String present(String field) {
    return field.equals(ABSENT) ? null : field.intern();
  }

  private static List<String> words(String field) {
    return field.isEmpty() ? List.of() : List.copyOf(parts(field, ' '));
  }

  private static List<String> parts(String text, char between) {
    List<String> parts = new ArrayList<>(13);
    int from = 0;
    for (int at = text.indexOf(between); at >= 0; at = text.indexOf(between, from)) {
      parts.add(text.substring(from, at));
      from = at + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** Keeps what was found out, for the next build, and forgets years that are gone. */
  void keep() throws IOException {
    if (!found.isEmpty()) {
      Files.createDirectories(folder);
    }
    for (Map.Entry<String, String> one : found.entrySet()) {
      Files.writeString(folder.resolve(one.getKey()), one.getValue());
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!needed.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    } catch (NoSuchFileException e) {
      // nothing was kept
    }
  }
}
