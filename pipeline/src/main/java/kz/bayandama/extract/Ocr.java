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
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;

/** Reads pictures of pages by Tesseract in Kazakh, Russian and English. */
final class Ocr {
  static final Set<String> MEDIA_TYPES =
      Set.of("image/png", "image/jpeg", "image/tiff", "image/bmp", "image/gif");

  private static final String LANGUAGES = "kaz+rus+eng";
  private static final int DPI = 300;
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
        blocks.addAll(Paragraphs.of(lines(decode(decoder, i), DPI, reading)));
      }
      decoder.dispose();
    } catch (Reader.Fault e) {
      throw e;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new Reader.Damaged(e);
    }
    return blocks;
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
   * The lines of a picture of a page, with lengths in points.
   *
   * @param dpi its resolution
   * @throws Reader.Fault where Tesseract is missing or does not work
   */
  List<Line> lines(BufferedImage picture, double dpi, Reading reading)
      throws IOException, Rejection {
    pages++;
    if (pages > task.limits().pages()) {
      throw Rejections.tooManyPages(task.limits().pages());
    }
    begins.run();
    Path page = Path.of("page.png");
    Path words = Path.of("words.tsv");
    try {
      ImageIO.write(picture, "png", page.toFile());
      recognise(page);
      List<Line> lines = Tsv.lines(Files.readAllLines(words), dpi);
      for (Line line : lines) {
        reading.count(line.text().length());
      }
      return lines;
    } finally {
      Files.deleteIfExists(page);
      Files.deleteIfExists(words);
    }
  }

  private void recognise(Path page) throws IOException {
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
            Integer.toString(DPI),
            "tsv");
    builder.environment().clear();
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    File log = new File("tesseract.log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
    try {
      if (!process.waitFor(task.limits().page().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Reader.Fault(
            "Tesseract takes longer than " + task.limits().page().toSeconds() + " s for a page");
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
