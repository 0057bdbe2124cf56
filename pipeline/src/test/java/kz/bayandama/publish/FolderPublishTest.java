package kz.bayandama.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class FolderPublishTest extends PublisherContract {
  @Override
  Store open() throws IOException {
    return FolderStore.open(folder.resolve("public"));
  }

  @Test
  void compressedFilesLieBesideThePlainOnes() throws Exception {
    Tree tree =
        SmallSite.in(folder.resolve("another"))
            .tree()
            .compressed(true, folder.resolve("compressed"));
    Store store = open();
    new Publisher(
            store,
            Logbook.open(folder.resolve("l"), store.place()),
            false,
            Edge.NONE,
            InstantSource.system())
        .publish(tree, EDITIONS);
    assertThat(store.get("kk/index.html")).isPresent();
    assertThat(store.get("kk/index.html.gz")).isPresent();
    assertThat(store.get("sitemap.xml.gz")).isEmpty();
  }
}
