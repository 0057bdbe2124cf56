package kz.bayandama.council;

import static kz.bayandama.council.Problems.said;

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
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.bayandama.json.Yaml;
import kz.bayandama.language.ParagraphLanguage;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Texts;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;

/**
 * A member's proposal as it is written (rule 7): YAML with {@code proposal} (the year), {@code
 * member}, {@code item} and {@code text} by language; or a DOCX or a plain text, whose member and
 * item are said beside it.
 *
 * @param proposal the Report's year, null where that is said beside it
 */
public record ProposalFile(
    @Nullable Integer proposal,
    @Nullable String member,
    @Nullable Integer item,
    @Nullable Map<String, String> text) {
  private static final String NAME = "the proposal";

  /**
   * Reads a file that is trusted.
   *
   * @throws Problems if it cannot be read
   */
  public static ProposalFile read(Path file) throws IOException, Problems {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return yaml(Files.readAllBytes(file));
    }
    return of(null, null, null, name.endsWith(".docx") ? docx(file) : Files.readString(file));
  }

  static ProposalFile yaml(byte[] bytes) throws Problems {
    try {
      return Yaml.read(bytes, ProposalFile.class);
    } catch (IOException e) {
      throw new Problems(NAME, List.of(RosterFile.unread(e)));
    }
  }

  /** A proposal in prose: a bilingual paper is one proposal with two texts. */
  static ProposalFile of(
      @Nullable Integer year, @Nullable String member, @Nullable Integer item, String text) {
    Map<String, String> byLanguage = new TreeMap<>();
    for (String paragraph : text.split("\\R+", -1)) {
      if (!paragraph.isBlank()) {
        Language language = ParagraphLanguage.of(paragraph);
        String tag = language == Language.UND ? "ru" : language.tag();
        byLanguage.merge(tag, paragraph.strip(), (one, other) -> one + "\n" + other);
      }
    }
    return new ProposalFile(year, member, item, byLanguage);
  }

  /** The same with what is said beside it, where that is not null. */
  public ProposalFile with(@Nullable String who, @Nullable Integer where) {
    return new ProposalFile(
        proposal, who == null ? member : who, where == null ? item : where, text);
  }

  /**
   * The proposal.
   *
   * @param submission that brought it, null where the command did
   * @throws Problems with all that is wrong
   */
  public Proposals.Proposal checked(Profile profile, LocalDate day, @Nullable String submission)
      throws Problems {
    List<Saying> problems = new ArrayList<>();
    if (member == null || member.isBlank()) {
      problems.add(said("proposal-member"));
    }
    if (item == null || !Plan.items(profile).contains(item)) {
      problems.add(item == null ? said("missing", "item") : said("no-item", "item", item));
    }
    Map<Language, String> texts = texts(problems);
    if (!problems.isEmpty() || member == null || item == null) {
      throw new Problems(NAME, problems);
    }
    return new Proposals.Proposal(member, item, new Texts(texts), day, submission);
  }

  private Map<Language, String> texts(List<Saying> problems) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    if (text != null) {
      text.forEach((tag, words) -> {
        if (!List.of("kk", "ru", "en").contains(tag)) {
          problems.add(said("no-language", "text", tag));
        } else if (!words.isBlank()) {
          texts.put(Language.of(tag), words.strip());
        }
      });
    }
    if (texts.isEmpty()) {
      problems.add(said("missing", "text"));
    }
    return texts;
  }

  private static String docx(Path file) throws IOException, Problems {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      return document.getParagraphs().stream()
          .map(XWPFParagraph::getText)
          .collect(Collectors.joining("\n"));
    } catch (POIXMLException | IllegalArgumentException e) {
      throw new Problems(NAME, "no-docx", String.valueOf(file.getFileName()));
    }
  }
}
