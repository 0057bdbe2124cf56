package kz.bayandama.intake.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.intake.mail.Envelope;
import kz.bayandama.intake.mail.Messages;
import kz.bayandama.intake.mail.Participants;
import kz.bayandama.intake.mail.Participants.Participant;
import kz.bayandama.intake.mail.ReceivedMessage;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Outcome;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import kz.bayandama.report.VisitReport;
import org.jspecify.annotations.Nullable;

/**
 * Who is owed a receipt, and whether they got it: one for each submission and way that it came. The
 * archive remembers, so none is given twice after a crash; where it is not known whether one was
 * sent it is not sent again, but said. Thread-safe.
 */
public final class Receipts {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final ReportArchive archive;
  private final Messages messages;
  private final Means means;
  private final InstantSource clock;
  private final Map<Owed, Instant> owed = new LinkedHashMap<>();
  private final Map<String, Deque<Instant>> sent = new HashMap<>();

  /** What the server did not take yet: as long as this process runs that is known. */
  private final Set<Owed> unsent = new HashSet<>();

  /**
   * What receipts are made with.
   *
   * @param post empty to write files only
   * @param participants the roster as it is now
   * @param language that comes first in receipts for nobody in particular whose report has none
   * @param perHour how many letters one address gets in an hour; more wait
   */
  public record Means(
      ReceiptText text,
      Outbox outbox,
      Optional<Post> post,
      Supplier<Participants> participants,
      Language language,
      int perHour) {}

  /**
   * A receipt that is owed.
   *
   * @param message the id of the message that brought the submission, null for the folder
   */
  private record Owed(String submission, @Nullable String message) {
    String key() {
      return "receipts/" + Ids.checked(submission) + "/" + (message == null ? "folder" : message);
    }
  }

  /** That a letter is about to be handed to the server. */
  private record Sending(Instant at) {}

  /** How it ended with a receipt. */
  enum Result {
    /** It is a file in the outbox, and that is all there was to do. */
    FILED,
    SENT,
    REFUSED,
    UNKNOWN
  }

  private record Ended(Result result, Instant at) {}

  public Receipts(ReportArchive archive, Means means, InstantSource clock) {
    this.archive = archive;
    this.messages = new Messages(archive);
    this.means = means;
    this.clock = clock;
  }

  /** Looks up everything that is still owed: what a crash left. */
  public void recall() throws IOException {
    for (String id : archive.submissions()) {
      if (archive.submission(id).orElseThrow().source().channel() == Source.Channel.FOLDER) {
        owe(id, null);
      }
    }
    for (String message : messages.ids()) {
      for (String id : messages.taken(message).map(Messages.Taken::submissions).orElse(List.of())) {
        owe(id, message);
      }
    }
  }

  /** Says that a submission of the folder has its outcome; what came otherwise is left out. */
  public void ended(String submission) throws IOException {
    Optional<Submission> known = archive.submission(submission);
    if (known.isPresent() && known.get().source().channel() == Source.Channel.FOLDER) {
      owe(submission, null);
    }
  }

  /** Says that a message brought a submission, which need not have its outcome yet. */
  public void owe(String submission, @Nullable String message) throws IOException {
    Owed one = new Owed(submission, message);
    if (!archive.archive().exists(one.key() + "/ended.json")) {
      synchronized (owed) {
        owed.putIfAbsent(one, Instant.MIN);
      }
    }
  }

  /**
   * Gives what is owed and can be given now.
   *
   * @throws IOException if the mail server cannot be reached or the archive or outbox not written;
   *     calling again is safe
   */
  public synchronized void give() throws IOException {
    Instant now = clock.instant();
    List<Owed> due = new ArrayList<>();
    synchronized (owed) {
      owed.forEach((one, from) -> {
        if (!now.isBefore(from)) {
          due.add(one);
        }
      });
    }
    @Nullable IOException fault = null;
    for (Owed one : due) {
      try {
        if (give(one)) {
          synchronized (owed) {
            owed.remove(one);
          }
        }
      } catch (IOException e) {
        later(one, PAUSE);
        fault = e;
      }
    }
    if (fault != null) {
      throw fault;
    }
  }

  private void later(Owed one, Duration pause) {
    synchronized (owed) {
      owed.put(one, clock.instant().plus(pause));
    }
  }

