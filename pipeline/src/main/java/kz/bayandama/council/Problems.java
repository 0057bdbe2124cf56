package kz.bayandama.council;

import java.util.List;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;

/** A file of the Council's that cannot be taken as it is: everything wrong with it at once. */
public final class Problems extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Saying> all;

  /**
   * At least one problem.
   *
   * @param file what logs call the file
   * @param all one sentence each, subject first, without names of persons
   */
  public Problems(String file, List<Saying> all) {
    super(file + ": " + String.join("; ", Saying.in(Language.EN, all)), null, false, false);
    this.all = List.copyOf(all);
  }

  /** One problem: a key of the Council's words, and the values of its sentence. */
  public Problems(String file, String key, Object... values) {
    this(file, List.of(said(key, values)));
  }

  /** A sentence of the Council's words. */
  public static Saying said(String key, Object... values) {
    return Saying.of(Problems.class, key, values);
  }

  /** One sentence each, in the order of the file. */
  public List<Saying> all() {
    return all;
  }
}
