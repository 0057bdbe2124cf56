package kz.bayandama.language;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.bayandama.report.Language;

/** Words that set apart two texts otherwise alike: negations, numerals, men and women. */
final class DecisiveWords {
  private static final Map<Language, Set<String>> STEMS =
      Map.of(
          Language.KK,
          stems(
              Language.KK,
              "емес жоқ бір екі үш төрт бес алты жеті сегіз "
                  + "тоғыз он жиырма отыз бірінші екінші үшінші төртінші ер ерлер "
                  + "әйел әйелдер"),
          Language.RU,
          stems(
              Language.RU,
              "не нет ни без кроме один одного одной два двух "
                  + "две три трёх четыре четырёх пять пяти шесть шести семь "
                  + "восемь девять десять двадцать тридцать первый второй третий четвёртый пятый "
                  + "мужчин мужской женщин женский"),
          Language.EN,
          stems(
              Language.EN,
              "not no without except one two three four five six "
                  + "seven eight nine ten first second third fourth men male "
                  + "women female"));

  private DecisiveWords() {}

  private static Set<String> stems(Language language, String words) {
    return TextPrint.stems(language, words).stream().collect(Collectors.toUnmodifiableSet());
  }

  static boolean contains(Language language, String stem) {
    return STEMS.getOrDefault(language, Set.of()).contains(stem);
  }
}
