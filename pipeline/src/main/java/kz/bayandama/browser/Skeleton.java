package kz.bayandama.browser;

/**
 * What is left of a word when keyboards and alphabets no longer matter: «ұсыным», «усыным» and
 * «usynym» have one skeleton. For finding the word that was meant, never for matching.
 */
public final class Skeleton {
  /** What a skeleton's key in the index begins with. */
  public static final char MARK = '~';

  private static final String FROM = "әағгқкңнөоұүуһхіиыйцщшчжзебвдлмпрстфэёqywxäáğǵñńŋöóūüúıíşšžə";
  private static final String TO = "aaggkknnoouuuhhiiiicSSCjzebvdlmprstfeekiuhaaggnnnoouuuiiSSja";
  private static final String BEFORE_H = "sczkg";
  private static final String WITH_H = "SCjhg";
  private static final String SILENT = "ьъ'ʼ’-";

  private Skeleton() {}

  /** The skeleton of a folded word, empty when nothing is left. */
  public static String of(String word) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int withH = i + 1 < word.length() && word.charAt(i + 1) == 'h' ? BEFORE_H.indexOf(c) : -1;
      if (withH >= 0) {
        append(out, WITH_H.charAt(withH));
        i++;
      } else if (c == 'ю' || c == 'я') {
        append(out, 'i');
        append(out, c == 'ю' ? 'u' : 'a');
      } else if (SILENT.indexOf(c) < 0) {
        int known = FROM.indexOf(c);
        append(out, known < 0 ? c : TO.charAt(known));
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, char c) {
    if (out.length() == 0 || out.charAt(out.length() - 1) != c) {
      out.append(c);
    }
  }
}
