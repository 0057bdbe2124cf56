package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.archive.CrashPoint;
import kz.bayandama.council.Envelope;
import kz.bayandama.council.LetterQueue;
import kz.bayandama.council.LetterQueue.Queued;
import kz.bayandama.council.LetterQueue.Result;
import kz.bayandama.council.Outgoing;
import kz.bayandama.intake.receipt.Post;
import kz.bayandama.report.Saying;

/**
 * Brings the Council's letters on their way: by SMTP where the settings name a server and the
 * letter an address, at most once each; otherwise as drafts in the outbox. What was sent has a copy
 * in {@code sent/} beside the drafts.
 */
final class Postman {
  private final Workspace workspace;
  private final LetterQueue queue;
  private final Optional<Post> post;

  private Postman(Workspace workspace, LetterQueue queue, Optional<Post> post) {
    this.workspace = workspace;
    this.queue = queue;
    this.post = post;
  }

  /**
   * The postman of a workspace.
   *
   * @param environment may hold the password
   * @throws Usage with all that is wrong with the files of secrets
   */
  static Postman of(Workspace workspace, Map<String, String> environment)
      throws IOException, Usage {
    List<Saying> problems = new ArrayList<>();
    MailSettings.checkSecrets(workspace.settings(), workspace.root(), problems);
    if (!problems.isEmpty()) {
      throw new Usage(problems);
    }
    return new Postman(
        workspace,
        new LetterQueue(workspace.archive().archive(), InstantSource.system()),
        Correspondence.post(workspace, environment));
  }

  /**
   * A letter.
   *
   * @param key what makes it that letter, a digest
   * @param file what it is called in the outbox
   */
  record Letter(String key, String file, Envelope envelope) {}

  /** Where a letter is. */
  enum Way {
    DRAFT,
    SENT,
    /** The server cannot be reached, or does not take it now. */
    WAITS,
    REFUSED,
    UNKNOWN
  }

  /** A letter that did not reach anybody, as far as is known, and waits for a person. */
  record Undelivered(String file, Result result) {}

  /**
   * Takes a letter; once it returns the letter can be noted as under way.
   *
   * @param noted whether it was taken before, with the settings of that time
   */
  void take(Letter letter, boolean noted) throws IOException {
    if (queue.has(letter.key())) {
      return;
    }
    byte[] message = letter.envelope().eml();
    if (post.isEmpty() || letter.envelope().to().isEmpty() || noted) {
      draft(letter.file(), message);
    } else {
      queue.put(new Queued(letter.key(), letter.file()), message);
    }
  }

  /** Where a letter is that was taken. */
  Way way(Letter letter) throws IOException {
    if (!queue.has(letter.key())) {
      return Way.DRAFT;
    }
    return queue.result(letter.key()).map(result -> Way.valueOf(result.name())).orElse(Way.WAITS);
  }

  /** The file of a letter: the copy of what was sent, or the draft. */
  Path file(Letter letter) throws IOException {
    return workspace
        .outbox()
        .resolve(way(letter) == Way.SENT ? sent(letter.file()) : letter.file());
  }

  /**
   * Sends what waits.
   *
   * @return why not all of it could be, a sentence; empty if all is sent
   */
  Optional<String> deliver() throws IOException {
    for (Queued letter : queue.forgotten()) {
      draft(letter.file(), queue.message(letter));
      queue.end(letter, Result.UNKNOWN);
    }
    if (post.isEmpty()) {
      return Optional.empty();
    }
    for (Queued letter : queue.waiting()) {
      try {
        send(post.get(), letter);
      } catch (Unreachable e) {
        return Optional.of(String.valueOf(e.getMessage()));
      }
    }
    int left = queue.waiting().size();
    return left == 0
        ? Optional.empty()
        : Optional.of("the mail server does not take " + left + " letters now");
  }

  /** The server was not reached, so nothing was sent. */
  private static final class Unreachable extends IOException {
    private static final long serialVersionUID = 1;

    Unreachable(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** Somebody else hands it over. */
  private static final class Taken extends IOException {
    private static final long serialVersionUID = 1;
  }

  private void send(Post by, Queued letter) throws IOException {
    byte[] message = queue.message(letter);
    Post.End end;
    try {
      end = by.send(letter.key(), message, () -> begin(letter));
    } catch (Taken e) {
      return;
    } catch (IOException e) {
      throw new Unreachable(e);
    }
    CrashPoint.pass("letters.handed");
    switch (end) {
      case SENT -> {
        queue.end(letter, Result.SENT);
        draft(sent(letter.file()), message);
      }
      case REFUSED -> end(letter, message, Result.REFUSED);
      case UNKNOWN -> end(letter, message, Result.UNKNOWN);
      case LATER -> queue.later(letter);
    }
  }

  private void begin(Queued letter) throws IOException {
    if (!queue.begin(letter)) {
      throw new Taken();
    }
    CrashPoint.pass("letters.begun");
  }

  private void end(Queued letter, byte[] message, Result result) throws IOException {
    draft(letter.file(), message);
    queue.end(letter, result);
  }

  private void draft(String file, byte[] message) throws IOException {
    Path path = workspace.outbox().resolve(file);
    new Outgoing(path.resolveSibling("")).write(path.getFileName().toString(), message);
  }

  private static String sent(String file) {
    int slash = file.lastIndexOf('/');
    return file.substring(0, slash) + "/sent" + file.substring(slash);
  }

  /** What a person has to look at: letters that ended otherwise and whose draft is still there. */
  static List<Undelivered> undelivered(Workspace workspace) throws IOException {
    LetterQueue queue = new LetterQueue(workspace.archive().archive(), InstantSource.system());
    List<Undelivered> all = new ArrayList<>();
    for (Queued letter : queue.all()) {
      Optional<Result> result = queue.result(letter.key());
      if (result.isPresent()
          && result.get() != Result.SENT
          && Files.exists(workspace.outbox().resolve(letter.file()))) {
        all.add(new Undelivered(letter.file(), result.get()));
      }
    }
    return all;
  }
}
