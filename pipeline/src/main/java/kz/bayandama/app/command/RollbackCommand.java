package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bayandama.publish.Publisher;
import kz.bayandama.report.AdoptedEdition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code rollback}: readers get a former release again, from the files that were kept of it or, if
 * they are gone, from its editions.
 */
@Command(name = "rollback")
final class RollbackCommand extends Task {
  @Option(names = "--to", paramLabel = "N", defaultValue = "0", descriptionKey = "rollback.to")
  private int number;

  @Override
  public Integer call() throws IOException, Usage, InterruptedException {
    Workspace workspace = workspace();
    try (FileLock lock = workspace.publishing();
        PublishTarget target = PublishTarget.of(workspace)) {
      Publisher.Published done = rollback(workspace, target);
      Publish.remember(workspace, done.release());
      if (json()) {
        print(Publish.Done.of(target.store(), done.release(), done.changes()));
      } else {
        say(
            "rollback.done",
            target.store().place(),
            String.valueOf(done.release().restores()),
            String.valueOf(done.release().number()),
            done.changes().uploads());
      }
      return lock.isValid() ? Cli.DONE : Cli.FAULT;
    }
  }

  private Publisher.Published rollback(Workspace workspace, PublishTarget target)
      throws IOException, Usage, InterruptedException {
    try {
      return target.publisher().rollback(number);
    } catch (Publisher.Irretrievable e) {
      List<AdoptedEdition> editions = editions(workspace, e.release().editions());
      if (e.release().gone() || editions.isEmpty()) {
        throw e;
      }
      return target
          .publisher()
          .rollback(e.release().number(), target.tree(Publish.build(workspace, editions)));
    }
  }

  /** The adopted editions of these digests; none if one is adopted no longer. */
  private static List<AdoptedEdition> editions(Workspace workspace, List<String> digests)
      throws IOException {
    List<AdoptedEdition> all = Adopted.editions(workspace.archive().archive());
    List<AdoptedEdition> found = new ArrayList<>();
    for (String digest : digests) {
      Optional<AdoptedEdition> one =
          all.stream().filter(edition -> edition.adoption().digest().equals(digest)).findAny();
      if (one.isEmpty()) {
        return List.of();
      }
      found.add(one.get());
    }
    return found;
  }
}
