package kz.bayandama.language;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.bayandama.report.Language;

/** Words that dates and deadlines are made of: what is asked for is the same with another date. */
final class DateWords {
  private static final Map<Language, Set<String>> STEMS =
      Map.of(
          Language.KK,
          stems(
              Language.KK,
              "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"
                  + " қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке"
                  + " қазанға қарашаға желтоқсанға жыл жылғы жылдың тоқсан дейін мерзім мерзімге"),
          Language.RU,
          stems(
              Language.RU,
              "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
                  + " год года году г квартал квартала до срок"),
          Language.EN,
          stems(
              Language.EN,
              "january february march april may june july august september october november december"
                  + " year quarter by until"));

  private DateWords() {}

  private static Set<String> stems(Language language, String words) {
    return TextPrint.stems(language, words).stream().collect(Collectors.toUnmodifiableSet());
  }

  static boolean contains(Language language, String stem) {
    return STEMS.getOrDefault(language, Set.of()).contains(stem);
  }
}
