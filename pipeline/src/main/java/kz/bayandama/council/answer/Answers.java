package kz.bayandama.council.answer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bayandama.archive.Editions;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.council.Act;
import kz.bayandama.council.Adoptions;
import kz.bayandama.council.Ledger;
import kz.bayandama.council.Problems;
import kz.bayandama.council.answer.AnswerLetter.Reply;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;

/**
 * The state bodies' answers: takes letters that answer, keeps what they tie to what, and says what
 * was answered on a recommendation. Letters are acts of the year in which they came; a letter that
 * is kept again, with more ties, takes its own place. Thread-safe.
 */
public final class Answers {
  private static final String NAME = "the answers";

  private final AnswerWords words;
  private final Profile profile;
  private final LetterReader reader;
  private final ReportArchive archive;
  private final Ledger ledger;

  public Answers(Profile profile, ReportArchive archive) {
    this.profile = profile;
    this.words = AnswerWords.of(profile);
    this.reader = new LetterReader(profile);
    this.archive = archive;
    this.ledger = new Ledger(archive.archive());
  }

  /**
   * A letter as it is kept.
   *
   * @param submission id
   * @param received the day on which it came
   * @param ties by the position of the reply in the letter
   */
  public record Kept(
      String submission, LocalDate received, AnswerLetter letter, Map<Integer, Tie> ties) {
    public Kept {
      ties = Map.copyOf(ties);
    }

    /** Whether each reply is tied. */
    public boolean complete() {
      return ties.size() == letter.replies().size();
    }
  }

  /** An answer on a recommendation, and the letter that it comes from. */
  public record Answered(String letter, LocalDate received, Tie tie) {}

