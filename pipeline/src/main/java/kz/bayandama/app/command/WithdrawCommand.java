package kz.bayandama.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.bayandama.archive.ReportArchive;
import kz.bayandama.json.Json;
import kz.bayandama.publish.Absence;
import kz.bayandama.publish.Pruning;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Withdrawal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code withdraw}: takes a recommendation, or all of a visit report, out of the public record:
 * notes it in the archive, publishes everything anew without it, deletes all former releases from
 * the store, and reads every version of every object there to prove that none holds it.
 */
@Command(name = "withdraw")
final class WithdrawCommand extends Task {
  private static final int TOLD = 20;

  @Parameters(paramLabel = "ID", descriptionKey = "withdraw.id")
  private String id = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      descriptionKey = "withdraw.reason")
  private String reason = "";

  /**
   * What {@code withdraw --json} prints.
   *
   * @param texts how many texts were looked for
   * @param shared how many are looked for no more, for something else says the same words
   * @param traces keys of objects that are in the way of the proof
   */
  record Withdrawn(
      List<String> recommendations,
      @Nullable String report,
      int release,
      int deleted,
      int texts,
      int shared,
      List<String> traces) {}

  @Override
  public Integer call() throws IOException, Usage, InterruptedException {
    Workspace workspace = workspace();
    Withdrawn done = withdraw(workspace, id, reason);
    if (json()) {
      print(done);
    }
    say("withdraw.done", done.recommendations().size(), done.release(), done.deleted());
    if (done.shared() > 0) {
      say("withdraw.shared", done.shared());
    }
    done.traces().stream().limit(TOLD).forEach(key -> warn("withdraw.trace", key));
    say(done.traces().isEmpty() ? "withdraw.proven" : "withdraw.unproven", done.texts());
    return done.traces().isEmpty() ? Cli.DONE : Cli.FAULT;
  }

  static Withdrawn withdraw(Workspace workspace, String id, String reason)
      throws IOException, Usage, InterruptedException {
    ReportArchive archive = workspace.archive();
    List<AdoptedEdition> adopted = Adopted.editions(archive.archive());
    Withdrawal withdrawal = withdrawal(archive, adopted, id, reason);
    archive.append(Withdrawal.PREFIX, Json.bytes(withdrawal));
    try (PublishTarget target = PublishTarget.of(workspace)) {
      Publish.Done done = Publish.publish(workspace, target);
      List<String> deleted = new Pruning(target.store(), target.logbook()).purge();
      Set<String> texts = texts(adopted, withdrawal);
      int all = texts.size();
      Set<String> said = saidElsewhere(Withdrawals.of(archive).without(adopted));
      texts.removeIf(text -> said.stream().anyMatch(other -> other.contains(text)));
      List<String> traces =
          texts.isEmpty()
              ? List.of()
              : Absence.traces(target.store(), texts).stream()
                  .map(trace -> trace.key() + " (" + trace.why() + ")")
                  .toList();
      Integer release = done.release();
      return new Withdrawn(
          withdrawal.recommendations(),
          withdrawal.report(),
          release == null ? 0 : release,
          deleted.size(),
          texts.size(),
          all - texts.size(),
          traces);
    }
  }

  private static Withdrawal withdrawal(
      ReportArchive archive, List<AdoptedEdition> adopted, String id, String reason)
      throws IOException, Usage {
    List<PublicRecommendation> all =
        adopted.stream().flatMap(one -> one.edition().recommendations().stream()).toList();
    if (all.stream().anyMatch(one -> one.id().equals(id))) {
      return new Withdrawal(Adopted.today(), null, List.of(id), reason);
    }
    List<String> reports = archive.matching(id);
    if (id.length() < 4 || reports.size() != 1) {
      throw new Usage("wrong.withdraw-id", id);
    }
    String report = reports.getFirst();
    String source = Ids.abbreviate(report);
    boolean shown =
        adopted.stream()
            .flatMap(one -> one.edition().visits().stream())
            .anyMatch(visit -> visit.source().equals(source));
    if (!shown) {
      throw new Usage("wrong.not-shown", source);
    }
    return new Withdrawal(Adopted.today(), report, Withdrawals.inWordsOf(report, adopted), reason);
  }

  /** The texts of what is withdrawn. */
  private static Set<String> texts(List<AdoptedEdition> adopted, Withdrawal withdrawal) {
    Set<String> texts = new LinkedHashSet<>();
    String report = withdrawal.report();
    for (AdoptedEdition one : adopted) {
      Set<String> gone = new HashSet<>(withdrawal.recommendations());
      if (report != null) {
        String source = Ids.abbreviate(report) + "#";
        one.edition().findings().stream()
            .filter(finding -> finding.source().startsWith(source))
            .forEach(finding -> gone.add(finding.id()));
        one.edition().proposals().stream()
            .filter(proposal -> proposal.source().startsWith(source))
            .forEach(proposal -> gone.add(proposal.id()));
      }
      texts.addAll(Withdrawals.texts(one.edition(), gone));
    }
    return texts;
  }

  /** What others say in the same words, which stays public. */
  private static Set<String> saidElsewhere(List<AdoptedEdition> left) {
    Set<String> said = new HashSet<>();
    for (AdoptedEdition one : left) {
      Edition edition = one.edition();
      List<String> all = new ArrayList<>();
      edition.findings().forEach(finding -> all.addAll(finding.text().byLanguage().values()));
      edition
          .recommendations()
          .forEach(recommendation -> all.addAll(recommendation.text().byLanguage().values()));
      edition.proposals().forEach(proposal -> all.addAll(proposal.text().byLanguage().values()));
      said.addAll(all);
    }
    return said;
  }
}
