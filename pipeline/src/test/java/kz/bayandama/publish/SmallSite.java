package kz.bayandama.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A site of a few files, which a test writes anew. */
record SmallSite(Path root) {
  static SmallSite in(Path root) throws IOException {
    SmallSite site = new SmallSite(root);
    site.write("index.html", "<p>тіл таңдау");
    site.write("kk/index.html", "<p>Баяндама");
    site.write("kk/recommendations/index.html", "<p>Іздеу: assets/search/start.0a1b2c3d4e5f.bin");
    site.write("ru/index.html", "<p>Доклад");
    site.write("ru/feed.xml", "<feed/>");
    site.write("assets/site.0a1b2c3d4e5f.css", "p{}");
    site.write("assets/search/start.0a1b2c3d4e5f.bin", "дәлдік");
    site.write("sitemap.xml", "<urlset/>");
    return site;
  }

  /** Writes a file by a rename: whoever is killed while writing leaves the old one or the new. */
  void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Path half = root.resolveSibling("half");
    Files.writeString(half, text);
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  void delete(String path) throws IOException {
    Files.delete(root.resolve(path));
  }

  Tree tree() throws IOException {
    return Tree.of(root, SmallSite::kind);
  }

  static Manifest.Kind kind(String path) {
    if (path.startsWith("assets/")) {
      return Manifest.Kind.ASSET;
    }
    if (path.endsWith("/recommendations/index.html")) {
      return Manifest.Kind.POINTER;
    }
    return path.endsWith(".html") ? Manifest.Kind.PAGE : Manifest.Kind.FEED;
  }
}
