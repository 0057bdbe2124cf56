package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bayandama.report.VisitReport.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What an author sets apart from an item's text: to whom it goes and by when, in brackets at either
 * end («… (главный врач, до 1 февраля)», «[Akimat of Astana]. …») or after a label («Кому: … Срок:
 * …»); and that it was recommended before («… (повторно)»). Thread-safe.
 */
final class Tags {
  private static final Pattern TAIL =
      Pattern.compile("^(.*\\S)\\s*[\\[(]([^\\[\\]()]{3,220})[\\])]\\s*[.;,]*$");
  private static final Pattern DASH =
      Pattern.compile("^(.{10,}\\S)\\s[–—-]\\s([^–—;:]{4,160}?)[\\s.;,]*$");
  private static final Pattern COMMAS =
      Pattern.compile("^(.{10,}\\S),\\s([^,]{4,80}),\\s([^,]{3,40}?)[\\s.;,]*$");
  private static final Pattern DASHED = Pattern.compile("\\s[–—-]\\s");
  private static final Pattern HEAD =
      Pattern.compile("^[\\[(]([^\\[\\]()]{3,220})[\\])]\\s*[.:,–—-]?\\s*(\\S.*)$");
  private static final Pattern WHOLE =
      Pattern.compile("^[\\[(]([^\\[\\]()]{3,220})[\\])]\\s*[.;,]?$");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s.,;:–—-]+|[\\s,;:–—-]+$|(?<!\\s[гж])\\.$");
  private static final Pattern TERM =
      Cues.compiled(
          "(?<!\\w)(?:срок\\w*(?: исполнения)?|мерзім\\w*|орындау мерзімі|deadline)(?!\\w)");

  private static final Pattern PART = Pattern.compile("[,;]\\s*");
  private static final Pattern COMMA = Pattern.compile(",\\s*");
  private static final Pattern ENDED = Pattern.compile("[.!?)]$");

  /** The longest that brackets are which say that this was recommended before. */
  private static final int MARK = 110;

  /** So many brackets and dashes an author sets behind one another. */
  private static final int MOST_ENDS = 3;

  /** The longest that a term at an item's end is. */
  private static final int TERM_LENGTH = 60;

  private final Cues cues;
  private final Addressees addressees;
  private final Deadlines deadlines;

  /**
   * A text with its tags.
   *
   * @param text what is left; empty where there is nothing else
   * @param addressee null when none is told
   * @param deadline null when none is told
   * @param repeated whether it says that this was recommended before
   */
  record Tagged(
      String text, @Nullable String addressee, @Nullable Deadline deadline, boolean repeated) {
    Tagged(String text, @Nullable String addressee, @Nullable Deadline deadline) {
      this(text, addressee, deadline, false);
    }

    /** Whether nothing was set apart. */
    boolean none() {
      return addressee == null && deadline == null && !repeated;
    }

    /** The same said in another language, too. */
    Tagged besides(Tagged other) {
      Tagged both = or(other);
      return new Tagged(text + " / " + other.text, both.addressee, both.deadline, both.repeated);
    }

    private Tagged or(Tagged other) {
      return new Tagged(
          other.text,
          addressee == null ? other.addressee : addressee,
          deadline == null ? other.deadline : deadline,
          repeated || other.repeated);
    }

    private Tagged with(String rest) {
      return new Tagged(rest, addressee, deadline, repeated);
    }
  }

  /** A label and what follows it. */
  private record Label(boolean addressee, int start, int end) {}

  Tags(Cues cues, Addressees addressees, Deadlines deadlines) {
    this.cues = cues;
    this.addressees = addressees;
    this.deadlines = deadlines;
  }

  /** Takes the tags off a text. */
  Tagged of(String text) {
    Matcher whole = WHOLE.matcher(text);
    if (whole.matches()) {
      return inside(whole.group(1)).orElse(new Tagged(text, null, null));
    }
    Tagged labelled = labelled(plain(text));
    Optional<Tagged> both = addressed(labelled);
    if (both.isPresent()) {
      return both.get();
    }
    Tagged all = labelled;
    for (int i = 0; i < MOST_ENDS; i++) {
      Tagged end = tail(all.text());
      end = end.none() ? dash(end.text()) : end;
      all = all.or(end.none() ? comma(end.text()) : end);
    }
    return all.or(head(all.text()));
  }

  /**
   * «… – Отделу полиции, срок: неделя»: the addressee before a deadline that stayed in the text.
   */
  private Optional<Tagged> addressed(Tagged labelled) {
    List<Label> labels = labels(labelled.text());
    if (labelled.addressee() != null || labelled.deadline() == null || labels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(dash(labelled.text().substring(0, labels.getFirst().start())))
        .filter(told -> told.addressee() != null)
        .map(told -> new Tagged(told.text(), told.addressee(), labelled.deadline()));
  }

  /** «директору центра, в пятидневный срок»: to whom and by when, without brackets or labels. */
  Optional<Tagged> alone(String text) {
    String bare = EDGES.matcher(text).replaceAll("");
    boolean plain = text.indexOf(':') < 0 && !DASHED.matcher(bare).find();
    return plain && bare.indexOf(',') > 0 && only(bare)
        ? inside(bare).filter(told -> told.addressee() != null && told.deadline() != null)
        : Optional.empty();
  }

  /** «Что: …» without its label. */
  private String plain(String text) {
    Matcher label = cues.pattern("tag.text").matcher(Fold.of(text));
    return label.lookingAt() && label.end() < text.length() ? text.substring(label.end()) : text;
  }

  private Tagged labelled(String text) {
    List<Label> labels = labels(text);
    @Nullable String addressee = null;
    @Nullable Deadline deadline = null;
    for (int i = 0; i < labels.size(); i++) {
      int to = i + 1 < labels.size() ? labels.get(i + 1).start() : text.length();
      String value = EDGES.matcher(text.substring(labels.get(i).end(), to).strip()).replaceAll("");
      if (value.endsWith(")") && value.indexOf('(') < 0) {
        value = value.substring(0, value.length() - 1).strip();
      }
      if (labels.get(i).addressee()) {
        Optional<Deadline> beside = addressees.names(value) ? termAfter(value) : Optional.empty();
        if (beside.isPresent()) {
          deadline = beside.get();
          value =
              value
                  .substring(0, value.lastIndexOf(deadline.text()))
                  .replaceFirst("[,;\\s–—-]+$", "");
        }
        addressee = value.isBlank() ? addressee : addressees.stripped(value);
      } else {
        deadline = deadlines.ofCell(value).orElse(deadline);
      }
    }
    return new Tagged(before(text, labels), addressee, deadline);
  }

  /**
   * The text before its tags. A deadline alone is a clause of the sentence and stays in it, unless
   * it is a sentence of its own at the end: «… матрацы. Срок: до 1 мая».
   */
  private static String before(String text, List<Label> labels) {
    if (labels.isEmpty()) {
      return text;
    }
    Label first = labels.getFirst();
    String before = text.substring(0, first.start()).strip();
    boolean clause =
        labels.stream().noneMatch(Label::addressee)
            && first.start() > 0
            && !(ENDED.matcher(before).find() && text.length() - first.end() <= TERM_LENGTH);
    return clause ? text : before.replaceFirst("[\\s(\\[–—-]+$", "");
  }

  private List<Label> labels(String text) {
    String folded = Fold.of(text);
    List<Label> labels = new ArrayList<>();
    for (boolean addressee : new boolean[] {true, false}) {
      Matcher label = cues.pattern(addressee ? "tag.addressee" : "tag.deadline").matcher(folded);
      while (label.find()) {
        labels.add(new Label(addressee, label.start(), label.end()));
      }
    }
    labels.sort(java.util.Comparator.comparingInt(Label::start));
    return labels;
  }

  private Tagged tail(String text) {
    Matcher tail = TAIL.matcher(text);
    return tail.matches()
        ? inside(tail.group(2))
            .map(tags -> tags.with(tail.group(1)))
            .orElse(new Tagged(text, null, null))
        : new Tagged(text, null, null);
  }

  /** «… – Отделу полиции города, до 1 мая»: an addressee after a dash at the end. */
  private Tagged dash(String text) {
    Matcher dash = DASH.matcher(text);
    return dash.matches()
            && (addressees.begins(dash.group(2)) || only(dash.group(2)))
            && addressees.before(text).isEmpty()
        ? inside(dash.group(2))
            .filter(tags -> tags.addressee() != null)
            .map(tags -> tags.with(dash.group(1)))
            .orElse(new Tagged(text, null, null))
        : new Tagged(text, null, null);
  }

  /** «…, администрация учреждения, до конца октября»: who, in the nominative, and by when. */
  private Tagged comma(String text) {
    Matcher comma = COMMAS.matcher(text);
    return comma.matches()
            && deadlines.is(comma.group(3))
            && addressees.opens(comma.group(2))
            && addressees.nominative(comma.group(2))
        ? new Tagged(
            comma.group(1),
            addressees.stripped(comma.group(2)),
            deadlines.ofCell(comma.group(3)).orElse(null))
        : new Tagged(text, null, null);
  }

  /** «акимат города, до 1 мая», «жедел, ПД бастығы»: addressees and terms, and nothing else. */
  private boolean only(String text) {
    return COMMA
        .splitAsStream(text)
        .allMatch(part -> addressees.opens(part) || deadlines.is(part.strip()));
  }

  private Tagged head(String text) {
    Matcher head = HEAD.matcher(text);
    return head.matches()
        ? inside(head.group(1))
            .map(tags -> tags.with(head.group(2)))
            .orElse(new Tagged(text, null, null))
        : new Tagged(text, null, null);
  }

  /** An addressee's line with its deadline in brackets: «Управлению … (в течение месяца)». */
  Optional<Tagged> due(String text) {
    Matcher tail = TAIL.matcher(text);
    return tail.matches() && deadlines.is(tail.group(2))
        ? deadlines
            .ofCell(TERM.matcher(tail.group(2)).replaceFirst("").replaceFirst("^[\\s:–—-]+", ""))
            .map(when -> new Tagged(tail.group(1), null, when))
        : Optional.empty();
  }

  /**
   * What brackets hold: an addressee, a deadline, or both, and perhaps that it is recommended
   * again; empty for anything else. A mark of repetition alone stays in the text (decision 0324).
   */
  private Optional<Tagged> inside(String inside) {
    if (inside.length() > MARK || !again(inside)) {
      return told(inside);
    }
    String others =
        PART.splitAsStream(inside).filter(part -> !again(part)).collect(Collectors.joining(", "));
    return told(others)
        .map(told ->
            new Tagged(
                "",
                told.addressee(),
                deadlines.inText(others).isPresent() ? told.deadline() : null,
                true))
        .filter(told -> told.addressee() != null || told.deadline() != null);
  }

  /** Whether brackets around a text would say that it is recommended again. */
  private boolean again(String text) {
    return cues.in("repeat", Fold.of("(" + text.strip() + ")"));
  }

  /** An addressee, a deadline, or both. */
  private Optional<Tagged> told(String inside) {
    Optional<Deadline> deadline = deadlines.inText(inside).or(() -> duration(inside));
    String rest = inside;
    if (deadline.isPresent()) {
      int at = inside.indexOf(deadline.get().text());
      rest = inside.substring(0, at) + " " + inside.substring(at + deadline.get().text().length());
    }
    Matcher term = TERM.matcher(Fold.of(rest));
    if (term.find()) {
      rest = rest.substring(0, term.start()) + rest.substring(term.end());
    }
    String whom = bare(rest);
    if (whom.isEmpty()) {
      return deadline.map(when -> new Tagged("", null, when));
    }
    return addressees.names(whom)
        ? Optional.of(new Tagged("", addressees.stripped(whom), deadline.orElse(null)))
        : Optional.empty();
  }

  /** «администрация, 1 месяц»: a time after the last comma. */
  private Optional<Deadline> duration(String inside) {
    String last = inside.substring(inside.lastIndexOf(',') + 1).strip();
    return deadlines.is(last) ? deadlines.ofCell(last) : Optional.empty();
  }

  /** The same, where something stands before the comma. */
  private Optional<Deadline> termAfter(String value) {
    return value.indexOf(',') > 0 ? duration(value) : Optional.empty();
  }

  private static String bare(String text) {
    String bare = text.strip();
    String before;
    do {
      before = bare;
      bare = EDGES.matcher(bare).replaceAll("").strip();
    } while (!bare.equals(before));
    return bare;
  }

  /** The brackets' addressee in a heading: «Ұсынымдар (мекеме басшылығына)». */
  Optional<String> ofHeading(String text) {
    Matcher tail = TAIL.matcher(EDGES.matcher(text).replaceAll(""));
    return tail.matches()
        ? inside(tail.group(2)).flatMap(tags -> Optional.ofNullable(tags.addressee()))
        : Optional.empty();
  }
}
