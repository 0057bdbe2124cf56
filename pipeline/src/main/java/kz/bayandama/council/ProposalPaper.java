package kz.bayandama.council;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Tells members' proposals among what comes in (rule 7): a paper, or the text of a message, whose
 * name, subject or first line says that it is a proposal for a year's Report and for which item; or
 * YAML that begins with {@code proposal: YEAR}. Immutable, thread-safe.
 */
public final class ProposalPaper {
  private static final int LONGEST_HEADING = 120;
  private static final int LONGEST_YAML = 64 << 10;
  private static final Pattern YAML = Pattern.compile("proposal:\\s*20\\d\\d");

  /** Where a mail program begins a signature. */
  private static final Pattern SIGNATURE = Pattern.compile("--\\s?");

  private final List<Pattern> headings;
  private final List<Pattern> members;

  public ProposalPaper(Profile profile) {
    CouncilWords words = CouncilWords.of(profile);
    headings = words.patterns("proposal.heading");
    members = words.patterns("proposal.member");
  }

  /** The bytes of an original. */
  public interface Original {
    byte[] read(int most) throws IOException;
  }

  /** Whether a name, a subject or a line says that this is a proposal. */
  public boolean isHeading(String line) {
    return heading(line).isPresent();
  }

  /**
   * Whether this is a proposal.
   *
   * @param name of the file, or the message's subject
   * @param text as it was extracted
   */
  public boolean isPaper(String name, String text) {
    String first = first(text);
    return isHeading(name) || isHeading(first) || YAML.matcher(first).matches();
  }

  /**
   * Reads a proposal.
   *
   * @param original asked only where the text is YAML
   * @throws Problems if it cannot be read
   */
  public ProposalFile read(String name, String text, Original original)
      throws IOException, Problems {
    if (YAML.matcher(first(text)).matches()) {
      return ProposalFile.yaml(original.read(LONGEST_YAML));
    }
    @Nullable String member = null;
    Optional<Matcher> heading = heading(name);
    StringBuilder rest = new StringBuilder();
    boolean begun = false;
    for (String line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      if (SIGNATURE.matcher(line).matches()) {
        break;
      }
      Optional<Matcher> said = heading(line);
      if (!begun && said.isPresent()) {
        heading = said;
        rest.append(after(said.get(), line));
      } else if (rest.isEmpty() && member == null && member(line) != null) {
        member = member(line);
      } else {
        rest.append(line).append('\n');
      }
      begun = true;
    }
    Matcher found = heading.orElseThrow();
    return ProposalFile.of(
        Integer.valueOf(found.group("year")),
        member,
        Integer.valueOf(found.group("item")),
        rest.toString());
  }

  private static String first(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
  }

  private Optional<Matcher> heading(String line) {
    return headings.stream()
        .map(pattern -> pattern.matcher(line))
        .filter(found -> found.matches() && end(found) <= LONGEST_HEADING)
        .findFirst();
  }

  private static int end(Matcher heading) {
    return Stream.of("word", "report", "when", "place").mapToInt(heading::end).max().orElseThrow();
  }

  /** What follows the heading in its line: the lines of a message come joined to paragraphs. */
  private static String after(Matcher heading, String line) {
    String rest = line.substring(end(heading)).replaceFirst("^[\\s.,:;)—–-]+", "");
    return rest.isBlank() ? "" : rest + "\n";
  }

  private @Nullable String member(String line) {
    return members.stream()
        .map(pattern -> pattern.matcher(line.strip()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group("member").strip())
        .findFirst()
        .orElse(null);
  }
}
