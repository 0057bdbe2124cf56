package kz.bayandama.council;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.bayandama.json.Yaml;
import kz.bayandama.language.ParagraphLanguage;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;

/**
 * A member's proposal as a file (rule 7): YAML with {@code member}, {@code item} and {@code text}
 * by language; or a DOCX or a plain text, whose member and item are said beside it.
 */
public final class ProposalFile {
  private record Written(
      @Nullable String member, @Nullable Integer item, @Nullable Map<String, String> text) {}

  private ProposalFile() {}

  /**
   * Reads a proposal.
   *
   * @param member said beside the file, null to take the file's
   * @param item said beside the file, null to take the file's
   * @param items numbers of the annex's items
   * @throws Problems with all that is wrong
   */
  public static Proposals.Proposal read(
      Path file,
      @Nullable String member,
      @Nullable Integer item,
      List<Integer> items,
      LocalDate day)
      throws IOException, Problems {
    Written written = written(file);
    String who = member == null ? written.member() : member;
    Integer where = item == null ? written.item() : item;
    List<String> problems = new ArrayList<>();
    if (who == null) {
      problems.add("member: missing; write it into the file or say --member");
    }
    if (where == null || !items.contains(where)) {
      problems.add("item: " + (where == null ? "missing" : "the annex has no item " + where));
    }
    Map<Language, String> texts = new EnumMap<>(Language.class);
    if (written.text() != null) {
      written
          .text()
          .forEach((tag, text) -> {
            if (!List.of("kk", "ru", "en").contains(tag)) {
              problems.add("text: «" + tag + "» is not kk, ru or en");
            } else if (!text.isBlank()) {
              texts.put(Language.of(tag), text.strip());
            }
          });
    }
    if (texts.isEmpty()) {
      problems.add("text: missing");
    }
    if (!problems.isEmpty() || who == null || where == null) {
      throw new Problems("the proposal", problems);
    }
    return new Proposals.Proposal(who, where, new Texts(texts), day);
  }

  private static Written written(Path file) throws IOException, Problems {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      try {
        return Yaml.read(Files.readAllBytes(file), Written.class);
      } catch (IOException e) {
        throw new Problems("the proposal", List.of(RosterFile.firstLine(e)));
      }
    }
    String text = name.endsWith(".docx") ? docx(file) : Files.readString(file);
    return new Written(null, null, byLanguage(text));
  }

  private static String docx(Path file) throws IOException, Problems {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      return document.getParagraphs().stream()
          .map(XWPFParagraph::getText)
          .collect(Collectors.joining("\n"));
    } catch (POIXMLException | IllegalArgumentException e) {
      throw new Problems("the proposal", List.of(file.getFileName() + " is no DOCX"));
    }
  }

  /** Paragraphs by their language: a bilingual paper is one proposal with two texts. */
  private static Map<String, String> byLanguage(String text) {
    Map<String, String> byLanguage = new java.util.TreeMap<>();
    for (String paragraph : text.split("\\R+", -1)) {
      if (!paragraph.isBlank()) {
        Language language = ParagraphLanguage.of(paragraph);
        String tag = language == Language.UND ? "ru" : language.tag();
        byLanguage.merge(tag, paragraph.strip(), (one, other) -> one + "\n" + other);
      }
    }
    return byLanguage;
  }
}
