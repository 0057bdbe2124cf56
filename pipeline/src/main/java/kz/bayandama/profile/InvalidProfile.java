package kz.bayandama.profile;

/**
 * A country's data that cannot be worked with; the message names the file, the place, the fault.
 */
public final class InvalidProfile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidProfile(String message) {
    super(message);
  }

  InvalidProfile(String message, Throwable cause) {
    super(message, cause);
  }
}
