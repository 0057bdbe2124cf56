package kz.bayandama.publish;

import java.io.IOException;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Told;

/** That a store is in no state for what was asked; nothing that readers see has changed. */
public class Refusal extends IOException implements Told {
  private static final long serialVersionUID = 1L;
  private final transient Saying saying;

  /** A key of this package's words, and the values of its sentence. */
  Refusal(String key, Object... values) {
    this(Saying.of(Refusal.class, key, values));
  }

  private Refusal(Saying saying) {
    super(saying.in(Language.EN));
    this.saying = saying;
  }

  @Override
  public final Saying saying() {
    return saying;
  }
}
