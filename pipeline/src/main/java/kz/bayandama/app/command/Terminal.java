package kz.bayandama.app.command;

import java.io.Console;
import java.util.Optional;

/** Whether a person looks on: progress and colours are for a terminal only. */
final class Terminal {
  private Terminal() {}

  static boolean present() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }
}
