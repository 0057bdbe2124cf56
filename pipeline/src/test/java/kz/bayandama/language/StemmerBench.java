package kz.bayandama.language;

import java.io.IOException;
import java.util.List;
import kz.bayandama.report.Language;

/** Microseconds a word, warm: run its main with the folder of labelled words in place. */
final class StemmerBench {
  private static final int ROUNDS = 60;

  private StemmerBench() {}

  public static void main(String[] arguments) throws IOException {
    measure(Language.KK, "kazakh-lemmas.tsv");
    measure(Language.RU, "russian-lemmas.tsv");
  }

  private static void measure(Language language, String words) throws IOException {
    List<String> forms = List.copyOf(LemmaPairs.read(words).lemmas().keySet());
    Stemmer stemmer = Stemmers.of(language);
    long letters = 0;
    long begin = 0;
    for (int round = 0; round < ROUNDS; round++) {
      if (round == ROUNDS / 2) {
        begin = System.nanoTime();
      }
      for (String form : forms) {
        letters += stemmer.stem(form).length();
      }
    }
    double micros = (System.nanoTime() - begin) / 1000.0 / (ROUNDS / 2) / forms.size();
    System.out.printf("%s %.2f µs a word (%d letters)%n", language.tag(), micros, letters);
  }
}