  /** Whether nothing more is owed. */
  private boolean give(Owed one) throws IOException {
    Optional<Outcome> outcome = archive.outcome(one.submission());
    if (outcome.isEmpty()) {
      return false;
    }
    if (archive.archive().exists(one.key() + "/ended.json")) {
      return true;
    }
    Submission submission = archive.submission(one.submission()).orElseThrow();
    Optional<VisitReport> report =
        outcome.get().reason() == null ? archive.report(one.submission()) : Optional.empty();
    Optional<ReceivedMessage> message =
        one.message() == null ? Optional.empty() : messages.message(one.message());
    Optional<Participant> to = reader(message);
    List<Language> languages =
        to.map(reader -> List.of(reader.language())).orElseGet(() -> languages(report));
    ReceiptText.Written written = means.text().write(submission, outcome.get(), report, languages);
    means.outbox().write(means.text().name(submission), Ids.abbreviate(submission.id()), written);
    if (to.isEmpty() || means.post().isEmpty()) {
      return end(one, Result.FILED);
    }
    if (!unsent.contains(one) && archive.archive().exists(one.key() + "/sending.json")) {
      return end(one, Result.UNKNOWN);
    }
    return send(one, to.get(), written, message.orElseThrow());
  }

  /** Who gets it by mail: a participant, unless a program wrote. */
  private Optional<Participant> reader(Optional<ReceivedMessage> message) throws IOException {
    return message.isEmpty() || message.get().automatic() != ReceivedMessage.Automatic.NO
        ? Optional.empty()
        : messages.sender(message.get(), means.participants().get());
  }

  /** A report's own language; of what has none nobody knows who reads it: the country's two. */
  private List<Language> languages(Optional<VisitReport> report) {
    return report
        .map(one -> one.languages().getFirst())
        .filter(language -> language != Language.UND)
        .map(List::of)
        .orElseGet(() -> Stream.of(means.language(), Language.KK, Language.RU).distinct().toList());
  }

  private boolean send(
      Owed one, Participant to, ReceiptText.Written written, ReceivedMessage message)
      throws IOException {
    if (!mayWriteTo(to.address())) {
      later(one, PAUSE);
      return false;
    }
    Optional<String> answers;
    try (InputStream in = archive.original(message.id())) {
      answers = Envelope.of(in).messageId();
    }
    String key = "receipt." + Ids.abbreviate(one.submission()) + "." + Ids.abbreviate(message.id());
    Post.Letter letter =
        new Post.Letter(key, to.address(), written, true, answers, clock.instant());
    Post.End end =
        means
            .post()
            .orElseThrow()
            .send(
                letter, () -> archive.putIfAbsent(one.key() + "/sending.json", new Sending(now())));
    return switch (end) {
      case SENT -> end(one, Result.SENT);
      case REFUSED -> end(one, Result.REFUSED);
      case UNKNOWN -> end(one, Result.UNKNOWN);
      case LATER -> {
        unsent.add(one);
        later(one, PAUSE);
        yield false;
      }
    };
  }

  private boolean mayWriteTo(String address) {
    Instant now = clock.instant();
    Deque<Instant> times = sent.computeIfAbsent(address, absent -> new ArrayDeque<>());
    while (!times.isEmpty() && times.peekFirst().plus(HOUR).isBefore(now)) {
      times.pollFirst();
    }
    if (times.size() >= means.perHour()) {
      return false;
    }
    times.addLast(now);
    return true;
  }

  private boolean end(Owed one, Result result) throws IOException {
    archive.putIfAbsent(one.key() + "/ended.json", new Ended(result, now()));
    return true;
  }

  /** Ids of the submissions whose receipt may or may not have been sent, sorted. */
  public static List<String> uncertain(ReportArchive archive) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String key : archive.archive().list("receipts/")) {
      if (key.endsWith("/sending.json")) {
        String ended = key.replace("/sending.json", "/ended.json");
        Result result = archive.read(ended, Ended.class).map(Ended::result).orElse(Result.UNKNOWN);
        if (result == Result.UNKNOWN || result == Result.REFUSED) {
          ids.add(key.split("/", -1)[1]);
        }
      }
    }
    return ids.stream().distinct().toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
