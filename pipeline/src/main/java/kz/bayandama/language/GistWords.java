package kz.bayandama.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.bayandama.report.Language;

/** Words that recommendations are wrapped in, and those that say one thing in them. */
final class GistWords {
  /** «Принять меры по обеспечению»: says that something is to be done, not what. */
  private static final Map<Language, Set<String>> WRAPPING =
      Map.of(
          Language.RU,
          keys(
              Language.RU,
              "обеспечить обеспечивать обеспечение принять принимать меры мера рекомендуем"
                  + " рекомендуется рекомендовать рекомендация необходимо следует нужно требуется"
                  + " просим предлагаем провести проводить проведение произвести осуществить"
                  + " осуществлять осуществление организовать организация рассмотреть рассмотрение"
                  + " вопрос возможность предусмотреть решить решение продолжить повторно ранее"
                  + " кратчайшие сроки незамедлительно срочно надлежащий надлежащим порядок"
                  + " установленном соответствующий а и в во на по с со к ко о об от для из за при"
                  + " у до над их его её чём это который которая которые также либо или случай"
                  + " случаи лицо лица говорилось указывалось необходимый путём целях учреждение"
                  + " администрация руководство предоставить предоставлять выполнить работы работа"
                  + " иметь имеющийся находиться находится содержащиеся содержать содержание под"
                  + " факт факты также течение сведения"),
          Language.KK,
          keys(
              Language.KK,
              "қамтамасыз ету кемінде ететін етілсін қажет керек тиіс ұсынылады ұсынамыз ұсыным"
                  + " шара шаралар қабылдау қабылдансын қабылдасын жүргізу жүргізілсін ұйымдастыру"
                  + " өткізу бойынша үшін туралы мен бен пен және мәселе мәселесін қарастыру шешу"
                  + " жасау қою болу арналған тиісті шұғыл тез арада қайта ұсталатын ұстау бар"
                  + " жағдай жағдайын келтіру мекеме әкімшілік басшылық да де іс жүзеге асыру"),
          Language.EN,
          keys(
              Language.EN,
              "ensure provide take measures measure should must it is recommended recommend that"
                  + " the a an to of for in on at and be carry out conduct organise consider"
                  + " institution administration"));

  /** One family a line, of words that ask for the same. */
  private static final Map<Language, Map<String, String>> FAMILIES =
      Map.of(
          Language.RU,
          families(
              Language.RU,
              "ремонт ремонтировать отремонтировать",
              "установить устанавливать установка оборудовать дооборудовать оснастить оснащать"
                  + " оснащение оснащенный смонтировать",
              "замена заменить заменять",
              "увеличить увеличение повысить повышение",
              "укомплектовать доукомплектовать комплектование",
              "приобрести приобретение закупить закупка",
              "выделить выделение выделять",
              "разъяснить разъяснять разъяснение довести доводить",
              "ночь ночной ночное",
              "сохранность хранение хранить сохранить",
              "врач доктор"),
          Language.KK,
          families(
              Language.KK,
              "орнату жабдықтау жарақтандыру жарақтау",
              "іліп ілу орналастыру",
              "жөндеу жөнделсін",
              "қамту қамтылсын жасақтау",
              "шомылу шомылдыру шомылуын жуындыру",
              "ауыстыру алмастыру",
              "көбейту арттыру"),
          Language.EN,
          families(Language.EN, "install equip", "repair renovate"));

  /** What looks like a denial and says how much. */
  static final Set<String> NO_DENIALS =
      Set.of(
          "не менее",
          "не более",
          "не реже",
          "не позднее",
          "не ниже",
          "не только",
          "кем емес",
          "кеш емес",
          "артық емес",
          "сирек емес",
          "not less",
          "not later");

  /** Verbs that ask for something not to be: «исключить применение» is «не применять». */
  private static final Map<Language, Set<String>> FORBIDDING =
      Map.of(
          Language.RU,
          keys(
              Language.RU,
              "исключить исключать исключение прекратить прекращение запретить запрет пресечь"
                  + " недопущение"),
          Language.KK,
          keys(Language.KK, "тыю тыйым тоқтату"),
          Language.EN,
          keys(Language.EN, "prohibit forbid stop cease"));

  /** First words of who is asked: «Руководству учреждения: …», «ДУИС обеспечить …». */
  private static final Set<String> ADDRESSEES =
      Set.of(
          "руководству",
          "администрации",
          "начальнику",
          "директору",
          "главному",
          "департаменту",
          "министерству",
          "управлению",
          "комитету",
          "акимату",
          "мвд",
          "куис",
          "дуис",
          "дп",
          "двд",
          "мз",
          "мп",
          "мо",
          "мтсзн",
          "кнб");

  private GistWords() {}

  private static Set<String> keys(Language language, String words) {
    return TextPrint.stems(language, words).stream()
        .map(stem -> GistKey.of(language, stem))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, String> families(Language language, String... families) {
    Map<String, String> first = new HashMap<>();
    for (String family : families) {
      Set<String> keys = keys(language, family);
      String one = keys.stream().sorted().findFirst().orElseThrow();
      keys.forEach(key -> first.put(key, one));
    }
    return Map.copyOf(first);
  }

  static boolean isWrapping(Language language, String key) {
    return WRAPPING.getOrDefault(language, Set.of()).contains(key);
  }

  static boolean isForbidding(Language language, String key) {
    return FORBIDDING.getOrDefault(language, Set.of()).contains(key);
  }

  /** The key of the word's family, which may be its own. */
  static String family(Language language, String key) {
    return FAMILIES.getOrDefault(language, Map.of()).getOrDefault(key, key);
  }

  static boolean isAddressee(String word) {
    return ADDRESSEES.contains(word);
  }
}
