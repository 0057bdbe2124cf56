package kz.bayandama.publish;

import java.io.IOException;

class FolderPublishTest extends PublisherContract {
  @Override
  Store open() throws IOException {
    return FolderStore.open(folder.resolve("public"));
  }
}
