package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.recognise.Unit.Line;
import kz.bayandama.report.Language;

/**
 * Lists within one sentence: «… рекомендуем: 1) …; 2) …», «We recommend that (a) …; and (b) …»,
 * «найти врача; выдавать инсулин». Thread-safe.
 */
final class InlineLists {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?<=[:;.,]\\s(?:(?:and|и|және|а также)\\s)?)|^)\\(?(\\d{1,2}|\\p{L})\\)\\s*(?=\\S)");
  private static final Pattern FIRST = Pattern.compile("\\s\\(?[1aа]\\)\\s");
  private static final Pattern SEMICOLON = Pattern.compile(";\\s*");
  private static final Pattern COMMA =
      Pattern.compile(",\\s+(?:(?:и|а также|және|сондай-ақ)\\s+)?");
  private static final int SHORTEST = 8;

  private final Wording wording;
  private final Addressees addressees;

  /**
   * The parts of a sentence.
   *
   * @param lead where what introduces them ends, -1 when nothing does
   */
  record Parts(int lead, List<String> texts) {}

  InlineLists(Wording wording, Addressees addressees) {
    this.wording = wording;
    this.addressees = addressees;
  }

  /**
   * The parts of a sentence of a line; fewer than two when it holds no list.
   *
   * @param alone whether the sentence's line is all that its section of recommendations holds
   */
  Parts of(String sentence, Line line, boolean alone) {
    int colon = Math.max(colon(sentence), addressees.lead(sentence));
    int lead = colon < 0 ? first(sentence) : colon;
    List<String> parts = parts(sentence, Math.max(0, lead));
    if (lead > 0 && parts.size() == 1 && !line.listed()) {
      parts = acts(parts.getFirst(), line);
    }
    boolean bare = parts.isEmpty() && !line.listed() && lead < 0 && alone;
    return new Parts(lead, bare ? bidden(sentence, line) : parts);
  }

  /** Where the first colon stands; one in brackets introduces nothing: «… (Исполнитель: …; …)». */
  private static int colon(String sentence) {
    int open = 0;
    for (int i = 0; i + 1 < sentence.length(); i++) {
      char letter = sentence.charAt(i);
      open += letter == '(' ? 1 : letter == ')' && open > 0 ? -1 : 0;
      if (open == 0 && letter == ':' && sentence.charAt(i + 1) == ' ') {
        return i;
      }
    }
    return -1;
  }

  /** «отремонтировать душ, заменить матрацы»: acts joined by commas, each with its object. */
  private List<String> acts(String text, Line line) {
    List<String> parts = COMMA.splitAsStream(text).toList();
    boolean all = parts.stream().allMatch(part -> part.contains(" ") && act(part, line));
    return all ? parts : List.of(text);
  }

  private boolean act(String part, Line line) {
    return line.language() == Language.KK
        ? wording.bids(line.with(part)) && Character.isLowerCase(part.charAt(0))
        : Addressees.infinitive(Fold.of(part).split(" ", 2)[0]);
  }

  /** Where a list begins without a colon («We recommend that (a) …»), or -1. */
  private int first(String sentence) {
    Matcher first = FIRST.matcher(sentence);
    return first.find() && wording.performs(Fold.of(sentence.substring(0, first.start())))
        ? first.start()
        : -1;
  }

  /** «найти врача; выдавать инсулин ежедневно»: parts that each ask for something. */
  private List<String> bidden(String sentence, Line line) {
    List<String> parts = SEMICOLON.splitAsStream(sentence).filter(p -> !p.isBlank()).toList();
    boolean all = parts.stream().map(line::with).allMatch(wording::does);
    return all ? parts : List.of();
  }

  private static List<String> parts(String text, int from) {
    String rest = text.substring(from == 0 ? 0 : from + 1).strip();
    Matcher numbered = NUMBERED.matcher(rest);
    List<Integer> starts = new ArrayList<>();
    while (numbered.find()) {
      starts.add(numbered.start());
    }
    List<String> parts = new ArrayList<>();
    if (starts.size() >= 2 && starts.getFirst() <= 2) {
      for (int i = 0; i < starts.size(); i++) {
        int to = i + 1 < starts.size() ? starts.get(i + 1) : rest.length();
        parts.add(rest.substring(starts.get(i), to).strip());
      }
    } else if (from > 0) {
      SEMICOLON.splitAsStream(rest).filter(p -> p.length() >= SHORTEST).forEach(parts::add);
    }
    return parts;
  }
}
