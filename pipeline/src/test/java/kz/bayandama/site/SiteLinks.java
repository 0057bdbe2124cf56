package kz.bayandama.site;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows every link of every page of a tree. */
final class SiteLinks {
  private static final Pattern LINK =
      Pattern.compile("(?:href|src|action|data-index)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");

  private final SiteTree tree;
  private final Map<Path, Set<String>> ids = new HashMap<>();

  SiteLinks(SiteTree tree) {
    this.tree = tree;
  }

  /** The links that lead nowhere, each with its page; addresses of other sites are not followed. */
  List<String> broken() throws IOException {
    List<String> broken = new ArrayList<>();
    for (SiteTree.Entry entry : tree.entries()) {
      if (entry.path().endsWith(".html")) {
        Matcher link = LINK.matcher(Files.readString(tree.root().resolve(entry.path())));
        while (link.find()) {
          if (!leadsSomewhere(entry.path(), link.group(1))) {
            broken.add(entry.path() + ": " + link.group(1));
          }
        }
      }
    }
    return broken;
  }

  private boolean leadsSomewhere(String page, String link) throws IOException {
    if (link.startsWith("https:") || link.startsWith("mailto:")) {
      return true;
    }
    String[] parts = link.replace("&#61;", "=").split("#", 2);
    String path = URLDecoder.decode(parts[0].replaceFirst("\\?.*", ""), StandardCharsets.UTF_8);
    Path target =
        path.startsWith("/")
            ? tree.root().resolve(path.substring(1))
            : tree.root().resolve(page).resolveSibling(path).normalize();
    if (path.isEmpty()) {
      target = tree.root().resolve(page);
    }
    if (path.endsWith("/") || Files.isDirectory(target)) {
      target = target.resolve("index.html");
    }
    return Files.isRegularFile(target) && (parts.length == 1 || ids(target).contains(parts[1]));
  }

  private Set<String> ids(Path page) throws IOException {
    Set<String> known = ids.get(page);
    if (known == null) {
      known = new HashSet<>();
      Matcher id = ID.matcher(Files.readString(page));
      while (id.find()) {
        known.add(id.group(1));
      }
      ids.put(page, known);
    }
    return known;
  }
}
