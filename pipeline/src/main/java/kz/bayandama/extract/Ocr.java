package kz.bayandama.extract;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import kz.bayandama.extract.PdfText.Glyph;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;

/** Reads pictures of pages by Tesseract in Kazakh, Russian and English. */
final class Ocr {
  static final Set<String> MEDIA_TYPES =
      Set.of("image/png", "image/jpeg", "image/tiff", "image/bmp", "image/gif");

  private static final String LANGUAGES = "kaz+rus+eng";

  /**
   * The least resolution that a page is read in, in dots per inch. One with enough dots is read as
   * it was scanned: enlarged, letters lose their tails and specks become strokes.
   */
  private static final double COARSE = 200;

  /** The least for a page with a table: digits alone in their cells are overlooked in less. */
  private static final double FINE = 300;

  private static final double A4_INCHES = 11.7;
  private static final Pattern RULING = Pattern.compile("[|\\[\\]_—–=!>]+");
  private static final long LARGEST = 30_000_000;

  private final Task task;
  private final Runnable begins;
  private int pages;

  /**
   * An OCR.
   *
   * @param begins told before each page
   */
  Ocr(Task task, Runnable begins) {
    this.task = task;
    this.begins = begins;
  }

  static boolean reads(String mediaType) {
    return MEDIA_TYPES.contains(mediaType.toLowerCase(Locale.ROOT));
  }

  /** Whether any page was read. */
  boolean used() {
    return pages > 0;
  }