  /**
   * Takes a letter.
   *
   * @return empty when the text is no letter that answers recommendations
   */
  public Optional<Kept> take(Submission submission, Extracted extracted) throws IOException {
    Optional<AnswerLetter> letter = reader.read(extracted);
    if (letter.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = submission.source().receivedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    return Optional.of(keep(tied(new Kept(submission.id(), day, letter.get(), Map.of()))));
  }

  /** Whether a file is a filled workbook of recommendations. Safe for hostile files. */
  public boolean isSheet(Path file) throws IOException {
    return AnswerSheet.read(file, words).isPresent();
  }

  /** The replies of a filled workbook, none of any other file. Safe for hostile files. */
  public List<Reply> read(Path file) throws IOException {
    return AnswerSheet.read(file, words).map(AnswerLetter::replies).orElse(List.of());
  }

  /**
   * Takes a filled workbook of recommendations.
   *
   * @throws Problems with all that is wrong with it: nothing filled in, a number that no adopted
   *     Report has
   */
  public Kept takeSheet(Submission submission, Path file) throws IOException, Problems {
    AnswerLetter letter =
        AnswerSheet.read(file, words).orElseThrow(() -> new Problems(NAME, "no-answers"));
    Map<String, PublicRecommendation> numbered = new HashMap<>();
    adopted()
        .forEach(edition -> edition.recommendations().forEach(one -> numbered.put(one.id(), one)));
    List<Saying> problems = new ArrayList<>();
    Map<Integer, Tie> ties = new HashMap<>();
    for (int i = 0; i < letter.replies().size(); i++) {
      Reply reply = letter.replies().get(i);
      PublicRecommendation said = numbered.get(String.valueOf(reply.number()));
      if (said == null) {
        problems.add(Problems.said("no-recommendation", String.valueOf(reply.number())));
      } else {
        ties.put(i, tie(reply, said));
      }
    }
    if (letter.replies().isEmpty()) {
      problems.add(Problems.said("no-reply"));
    }
    if (!problems.isEmpty()) {
      throw new Problems(NAME, problems);
    }
    LocalDate day = submission.source().receivedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    return keep(new Kept(submission.id(), day, letter, ties));
  }

  private Tie tie(Reply reply, PublicRecommendation said) throws IOException {
    String[] source = said.sources().getFirst().split("#recommendations/", 2);
    return new Tie(
        archive.matching(source[0]).getFirst(),
        Integer.parseInt(source[1]),
        said.year(),
        reply.status(),
        reply.answer(),
        said.id());
  }

  /** Tries the replies again that are tied to nothing: their reports may have come since. */
  public List<Kept> again() throws IOException {
    List<Kept> more = new ArrayList<>();
    for (Kept kept : letters()) {
      if (!kept.complete()) {
        Kept now = tied(kept);
        if (now.ties().size() > kept.ties().size()) {
          more.add(keep(now));
        }
      }
    }
    return more;
  }

  /** Ties a reply as a person says. */
  public Kept tie(Kept kept, int reply, Tie tie) throws IOException {
    Map<Integer, Tie> ties = new HashMap<>(kept.ties());
    ties.put(reply, tie);
    return keep(new Kept(kept.submission(), kept.received(), kept.letter(), ties));
  }

  private Kept keep(Kept kept) throws IOException {
    ledger.append(kept.received().getYear(), Act.Kind.REPLIED, kept.received(), Json.bytes(kept));
    return kept;
  }

  private Kept tied(Kept kept) throws IOException {
    Ties finder = new Ties(words, profile, kept.letter(), reports(), adopted());
    Map<Integer, Tie> ties = new HashMap<>(kept.ties());
    List<Reply> replies = kept.letter().replies();
    for (int i = 0; i < replies.size(); i++) {
      if (!ties.containsKey(i)) {
        Optional<Tie> tie = finder.of(replies.get(i));
        if (tie.isPresent()) {
          ties.put(i, tie.get());
        }
      }
    }
    return new Kept(kept.submission(), kept.received(), kept.letter(), ties);
  }

  private List<VisitReport> reports() throws IOException {
    List<VisitReport> reports = archive.reports();
    Set<String> superseded = VisitReport.superseded(reports);
    return reports.stream().filter(report -> !superseded.contains(report.id())).toList();
  }

  private List<Edition> adopted() throws IOException {
    List<Edition> editions = new ArrayList<>();
    Adoptions adoptions = new Adoptions(archive.archive());
    for (int year : new Editions(archive.archive()).years()) {
      adoptions.adopted(year).ifPresent(one -> editions.add(one.edition()));
    }
    return editions;
  }

  /**
   * That a person has read a letter as it is kept.
   *
   * @param kept digest of it
   * @param reader id on the roster
   */
  private record Confirmed(String submission, String kept, String reader) {}

  /** Lets what a letter says, as it is now, be public in the name of a reader. */
  public void confirm(Kept kept, String reader, LocalDate day) throws IOException {
    String digest = Ids.of(Json.bytes(kept));
    if (ledger.kept(kept.received().getYear(), digest).isEmpty()) {
      keep(kept); // kept by an earlier version, which wrote less of each reply
    }
    Confirmed confirmed = new Confirmed(kept.submission(), digest, reader);
    ledger.append(kept.received().getYear(), Act.Kind.CONFIRMED, day, Json.bytes(confirmed));
  }

  /** All letters as they are now, in the order in which they came. */
  public List<Kept> letters() throws IOException {
    Map<String, Kept> letters = new LinkedHashMap<>();
    for (int year : ledger.years()) {
      for (Act act : ledger.acts(year, Act.Kind.REPLIED)) {
        Kept kept = ledger.paper(act, Kept.class);
        letters.put(kept.submission(), kept);
      }
    }
    return List.copyOf(letters.values());
  }

  /** The letters that may be public, each as it was when a person last confirmed it. */
  public List<Kept> confirmed() throws IOException {
    Map<String, Kept> letters = new LinkedHashMap<>();
    for (int year : ledger.years()) {
      for (Act act : ledger.acts(year, Act.Kind.CONFIRMED)) {
        Confirmed confirmed = ledger.paper(act, Confirmed.class);
        byte[] kept = ledger.kept(year, confirmed.kept()).orElseThrow();
        letters.put(confirmed.submission(), Json.read(kept, Kept.class));
      }
    }
    return List.copyOf(letters.values());
  }

  /**
   * What letters answer, by the source of the recommendation: {@code
   * a1b2c3d4e5f6#recommendations/3}. What is answered by its permanent number is answered for all
   * its sources.
   */
  public Map<String, List<Answered>> answers(List<Kept> letters) throws IOException {
    Map<String, List<String>> sources = new HashMap<>();
    adopted()
        .forEach(edition ->
            edition.recommendations().forEach(one -> sources.put(one.id(), one.sources())));
    Map<String, List<Answered>> answers = new HashMap<>();
    for (Kept kept : letters) {
      for (Tie tie : kept.ties().values()) {
        for (String source : sources.getOrDefault(tie.evidence(), List.of(source(tie)))) {
          answers
              .computeIfAbsent(source, key -> new ArrayList<>())
              .add(new Answered(kept.submission(), kept.received(), tie));
        }
      }
    }
    return answers;
  }

  /** The newest status of each recommendation that has a clear answer, by its source. */
  public Map<String, Status> statuses(List<Kept> letters) throws IOException {
    Map<String, Status> statuses = new HashMap<>();
    answers(letters)
        .forEach((source, answers) -> {
          for (Answered answered : answers) {
            Status status = answered.tie().status();
            if (status != null) {
              statuses.put(source, status);
            }
          }
        });
    return statuses;
  }

  private static String source(Tie tie) {
    return Ids.abbreviate(tie.report()) + "#recommendations/" + tie.recommendation();
  }
}
