package kz.bayandama.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented words of a language, many of them rare as in any language: the n-th is used about as
 * often as 1/n says. Each has the endings of a real paradigm, so that stemmers have their work.
 */
final class Vocabulary {
  private static final String[] RU_ONSETS =
      "б в г д ж з к л м н п р с т ф х ч ш ст пр гр кр тр др бл кл сл вл зн пл св".split(" ");
  private static final String[] RU_VOWELS = "а е и о у я ы".split(" ");
  private static final String[] RU_CODAS = " л н р с т к в м д ст рт нт нд".split(" ", -1);
  private static final String[][] RU_ENDINGS = {
    " а у ом е ы ов ам ами ах".split(" ", -1),
    "а ы е у ой ам ами ах".split(" "),
    "ный ного ному ным ном ная ной ную ные ных ными".split(" "),
    "ение ения ению ением ении ений ениями".split(" "),
    "ать ает ают ал али ано аны ающий ающих".split(" "),
    "ость ости остью остей остям".split(" "),
  };
  private static final String[] KK_ONSETS = "б д ж қ к м н с т ш ғ г з р л".split(" ");
  private static final String[] KK_BACK = "а о ұ ы".split(" ");
  private static final String[] KK_FRONT = "ә е ө ү і".split(" ");
  private static final String[] KK_CODAS = " л н р с т қ м з й ш".split(" ", -1);
  private static final String[] BACK_ENDINGS =
      " ға ның ды да нан дар дардың дарды дарға ы ын ында ымен у уды уға ған атын дық лау"
          .split(" ", -1);
  private static final String[] FRONT_ENDINGS =
      " ге нің ді де нен дер дердің дерді дерге і ін інде імен у уді уге ген етін дік леу"
          .split(" ", -1);

  private final List<String[]> words = new ArrayList<>();
  private final double[] sums;
  private final Random random;

  private Vocabulary(int size, Random random) {
    sums = new double[size];
    this.random = random;
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 1 / (i + 8.0);
      sums[i] = sum;
    }
  }

  /** Russian words. */
  static Vocabulary russian(int size, Random random) {
    Vocabulary all = new Vocabulary(size, random);
    for (int i = 0; i < size; i++) {
      StringBuilder root = new StringBuilder();
      for (int n = 2 + all.random.nextInt(2); n > 0; n--) {
        root.append(all.of(RU_ONSETS)).append(all.of(RU_VOWELS));
      }
      root.append(all.of(RU_ONSETS).charAt(0)).append(all.of(RU_CODAS).isEmpty() ? "" : "о");
      if (root.charAt(root.length() - 1) == 'о') {
        root.append(all.of(RU_ONSETS).charAt(0));
      }
      all.words.add(forms(root.toString(), RU_ENDINGS[all.random.nextInt(RU_ENDINGS.length)]));
    }
    return all;
  }

  /** Kazakh words, in vowel harmony. */
  static Vocabulary kazakh(int size, Random random) {
    Vocabulary all = new Vocabulary(size, random);
    for (int i = 0; i < size; i++) {
      boolean back = all.random.nextBoolean();
      StringBuilder root = new StringBuilder();
      for (int n = 2 + all.random.nextInt(2); n > 0; n--) {
        root.append(all.of(KK_ONSETS)).append(all.of(back ? KK_BACK : KK_FRONT));
        root.append(n == 1 ? "р" : all.of(KK_CODAS));
      }
      all.words.add(forms(root.toString(), back ? BACK_ENDINGS : FRONT_ENDINGS));
    }
    return all;
  }

  private static String[] forms(String root, String[] endings) {
    String[] forms = new String[endings.length];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = root + endings[i];
    }
    return forms;
  }

  private String of(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** A form of a word, frequent words more often than rare ones. */
  String next(Random chance) {
    double at = chance.nextDouble() * sums[sums.length - 1];
    int low = 0;
    int high = sums.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    String[] forms = words.get(low);
    return forms[(int) (forms.length * Math.pow(chance.nextDouble(), 2))];
  }
}
