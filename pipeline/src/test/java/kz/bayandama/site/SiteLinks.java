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

  private static final Pattern ANCHOR = Pattern.compile("<a [^>]*?href=\"([^\"]*)\"");

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

  /** The pages that are reached from one by anchors alone, without any script. */
  Set<String> reachedFrom(String first) throws IOException {
    Set<String> reached = new HashSet<>(Set.of(first));
    List<String> next = new ArrayList<>(reached);
    while (!next.isEmpty()) {
      String page = next.removeLast();
      Matcher anchor = ANCHOR.matcher(Files.readString(tree.root().resolve(page)));
      while (anchor.find()) {
        String link = anchor.group(1).replaceFirst("#.*", "");
        String found = tree.root().relativize(target(page, link)).toString();
        if (found.endsWith(".html") && !elsewhere(link) && reached.add(found)) {
          next.add(found);
        }
      }
    }
    return reached;
  }

  private static boolean elsewhere(String link) {
    return link.startsWith("https:") || link.startsWith("mailto:");
  }

  private boolean leadsSomewhere(String page, String link) throws IOException {
    if (elsewhere(link)) {
      return true;
    }
    String[] parts = link.replace("&#61;", "=").split("#", 2);
    Path target = target(page, parts[0]);
    return Files.isRegularFile(target) && (parts.length == 1 || ids(target).contains(parts[1]));
  }

  private Path target(String page, String link) {
    String path =
        URLDecoder.decode(
            link.replace("&#61;", "=").replaceFirst("\\?.*", ""), StandardCharsets.UTF_8);
    Path target =
        path.startsWith("/")
            ? tree.root().resolve(path.substring(1))
            : tree.root().resolve(page).resolveSibling(path).normalize();
    if (path.isEmpty()) {
      target = tree.root().resolve(page);
    }
    return path.endsWith("/") || Files.isDirectory(target) ? target.resolve("index.html") : target;
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
