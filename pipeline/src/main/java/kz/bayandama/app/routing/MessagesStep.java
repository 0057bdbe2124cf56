package kz.bayandama.app.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.bayandama.extract.TakenApart;
import kz.bayandama.intake.Intake;
import kz.bayandama.intake.mail.Messages;
import kz.bayandama.intake.mail.Participants;
import kz.bayandama.intake.mail.ReceivedMessage;
import kz.bayandama.intake.receipt.Receipts;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Route {@code message}: takes the reports out of an archived message, each as a submission that
 * knows its message. Doing it again, after a crash or a fault, finishes and never doubles.
 */
final class MessagesStep {
  private static final Logger LOG = LoggerFactory.getLogger(MessagesStep.class);

  /** How long a message that a fault stopped is left alone, so that it holds up no other. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Routes.Stages stages;
  private final Messages messages;
  private final Intake intake;
  private final IntakeStep begin;
  private final Receipts receipts;
  private final Mailroom.Desk desk;
  private final InstantSource clock;
  private final Set<String> done = ConcurrentHashMap.newKeySet();
  private final Map<String, Instant> later = new ConcurrentHashMap<>();

  MessagesStep(Routes.Inside inside, Receipts receipts, Mailroom.Desk desk) {
    this.stages = inside.stages();
    this.messages = new Messages(stages.archive());
    this.intake = new Intake(stages.archive(), desk.temporary(), inside.clock());
    this.begin = inside.intake();
    this.receipts = receipts;
    this.desk = desk;
    this.clock = inside.clock();
  }

  /** Ids of the messages whose reports are to be taken now. */
  public List<String> due() throws IOException {
    Participants participants = desk.participants().get();
    List<String> due = new ArrayList<>();
    for (String id : messages.ids()) {
      if (done.contains(id) || clock.instant().isBefore(later.getOrDefault(id, Instant.MIN))) {
        continue;
      }
      ReceivedMessage message = messages.message(id).orElseThrow();
      switch (messages.state(message, participants)) {
        case DUE -> due.add(id);
        case DONE -> done.add(id);
        case WAITING -> {}
      }
    }
    return due;
  }

  /** Takes a message apart; gives the submissions that have to be read. */
  public List<Submission> takeApart(@Body String id) throws IOException, InterruptedException {
    later.put(id, clock.instant().plus(PAUSE));
    ReceivedMessage message = messages.message(id).orElseThrow();
    Path folder = Files.createTempDirectory(desk.temporary(), "message");
    try {
      Path raw = folder.resolve("raw");
      try (InputStream in = stages.archive().original(id)) {
        Files.copy(in, raw, StandardCopyOption.REPLACE_EXISTING);
      }
      List<Intake.Taken> all = taken(message, raw, folder);
      List<String> ids = all.stream().map(one -> one.submission().id()).distinct().toList();
      messages.take(id, new Messages.Taken(ids, now()));
      LOG.info("message {} brought {} submissions", Ids.abbreviate(id), ids.size());
      for (String submission : ids) {
        receipts.owe(submission, id);
      }
      List<Submission> toRead = new ArrayList<>();
      for (Intake.Taken one : all) {
        if (begin.begins(one)) {
          toRead.add(one.submission());
        }
      }
      return toRead;
    } finally {
      delete(folder);
    }
  }

  private List<Intake.Taken> taken(ReceivedMessage message, Path raw, Path folder)
      throws IOException, InterruptedException {
    @Nullable String sender = sender(message).orElse(null);
    List<Intake.Taken> all = new ArrayList<>();
    for (TakenApart.Piece piece : reports(message, raw, folder)) {
      String name = piece.name().isEmpty() ? "attachment-" + (all.size() + 1) : piece.name();
      all.add(intake.take(piece.file(), Source.Channel.MAILBOX, name, sender, message.id()));
    }
    return all;
  }

  private Optional<String> sender(ReceivedMessage message) throws IOException {
    return messages
        .sender(message, desk.participants().get())
        .map(Participants.Participant::address)
        .or(() -> Optional.ofNullable(message.from()));
  }

  /**
   * The pieces that are submissions: what is attached, and a text that is a visit report or a
   * proposal. If there are none the message is one itself, so that its sender is told.
   */
  private List<TakenApart.Piece> reports(ReceivedMessage message, Path raw, Path folder)
      throws IOException, InterruptedException {
    List<TakenApart.Piece> reports = new ArrayList<>();
    try {
      Path pieces = Files.createDirectory(folder.resolve("pieces"));
      List<TakenApart.Piece> all = stages.extractor().takeApart(message.id(), raw, pieces).pieces();
      Optional<String> proposal =
          all.stream()
              .filter(TakenApart.Piece::body)
              .map(TakenApart.Piece::name)
              .filter(stages.papers()::isProposal)
              .findFirst();
      if (proposal.isPresent()) {
        return proposed(all, proposal.get());
      }
      for (TakenApart.Piece piece : all) {
        if (!piece.body() || isReport(piece)) {
          reports.add(piece);
        }
      }
    } catch (Rejection e) {
      LOG.info("message {} cannot be taken apart: {}", Ids.abbreviate(message.id()), e.reason());
    }
    if (reports.isEmpty() && message.automatic() == ReceivedMessage.Automatic.NO) {
      return List.of(new TakenApart.Piece("message.eml", "message/rfc822", true, raw));
    }
    return reports;
  }

  /** What is proposed by a message whose subject says so: what is attached, otherwise its text. */
  private static List<TakenApart.Piece> proposed(List<TakenApart.Piece> all, String subject) {
    List<TakenApart.Piece> attached =
        all.stream()
            .filter(piece -> !piece.body() && !piece.mediaType().startsWith("image/"))
            .map(piece ->
                new TakenApart.Piece(
                    subject + " - " + piece.name(), piece.mediaType(), false, piece.file()))
            .toList();
    return attached.isEmpty()
        ? all.stream().filter(TakenApart.Piece::body).limit(1).toList()
        : attached;
  }

  private boolean isReport(TakenApart.Piece piece) throws IOException, InterruptedException {
    Source source = new Source(Source.Channel.MAILBOX, piece.name(), null, now(), null);
    Submission text = new Submission(Ids.of(piece.file()), source, Files.size(piece.file()));
    try {
      Extracted extracted = stages.extractor().extract(text, piece.file());
      if (!stages.papers().isProposal(piece.name(), extracted)) {
        stages.recogniser().recognise(text, extracted);
      }
      return true;
    } catch (Rejection e) {
      return false;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
