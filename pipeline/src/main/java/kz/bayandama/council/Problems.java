package kz.bayandama.council;

import java.util.List;

/** A file of the Council's that cannot be taken as it is: everything wrong with it at once. */
public final class Problems extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> all;

  /**
   * At least one problem.
   *
   * @param file what people call the file
   * @param all one sentence each, subject first, without names of persons
   */
  public Problems(String file, List<String> all) {
    super(file + ": " + String.join("; ", all), null, false, false);
    this.all = List.copyOf(all);
  }

  /** One sentence each, in the order of the file. */
  public List<String> all() {
    return all;
  }
}
