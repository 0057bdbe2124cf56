package kz.bayandama.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A header of that name (RFC 8601): what a server found out about a message.
 *
 * @param server the authserv-id of the server that wrote it
 * @param results in its order
 */
record AuthenticationResults(String server, List<Result> results) {
  AuthenticationResults {
    results = List.copyOf(results);
  }

  /**
   * What one method found.
   *
   * @param method such as {@code dmarc}
   * @param result such as {@code pass}
   * @param properties such as {@code header.from=npm.example}
   */
  record Result(String method, String result, List<String> properties) {
    Result {
      properties = List.copyOf(properties);
    }

    Optional<String> property(String name) {
      return properties.stream()
          .filter(property -> property.startsWith(name + "="))
          .map(property -> property.substring(name.length() + 1))
          .findFirst();
    }
  }

  /** Reads a header's value; what is not understood is left out. */
  static AuthenticationResults parse(String value) {
    List<String> statements = statements(value);
    String server = words(statements.getFirst()).stream().findFirst().orElse("");
    List<Result> results = new ArrayList<>();
    for (String statement : statements.subList(1, statements.size())) {
      List<String> words = words(statement.replaceAll("\\s*=\\s*", "="));
      if (words.isEmpty()) {
        continue;
      }
      String[] found = words.getFirst().split("=", 2);
      if (found.length == 2) {
        String method = found[0].replaceAll("/.*", "");
        results.add(new Result(method, found[1], words.subList(1, words.size())));
      }
    }
    return new AuthenticationResults(server, results);
  }

  /** Cut at semicolons, without comments (which nest) and quotes, in small letters. */
  private static List<String> statements(String value) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    int comments = 0;
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && (quoted || comments > 0)) {
        i++;
      } else if (c == '"' && comments == 0) {
        quoted = !quoted;
      } else if (c == '(' && !quoted) {
        comments++;
      } else if (c == ')' && !quoted && comments > 0) {
        comments--;
      } else if (c == ';' && !quoted && comments == 0) {
        statements.add(statement.toString());
        statement.setLength(0);
      } else if (comments == 0) {
        statement.append(c);
      }
    }
    statements.add(statement.toString());
    return statements.stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> words(String statement) {
    return List.of(statement.strip().split("\\s+", -1)).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Whether this says that a message is from that domain: by DMARC, else by an aligned method. */
  boolean proves(String domain) {
    Optional<Result> dmarc =
        results.stream().filter(result -> result.method().equals("dmarc")).findFirst();
    if (dmarc.isPresent() && !dmarc.get().result().equals("none")) {
      return dmarc.get().result().equals("pass")
          && dmarc.get().property("header.from").map(domain::equals).orElse(true);
    }
    return results.stream()
        .filter(result -> result.result().equals("pass"))
        .anyMatch(result ->
            switch (result.method()) {
              case "dkim" ->
                  aligned(
                      result.property("header.d").or(() -> result.property("header.i")), domain);
              case "spf" -> aligned(result.property("smtp.mailfrom"), domain);
              default -> false;
            });
  }

  /** The same organisation's, as DMARC's relaxed mode has it, but for its list of suffixes. */
  private static boolean aligned(Optional<String> property, String domain) {
    String other = property.map(one -> one.substring(one.lastIndexOf('@') + 1)).orElse("");
    return other.contains(".")
        && (other.equals(domain) || other.endsWith("." + domain) || domain.endsWith("." + other));
  }
}
