package kz.bayandama.site;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The compiled templates. All are read and compiled at once: a partial that does not exist stops
 * the build before the first page. Thread-safe.
 */
final class Templates {
  private static final Pattern WORD = Pattern.compile("\\{\\{[#^&{]?\\s*w\\.([A-Za-z0-9]+)");
  private static final Pattern PARTIAL = Pattern.compile("\\{\\{>\\s*([^}\\s]+)\\s*}}");

  private final Map<String, String> sources = new TreeMap<>();
  private final Map<String, Mustache> compiled = new TreeMap<>();

  /**
   * Compiles.
   *
   * @param names of pages, without the ending
   * @throws IOException if a template or a partial is missing
   */
  Templates(Look look, List<String> names) throws IOException {
    for (String name : names) {
      read(look, name);
    }
    DefaultMustacheFactory factory = new Factory(sources);
    for (String name : names) {
      compiled.put(name, factory.compile(name));
    }
  }

  private void read(Look look, String name) throws IOException {
    if (sources.containsKey(name)) {
      return;
    }
    String source = look.text(name + ".mustache");
    sources.put(name, source);
    for (Matcher partial = PARTIAL.matcher(source); partial.find(); ) {
      read(look, partial.group(1));
    }
  }

  /** All sources by name. */
  Map<String, String> sources() {
    return Collections.unmodifiableMap(sources);
  }

  /** The keys of all words that the templates print. */
  Set<String> words() {
    Set<String> words = new TreeSet<>();
    for (String source : sources.values()) {
      for (Matcher word = WORD.matcher(source); word.find(); ) {
        words.add(word.group(1));
      }
    }
    return words;
  }

  /** A page; later scopes are looked into first. */
  String render(String name, List<Object> scopes) {
    Mustache template = compiled.get(name);
    if (template == null) {
      throw new IllegalArgumentException("no template «" + name + "»");
    }
    StringWriter out = new StringWriter(1 << 14);
    try {
      template.execute(out, scopes).flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static final class Factory extends DefaultMustacheFactory {
    private final Map<String, String> sources;

    Factory(Map<String, String> sources) {
      this.sources = sources;
      setObjectHandler(new StrictLookup());
    }

    @Override
    public String resolvePartialPath(String dir, String name, String extension) {
      return name;
    }

    @Override
    public Reader getReader(String name) {
      String source = sources.get(name);
      if (source == null) {
        throw new MustacheNotFoundException(name);
      }
      return new StringReader(source);
    }
  }
}
