package kz.bayandama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.bayandama.json.Json;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept of years spares reading editions, and never stands in for one that is otherwise. */
class YearsTest {
  private static final AdoptedEdition EDITION = SampleEditions.edition(2025, 7);
  private static final String INPUTS = Ids.of(Json.bytes(EDITION));
  private static final Fingerprint.Key KEY = new Fingerprint.Key(25, 2025);

  @TempDir Path folder;
  private final List<Integer> read = new ArrayList<>();
  private Path file;

  @BeforeEach
  void build() throws IOException {
    file = folder.resolve("site.years/2025.txt");
    assertThat(year("program", KEY, INPUTS, EDITION)).isEqualTo(found());
    assertThat(read).containsExactly(2025);
    read.clear();
  }

  private static Year found() {
    return Year.of(EDITION, new Fingerprint.Memory(KEY));
  }

  private Year year(String program, Fingerprint.Key key, String inputs, AdoptedEdition edition)
      throws IOException {
    SiteContent.Volume volume =
        new SiteContent.Volume(
            edition.edition().year(),
            inputs,
            () -> {
              read.add(edition.edition().year());
              return edition;
            });
    Years years = new Years(folder.resolve("site"), program, new Fingerprint.Memory(key));
    Year year = years.of(List.of(volume), List.of(new Records(volume))).getFirst();
    years.keep();
    return year;
  }

  @Test
  void anEditionThatIsTheSameIsNotRead() throws IOException {
    assertThat(year("program", KEY, INPUTS, EDITION)).isEqualTo(found());
    assertThat(read).isEmpty();
  }

  @Test
  void anEditionWhoseDigestNobodyKnowsIsRead() throws IOException {
    assertThat(year("program", KEY, "", EDITION)).isEqualTo(found());
    assertThat(read).containsExactly(2025);
  }

  @Test
  void anotherEditionProgramOrKeyIsAsNone() throws IOException {
    AdoptedEdition other =
        new AdoptedEdition(
            EDITION.edition().withStatuses(Map.of("2025-mvd-0002", Edition.Status.DECLINED)),
            EDITION.adoption());
    assertThat(year("program", KEY, Ids.of(Json.bytes(other)), other))
        .isEqualTo(Year.of(other, new Fingerprint.Memory(KEY)));
    year("another program", KEY, Ids.of(Json.bytes(other)), other);
    year("another program", new Fingerprint.Key(1, 2), Ids.of(Json.bytes(other)), other);
    assertThat(read).containsExactly(2025, 2025, 2025);
  }

  @Test
  void whatIsKeptOfYearsThatAreGoneIsRemoved() throws IOException {
    AdoptedEdition earlier = SampleEditions.edition(2024, 2);
    year("program", KEY, Ids.of(Json.bytes(earlier)), earlier);
    assertThat(folder.resolve("site.years")).isDirectoryNotContaining("glob:**2025.txt");
  }

  /** Ways in which a file comes to harm. */
  interface Harm {
    byte[] to(byte[] file);
  }

  private static Stream<Harm> harms() {
    return Stream.of(
        file -> new byte[0],
        file -> new byte[] {(byte) 0xff, (byte) 0xfe, 10},
        file -> java.util.Arrays.copyOf(file, file.length / 2),
        file -> java.util.Arrays.copyOf(file, file.length - 1),
        file ->
            text(file)
                .replaceFirst("2025-mvd-0002", "2025-mvd-0003")
                .getBytes(StandardCharsets.UTF_8),
        file -> text(file).replaceFirst("\\n", "\n\n").getBytes(StandardCharsets.UTF_8),
        file ->
            text(file).substring(text(file).indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("harms")
  void aDamagedFileIsAsNone(Harm harm) throws IOException {
    Files.write(file, harm.to(Files.readAllBytes(file)));
    assertThat(year("program", KEY, INPUTS, EDITION)).isEqualTo(found());
    assertThat(read).containsExactly(2025);
    assertThat(year("program", KEY, INPUTS, EDITION)).isEqualTo(found());
    assertThat(read).containsExactly(2025);
  }
}
