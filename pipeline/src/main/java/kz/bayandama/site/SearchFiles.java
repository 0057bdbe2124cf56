package kz.bayandama.site;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reader's search, made elsewhere: its program and its index. The site only takes them to their
 * place and tells the page where they are.
 *
 * @param worker the name of the program, for a web worker
 * @param start the name of the file that the program begins with
 * @param files by name; each name holds a fingerprint of its content
 */
public record SearchFiles(String worker, String start, SortedMap<String, byte[]> files) {
  /** No search. */
  public static final SearchFiles NONE = new SearchFiles("", "", new TreeMap<>());

  /** Where they are in the tree, with a slash at the end. */
  public static final String FOLDER = "assets/search/";

  public SearchFiles {
    files = Collections.unmodifiableSortedMap(files);
  }

  /** Whether there is a program and an index for it. */
  boolean present() {
    return !worker.isEmpty() && !start.isEmpty();
  }
}
