package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.bayandama.publish.Manifest;
import kz.bayandama.publish.Tree;
import kz.bayandama.report.Language;
import kz.bayandama.site.SiteTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTargetTest {
  private static final String OLD = "kk/ministries/interior/index.html";
  private static final SiteTree.Entry PAGE = new SiteTree.Entry("kk/index.html", "1".repeat(64), 9);
  private static final SiteTree.Entry MOVED = new SiteTree.Entry(OLD, "2".repeat(64), 7);

  private @TempDir Path root;

  @Test
  void anAddressThatMovedIsARedirectOfTheStoreToo() throws Exception {
    Init.make(root, Language.EN);
    assertThat(redirects("")).containsExactly(Map.entry(OLD, "/kk/ministries/mvd/"));
    assertThat(redirects("publish: {prefix: npm}\n"))
        .containsExactly(Map.entry(OLD, "/npm/kk/ministries/mvd/"));
    assertThat(redirects("site: {address: \"https://npm.example.kz/\"}\n"))
        .containsExactly(Map.entry(OLD, "https://npm.example.kz/kk/ministries/mvd/"));
  }

  private List<Map.Entry<String, String>> redirects(String settings) throws Exception {
    Files.writeString(root.resolve("bayandama.yaml"), settings);
    SiteTree site = new SiteTree(root, List.of(PAGE, MOVED), Map.of(OLD, "kk/ministries/mvd/"), 2);
    try (PublishTarget target = PublishTarget.of(Workspace.open(root))) {
      Tree tree = target.tree(site);
      return tree.manifest().entries().stream()
          .filter(entry -> entry.redirect() != null)
          .map((Manifest.Entry entry) -> Map.entry(entry.path(), entry.redirect()))
          .toList();
    }
  }
}
