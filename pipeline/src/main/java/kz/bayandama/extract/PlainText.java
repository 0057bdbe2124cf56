package kz.bayandama.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bayandama.report.Block;
import kz.bayandama.report.Rejection;

/**
 * Plain text: its encoding and its paragraphs. The old eight-bit encodings are told apart by what
 * Russian and Kazakh look like; KZ-1048 (STRK 1048-2002) is read as windows-1251 with the Kazakh
 * letters in their places, for the two differ only there.
 */
final class PlainText {
  private static final int SAMPLE = 1 << 16;
  private static final Charset CP1251 = Charset.forName("windows-1251");
  private static final List<Charset> OLD =
      List.of(CP1251, Charset.forName("KOI8-R"), Charset.forName("IBM866"));

  /** The letters of KZ-1048 that stand where windows-1251 has other ones, and those. */
  private static final String KAZAKH = "ҚҺқһҰұӘӨҒҮІіөғәҢңү";

  private static final String THERE = "ЌЋќћЎўЈҐЄЇІіґєјЅѕї";

  /** Lines that are longer are not broken at a width. */
  private static final double WIDEST_BROKEN = 100;

  private static final Pattern ENDED = Pattern.compile("[.;:!?]$");

  private PlainText() {}

  /** Whether a file that has no known format is text after all. */
  static boolean looksLikeText(Path file) throws IOException {
    byte[] sample;
    try (InputStream in = Files.newInputStream(file)) {
      sample = in.readNBytes(SAMPLE);
    }
    int odd = 0;
    for (byte b : sample) {
      if (b == 0) {
        return byMark(sample).isPresent();
      }
      odd += (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f') ? 1 : 0;
    }
    String text = decode(sample, "");
    long letters = text.codePoints().filter(Character::isLetter).count();
    return odd * 200L < sample.length && letters * 2 > text.length();
  }

  /**
   * The text of bytes.
   *
   * @param declared the encoding that a message names, or anything else where none is
   */
  static String decode(byte[] bytes, String declared) {
    Optional<String> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    return strictly(bytes, declared)
        .or(() -> strictly(bytes, StandardCharsets.UTF_8.name()))
        .orElseGet(() -> old(bytes));
  }

  /** By a byte order mark. */
  private static Optional<String> byMark(byte[] bytes) {
    if (bytes.length < 3) {
      return Optional.empty();
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if (first == 0xEF && second == 0xBB) {
      return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }
    if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
      return Optional.of(new String(bytes, StandardCharsets.UTF_16));
    }
    return Optional.empty();
  }

  private static Optional<String> strictly(byte[] bytes, String charset) {
    try {
      Charset named = Charset.forName(charset);
      if (named.equals(CP1251)) {
        return Optional.of(old(bytes));
      }
      if (named.equals(StandardCharsets.US_ASCII) || named.equals(StandardCharsets.ISO_8859_1)) {
        return Optional.empty(); // what programs say that do not know
      }
      return Optional.of(
          named
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException
        | IllegalCharsetNameException
        | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static String old(byte[] bytes) {
    String best = "";
    long most = Long.MIN_VALUE;
    for (Charset charset : OLD) {
      String text = new String(bytes, charset);
      long score = score(text);
      if (score > most) {
        most = score;
        best = charset.equals(CP1251) ? kazakh(text) : text;
      }
    }
    return best;
  }

  /** Small letters after letters are right; capitals after small ones and signs are not. */
  private static long score(String text) {
    long score = 0;
    char last = ' ';
    for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
      char c = text.charAt(i);
      if (c >= 'а' && c <= 'я') {
        score += 2;
      } else if (c >= 'А' && c <= 'Я') {
        score += Character.isLowerCase(last) ? -4 : 1;
      } else if (c > 0x7F && !Character.isLetter(c) && "«»–—№…“”„\u00a0".indexOf(c) < 0) {
        score -= 3;
      }
      last = c;
    }
    return score;
  }

  private static String kazakh(String text) {
    StringBuilder kazakh = new StringBuilder(text);
    for (int i = 0; i < kazakh.length(); i++) {
      int at = THERE.indexOf(kazakh.charAt(i));
      if (at >= 0) {
        kazakh.setCharAt(i, KAZAKH.charAt(at));
      }
    }
    return kazakh.toString();
  }

  /**
   * The paragraphs and tables of a text: lines broken at a width are joined, others stand for
   * themselves.
   */
  static List<Block> blocks(String text, Reading reading) throws Rejection {
    reading.count(text.length());
    List<String> all = List.of(text.split("\\R", -1));
    List<Block> blocks = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    int at = 0;
    while (at < all.size()) {
      Optional<PlainTable> table = PlainTable.at(all, at);
      if (table.isPresent()) {
        blocks.addAll(joined(lines));
        lines.clear();
        blocks.add(table.get().table());
        at += table.get().length();
      } else {
        line(all.get(at), at).ifPresent(lines::add);
        at++;
      }
    }
    blocks.addAll(joined(lines));
    return blocks;
  }

  private static Optional<Line> line(String line, int y) {
    String bare = line.strip();
    if (bare.isEmpty()) {
      return Optional.empty();
    }
    int indent = line.indexOf(bare.charAt(0));
    int space = bare.indexOf(' ');
    int first = space < 0 ? bare.length() : space;
    return Optional.of(new Line(bare, indent, indent + bare.length(), y, 1, first, false));
  }

  /**
   * A character is one point wide and high. Lines were broken at a width where many are as long as
   * the longest and most of these end amid a sentence.
   */
  private static List<Block> joined(List<Line> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<Line> narrow = lines.stream().filter(line -> line.right() <= WIDEST_BROKEN).toList();
    double right = narrow.stream().mapToDouble(Line::right).max().orElse(0);
    List<Line> full = narrow.stream().filter(line -> line.right() > right - 15).toList();
    long amid = full.stream().filter(line -> !ENDED.matcher(line.text()).find()).count();
    boolean broken = full.size() * 5 >= lines.size() * 2 && amid * 2 >= full.size();
    if (narrow.size() == lines.size() && broken) {
      return Paragraphs.of(lines, 0, right);
    }
    List<Block> blocks = new ArrayList<>();
    Line last = null;
    for (Line line : lines) {
      if (last != null && goesOn(last, line, right)) {
        Block.Paragraph before = (Block.Paragraph) blocks.removeLast();
        blocks.add(new Block.Paragraph(before.text() + " " + line.text()));
      } else {
        blocks.add(new Block.Paragraph(line.text()));
      }
      last = line;
    }
    return blocks;
  }

  /** Where some lines are broken at a width and others are not, only what plainly goes on does. */
  private static boolean goesOn(Line last, Line line, double right) {
    boolean near = line.y() - last.y() == 1 && last.right() <= WIDEST_BROKEN;
    boolean full = last.right() + 1 + line.firstWord() > right;
    boolean hanging = line.left() > last.left();
    boolean small = Character.isLowerCase(line.text().codePointAt(0));
    boolean ended = ENDED.matcher(last.text()).find();
    return near && small && (hanging || (full && !ended));
  }
}
