package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Minutes of a vote by the demo's Council of five, and a Council of one. */
final class Minutes {
  private Minutes() {}

  /** Four for, one absent. */
  static Path adopting(Path folder, String edition) throws IOException {
    return of(folder, edition, "for", "for", "for", "absent", "for");
  }

  /** Two for, which is no majority of five. */
  static Path refusing(Path folder, String edition) throws IOException {
    return of(folder, edition, "for", "for", "abstained", "absent", "against");
  }

  /** The roster of a Council with one member, Zhanar Ospan. */
  static Path councilOfOne(Path workspace) throws IOException {
    return Files.writeString(
        workspace.resolve("council/council.yaml"),
        """
        commissioner: {name: Әсел Үмбетова, email: ombudsman@example.kz, language: kk}
        responsible: zh.ospan
        members:
          - {id: zh.ospan, name: Жанар Оспан, email: ospan@example.kz, language: kk}
        """);
  }

  private static Path of(Path folder, String edition, Object... votes) throws IOException {
    String members =
        """
          - {member: a.seitkali, vote: %s}
          - {member: v.gromova, vote: %s}
          - {member: d.tulegen, vote: %s}
          - {member: e.kim, vote: %s}
          - {member: m.orazbek, vote: %s}
        """
            .formatted(votes);
    return Files.writeString(
        folder.resolve("minutes.yaml"),
        "date: 2026-02-10\nedition: " + edition + "\nvotes:\n" + members);
  }
}
