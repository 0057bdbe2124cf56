package kz.bayandama.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Standard input, a line at a time, in UTF-8. */
final class Lines {
  private Lines() {}

  static void each(Consumer<String> consumer) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      consumer.accept(line);
    }
  }
}
