import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import kz.bayandama.privacy.Found;
import kz.bayandama.privacy.Kind;
import kz.bayandama.privacy.PersonalDataFinder;

/**
 * How many names are found whole, and how many finds are none: {@code java -cp
 * 'pipeline/target/classes:pipeline/target/lib/*' pipeline/src/bench/NamesFound.java FILE…}. A line
 * of a file is a text, a tab, and its names, separated by {@code |}.
 */
public final class NamesFound {
  private static final Pattern BAR = Pattern.compile(" \\| ");

  private final PersonalDataFinder finder = PersonalDataFinder.bundled("kz");
  private int mentions;
  private int whole;
  private int finds;
  private int right;

  public static void main(String[] args) throws Exception {
    for (String file : args) {
      NamesFound names = new NamesFound();
      for (String line : Files.readAllLines(Path.of(file))) {
        String[] fields = line.split("\t", 2);
        if (!line.startsWith("#") && !line.isBlank()) {
          names.add(fields[0], fields.length < 2 ? List.of() : List.of(BAR.split(fields[1])));
        }
      }
      System.out.printf(
          "%s: recall %.4f of %d, false %.3f of %d finds%n",
          Path.of(file).getFileName(),
          (double) names.whole / names.mentions,
          names.mentions,
          1 - (double) names.right / names.finds,
          names.finds);
    }
  }

  private void add(String text, List<String> names) {
    boolean[] found = new boolean[text.length()];
    boolean[] named = new boolean[text.length()];
    List<Found> all = finder.find(text);
    all.forEach(one -> Arrays.fill(found, one.start(), one.end(), true));
    int from = 0;
    for (String name : names) {
      int next = text.indexOf(name, from);
      int at = next >= 0 ? next : text.indexOf(name);
      if (at >= 0 && !name.isBlank()) {
        mentions++;
        boolean complete = true;
        for (int i = at; i < at + name.length(); i++) {
          named[i] = true;
          complete &= found[i] || text.charAt(i) == ' ';
        }
        whole += complete ? 1 : 0;
        from = at + 1;
      }
    }
    for (Found one : all) {
      if (one.kind() == Kind.NAME) {
        finds++;
        boolean touches = false;
        for (int i = one.start(); i < one.end(); i++) {
          touches |= named[i];
        }
        right += touches ? 1 : 0;
      }
    }
  }
}
