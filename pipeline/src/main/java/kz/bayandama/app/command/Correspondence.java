package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import kz.bayandama.app.routing.Mailroom;
import kz.bayandama.council.Problems;
import kz.bayandama.council.Roster;
import kz.bayandama.intake.mail.Participants;
import kz.bayandama.intake.receipt.Outbox;
import kz.bayandama.intake.receipt.Post;
import kz.bayandama.intake.receipt.ReceiptText;
import kz.bayandama.intake.receipt.Receipts;
import kz.bayandama.privacy.PersonalDataFinder;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mailroom of a workspace, by its settings and its roster. */
final class Correspondence {
  private static final Logger LOG = LoggerFactory.getLogger(Correspondence.class);

  private Correspondence() {}

  /**
   * The mailroom.
   *
   * @param environment may hold passwords
   * @throws Usage with all that is wrong with the roster or the files of secrets
   */
  static Mailroom mailroom(
      Workspace workspace,
      Profile profile,
      PersonalDataFinder personalData,
      Map<String, String> environment)
      throws IOException, Usage {
    Settings settings = workspace.settings();
    List<Saying> problems = new ArrayList<>();
    MailSettings.checkSecrets(settings, workspace.root(), problems);
    if (!problems.isEmpty()) {
      throw new Usage(problems);
    }
    MailSettings.Mailbox box = settings.mailbox();
    Optional<Mailroom.Mailbox> mailbox =
        box.server(workspace.root(), environment)
            .map(server ->
                new Mailroom.Mailbox(
                    server,
                    Objects.requireNonNull(box.authserv()),
                    Duration.ofSeconds(box.lookSeconds()),
                    box.processed(),
                    box.aside()));
    Supplier<Participants> roster = roster(workspace);
    Optional<Post> post = post(workspace, environment);
    MailSettings.Digest digest = settings.digest();
    ZoneId zone = ZoneId.of(digest.zone());
    Language language = Language.of(settings.language());
    return new Mailroom(
        new Mailroom.Desk(
            roster, workspace.temporary(), workspace.mailboxState(), workspace.postState()),
        new Receipts.Means(
            new ReceiptText(profile, zone, name -> cleared(name, personalData)),
            new Outbox(workspace.outbox()),
            post,
            roster,
            language,
            settings.smtp().perHour()),
        mailbox,
        Optional.ofNullable(digest.to())
            .flatMap(
                to -> post.map(by -> new Mailroom.Digest(by, to, digest.hour(), zone, language))));
  }

  /** By which server letters are sent, empty where the settings name none. */
  static Optional<Post> post(Workspace workspace, Map<String, String> environment) {
    MailSettings.Smtp smtp = workspace.settings().smtp();
    return smtp.server(workspace.root(), environment)
        .map(server -> new Post(server, String.valueOf(smtp.from())));
  }

  /** A file's name if nothing in it looks like personal data, otherwise nothing. */
  private static String cleared(String name, PersonalDataFinder personalData) {
    String words = name.replaceAll("[._]+", " ");
    return personalData.find(words).isEmpty() ? name : "";
  }

  /**
   * The participants as the roster's file names them now.
   *
   * @throws Usage with all that is wrong with it
   */
  static Participants participants(Workspace workspace) throws IOException, Usage {
    Path file = workspace.council().resolve("council.yaml");
    try {
      return new Participants(
          Roster.writers(Files.readAllBytes(file)).stream()
              .map(one ->
                  new Participants.Participant(
                      one.id(), one.person().name(), one.person().email(), one.person().language()))
              .toList());
    } catch (NoSuchFileException e) {
      return new Participants(List.of());
    } catch (Problems e) {
      throw Usage.in(file, e.all());
    }
  }

  /** The roster, read anew when asked: the last sound one while somebody is editing it. */
  private static Supplier<Participants> roster(Workspace workspace) throws IOException, Usage {
    Participants[] last = {participants(workspace)};
    return () -> {
      try {
        last[0] = participants(workspace);
      } catch (IOException | Usage e) {
        LOG.warn("council.yaml cannot be used as it is; the roster before it counts");
      }
      return last[0];
    };
  }
}