  /** The text of an image file; of a TIFF, of all its pages. */
  List<Block> read(Path file, Reading reading) throws IOException, Rejection, Reader.Damaged {
    List<Block> blocks = new ArrayList<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> decoders = ImageIO.getImageReaders(in);
      if (!decoders.hasNext()) {
        throw new Reader.Damaged("no decoder");
      }
      ImageReader decoder = decoders.next();
      decoder.setInput(in);
      int count = decoder.getNumImages(true);
      for (int i = 0; i < count; i++) {
        if (count > 1) {
          blocks.add(new Block.Page(i + 1));
        }
        BufferedImage picture = decode(decoder, i);
        blocks.addAll(Pages.blocks(printed(picture, dpi(picture), reading)));
      }
      decoder.dispose();
    } catch (Reader.Fault e) {
      throw e;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new Reader.Damaged(e);
    }
    return blocks;
  }

  /** Images seldom say their resolution rightly: a page is taken to be as high as A4. */
  private static double dpi(BufferedImage picture) {
    return Math.max(picture.getWidth(), picture.getHeight()) / A4_INCHES;
  }

  /** A page of an image, made smaller while reading where it is huge. */
  private static BufferedImage decode(ImageReader decoder, int page) throws IOException {
    long pixels = (long) decoder.getWidth(page) * decoder.getHeight(page);
    int every = (int) Math.ceil(Math.sqrt((double) pixels / LARGEST));
    ImageReadParam parameters = decoder.getDefaultReadParam();
    if (every > 1) {
      parameters.setSourceSubsampling(every, every, 0, 0);
    }
    return decoder.read(page, parameters);
  }

  /**
   * The lines and tables of a picture of a page, with lengths in points.
   *
   * @param dpi its resolution
   * @throws Reader.Fault where Tesseract is missing or does not work
   */
  List<Printed> printed(BufferedImage picture, double dpi, Reading reading)
      throws IOException, Rejection {
    pages++;
    if (pages > task.limits().pages()) {
      throw Rejections.tooManyPages(task.limits().pages());
    }
    begins.run();
    BufferedImage grey = Pictures.grey(picture);
    double finest = Math.sqrt(LARGEST * dpi * dpi / grey.getWidth() / grey.getHeight());
    double fine = Math.max(dpi, Math.min(FINE, finest));
    BufferedImage large = Pictures.enlarged(grey, fine / dpi);
    List<PdfGrid> grids = PdfGrid.of(ScanRulings.of(large, fine));
    double coarse = Math.max(dpi, Math.min(COARSE, finest));
    List<List<Glyph>> lines = words(Pictures.enlarged(grey, coarse / dpi), coarse);
    List<List<Glyph>> inTables = grids.isEmpty() || coarse == fine ? lines : words(large, fine);
    for (List<Glyph> line : lines) {
      reading.count(line.stream().mapToInt(word -> word.text().length() + 1).sum());
    }
    return grids.isEmpty() ? printed(lines) : printed(lines, inTables, grids);
  }

  /** The lines as read, and in their places the tables that gutters alone make evident. */
  private static List<Printed> printed(List<List<Glyph>> lines) {
    List<List<Glyph>> rows =
        PdfLines.rows(
            lines.stream()
                .flatMap(List::stream)
                .filter(word -> !RULING.matcher(word.text()).matches())
                .toList());
    List<Printed> printed = new ArrayList<>();
    List<Gutters.Table> tables = Gutters.in(rows);
    List<Gutters.Table> left = new ArrayList<>(tables);
    for (List<Glyph> line : lines) {
      Gutters.Table own = null;
      for (Gutters.Table table : tables) {
        if (rows.subList(table.from(), table.to()).stream()
            .anyMatch(r -> line.stream().anyMatch(r::contains))) {
          own = table;
        }
      }
      if (own == null) {
        printed.add(Tsv.line(line));
      } else if (left.remove(own)) {
        printed.add(new Printed.Grid(rows.get(own.from()).getFirst().y(), own.rows()));
      }
    }
    return printed;
  }

  /** Puts tables where their first word was; Tesseract takes their rulings for letters. */
  private static List<Printed> printed(
      List<List<Glyph>> lines, List<List<Glyph>> inTables, List<PdfGrid> grids) {
    List<Printed> printed = new ArrayList<>();
    List<PdfGrid> left = new ArrayList<>(grids);
    for (List<Glyph> line : lines) {
      List<Glyph> free = new ArrayList<>(line);
      for (PdfGrid grid : grids) {
        if (line.stream().anyMatch(grid::holds)) {
          free.removeIf(grid::holds);
          if (left.remove(grid)) {
            printed.add(grid(grid, inTables));
          }
        }
      }
      if (!free.isEmpty()) {
        printed.add(Tsv.line(free));
      }
    }
    left.forEach(grid -> printed.add(grid(grid, inTables)));
    return printed;
  }

  private static Printed grid(PdfGrid grid, List<List<Glyph>> lines) {
    List<Glyph> inside =
        lines.stream()
            .flatMap(List::stream)
            .filter(grid::holds)
            .filter(word -> !RULING.matcher(word.text()).matches())
            .map(Ocr::withoutRuling)
            .toList();
    return new Printed.Grid(grid.top(), grid.rows(inside));
  }

  private static Glyph withoutRuling(Glyph word) {
    String bare = word.text().replaceAll("^[|\\[\\]]+|[|\\[\\]]+$", "");
    return new Glyph(
        bare, word.x(), word.y(), word.width(), word.size(), word.space(), word.bold(), 0);
  }

  /** The words of a picture by lines, with lengths in points. */
  private List<List<Glyph>> words(BufferedImage picture, double dpi) throws IOException, Rejection {
    Path page = Path.of("page.png");
    Path words = Path.of("words.tsv");
    try {
      ImageIO.write(picture, "png", page.toFile());
      recognise(page, dpi);
      return Tsv.lines(Files.readAllLines(words), dpi);
    } finally {
      Files.deleteIfExists(page);
      Files.deleteIfExists(words);
    }
  }

  private void recognise(Path page, double dpi) throws IOException, Rejection {
    if (task.tesseract().isEmpty()) {
      throw new Reader.Fault(
          "Tesseract is not installed, so scans cannot be read; install tesseract-ocr with kaz and"
              + " rus (Debian: tesseract-ocr-kaz, tesseract-ocr-rus)");
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            task.tesseract(),
            page.toString(),
            "words",
            "-l",
            LANGUAGES,
            "--psm",
            "3",
            "--dpi",
            Long.toString(Math.round(dpi)),
            "tsv");
    builder.environment().clear();
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    File log = new File("tesseract.log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
    try {
      if (!process.waitFor(task.limits().page().toMillis(), TimeUnit.MILLISECONDS)) {
        throw Rejections.slowPage(task.limits().page().toSeconds());
      }
      if (process.exitValue() != 0) {
        throw new Reader.Fault(
            "Tesseract ended with the exit code "
                + process.exitValue()
                + "; see whether `tesseract --list-langs` shows kaz, rus and eng");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Reader.Fault("interrupted");
    } finally {
      process.destroyForcibly();
    }
  }
}
