package kz.bayandama.archive;

import java.io.IOException;

/**
 * A named moment between two steps of durable work, at which a test may have this process killed:
 * {@code -Dbayandama.crash=NAME} kills it by SIGKILL where that point is first passed. Without the
 * property, which only whoever starts the JVM can set, passing a point does nothing.
 */
public final class CrashPoint {
  private static final String WANTED = System.getProperty("bayandama.crash", "");

  private CrashPoint() {}

  /** Passes a point; does not return if the process is to die here. */
  public static void pass(String name) throws IOException {
    if (WANTED.isEmpty() || !WANTED.equals(name)) {
      return;
    }
    new ProcessBuilder("kill", "-KILL", String.valueOf(ProcessHandle.current().pid())).start();
    while (true) {
      Thread.onSpinWait();
    }
  }
}
