package kz.bayandama.profile;

import java.io.IOException;
import kz.bayandama.report.Language;
import kz.bayandama.report.Saying;
import kz.bayandama.report.Told;
import org.jspecify.annotations.Nullable;

/**
 * A country's data that cannot be worked with; the message names the file, the place, the fault.
 */
public final class InvalidProfile extends RuntimeException implements Told {
  private static final long serialVersionUID = 1L;
  private final transient Saying saying;

  InvalidProfile(String key, Object... values) {
    this(Saying.of(InvalidProfile.class, key, values), null);
  }

  /** A file that cannot be read, and why. */
  InvalidProfile(String file, IOException cause) {
    this(
        Saying.of(
            InvalidProfile.class,
            "at",
            file,
            cause instanceof Told told ? told.saying() : String.valueOf(cause.getMessage())),
        cause);
  }

  private InvalidProfile(Saying saying, @Nullable Throwable cause) {
    super(saying.in(Language.EN), cause);
    this.saying = saying;
  }

  @Override
  public Saying saying() {
    return saying;
  }
}
