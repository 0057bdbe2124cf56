package kz.bayandama.language;

import org.jspecify.annotations.Nullable;

/**
 * How much a line looks like Kazakh or Russian, by its letters, their pairs and their case: for
 * telling code pages apart, of which all give letters. About 1 for sound text, below 0.5 for text
 * in the wrong page.
 */
final class TextLikelihood {
  private static final String FREQUENT = "оеаинтсрлвкд";
  private static final String COMMON = "мпуыяьгзбчйх" + Letters.KAZAKH;

  private static final String PAIRS =
      " ст но то на ен ов ни ра во ко по пр ро ос ал ли ре не ер го от ор ва ан да ла ар ын ін де"
          + " ды ге ме ны те ле ти ит ве ал ол ом ел ам ас ат ек ет ес ка ло та ть тр ин ия ие ри"
          + " ск ид им до од об за из ад ай ал ға ған ге ге дар дер ды ді ің ың қа қт ау еу ру бо"
          + " бе ба ды ық ік ыл іл ыз із лі лы ті ты мі қы жү жа жә тә кө бі ұл ұс үш өн өз ";

  private static final double PAIR = 0.6;
  private static final double RARE = 0.2;
  private static final double STRANGE = -1;

  private TextLikelihood() {}

  /** How many characters beyond ASCII, spaces and quotes it has. */
  static int letters(Draft draft, int from, int to) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      letters += draft.at(i) >= 0x80 ? 1 : 0;
    }
    return letters;
  }

  /** The likelihood of the stretch as it is, or as it would be read another way. */
  static double of(Draft draft, int from, int to, CodePage.@Nullable Reading way) {
    double sum = 0;
    int count = 0;
    char before = ' ';
    for (int i = from; i < to; i++) {
      char c = way == null ? draft.at(i) : way.of(draft.at(i));
      if (c >= 0x80 && "«»—–№…“”’„°\u00a0\u00ad".indexOf(c) < 0) {
        sum += weight(before, c);
        count++;
      }
      before = c;
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double weight(char before, char c) {
    char lower = Letters.lower(c);
    double weight =
        FREQUENT.indexOf(lower) >= 0
            ? 1
            : COMMON.indexOf(lower) >= 0 ? 2 * RARE : lower >= 'а' && lower <= 'ё' ? RARE : STRANGE;
    boolean jump = lower != c && Letters.isLetter(before) && Letters.lower(before) == before;
    boolean inner =
        Letters.isLetter(before) && PAIRS.contains(" " + Letters.lower(before) + lower + " ");
    return weight + (jump ? STRANGE : 0) + (inner ? PAIR : 0);
  }
}
