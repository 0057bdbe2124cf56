package kz.bayandama.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a site is built.
 *
 * @param address where it will stand ({@code https://npm.example.kz/}), for the feeds, the sitemap
 *     and canonical links; without it the sitemap is left out and links stay relative
 * @param basePath what every link begins with, such as {@code /npm/}; empty for relative links,
 *     which work under any prefix
 * @param indexNames whether links name {@code index.html}: for a bucket or a folder that does not
 *     answer a folder's address with its index
 * @param look a folder of templates, styles, fonts and words that stand in for the bundled ones,
 *     file by file
 * @param contact a mail address for readers
 */
public record SiteSettings(
    Optional<URI> address,
    String basePath,
    boolean indexNames,
    Optional<Path> look,
    Optional<String> contact) {
  public SiteSettings {
    address.ifPresent(uri -> {
      if (!uri.isAbsolute() || !uri.toString().endsWith("/")) {
        throw new IllegalArgumentException(
            "the site's address «" + uri + "»: absolute, ending in a slash");
      }
    });
    if (!basePath.isEmpty() && !(basePath.startsWith("/") && basePath.endsWith("/"))) {
      throw new IllegalArgumentException(
          "the base path «" + basePath + "»: empty, or from a slash to a slash");
    }
  }

  /** Relative links, no known address, the bundled look. */
  public static SiteSettings relative() {
    return new SiteSettings(Optional.empty(), "", false, Optional.empty(), Optional.empty());
  }

  /** The same at an address. */
  public SiteSettings at(URI newAddress) {
    return new SiteSettings(Optional.of(newAddress), basePath, indexNames, look, contact);
  }

  /** The same with links that name {@code index.html}. */
  public SiteSettings withIndexNames() {
    return new SiteSettings(address, basePath, true, look, contact);
  }

  /** The same with another look. */
  public SiteSettings withLook(Path folder) {
    return new SiteSettings(address, basePath, indexNames, Optional.of(folder), contact);
  }
}
