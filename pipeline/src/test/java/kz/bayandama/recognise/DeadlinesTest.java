package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.VisitReport.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTest {
  private static final Profile KZ = Profile.bundled("kz");
  private static final Deadlines DEADLINES = new Deadlines(new Cues(KZ), new Dates(KZ));
  private static final LocalDate VISIT = LocalDate.of(2025, 5, 14);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          до 1 сентября | 2025-09-01
          до 1 февраля | 2026-02-01
          до конца года | 2025-12-31
          жыл соңына дейін | 2025-12-31
          1 қыркүйекке дейін | 2025-09-01
          в III квартале | 2025-09-30
          до конца полугодия | 2025-06-30
          жартыжылдық соңына дейін | 2025-06-30
          до конца квартала | 2025-06-30
          """)
  void aDayWithoutAYearIsTheFirstAfterTheVisit(String text, LocalDate day) {
    assertThat(DEADLINES.after(new Deadline(text, null), VISIT)).isEqualTo(new Deadline(text, day));
  }

  @ParameterizedTest
  @CsvSource({"немедленно", "бір ай ішінде", "к началу отопительного сезона", "постоянно"})
  void whatNamesNoDayStaysUndated(String text) {
    assertThat(DEADLINES.after(new Deadline(text, null), VISIT).date()).isNull();
  }

  @Test
  void aDayThatIsKnownStays() {
    Deadline known = new Deadline("до 1 марта 2025 года", LocalDate.of(2025, 3, 1));
    assertThat(DEADLINES.after(known, VISIT)).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Отремонтировать крышу в срок до 1 августа 2025 года. | 2025-08-01
          Провести ремонт во II квартале 2026 года. | 2026-06-30
          Төсек-орынды 2025 жылдың 1 қыркүйегіне дейін жаңарту. | 2025-09-01
          Жөндеу 2025 жылғы 22-ші желтоқсанға дейін бітсін. | 2025-12-22
          Replace the windows by 1 December 2025. | 2025-12-01
          """)
  void aSentenceTellsItsDeadline(String sentence, LocalDate day) {
    assertThat(DEADLINES.inText(sentence, Fold.of(sentence)).map(Deadline::date))
        .isEqualTo(Optional.of(day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Көрпе жаңарту, мерзімі 2025 жылғы 10 қараша | 2025-11-10
          Сурдоаудармашы шақыру керек, мерзімі 2025 жылғы 1 маусым. | 2025-06-01
          қызметкер бекіту керек, 1 маусымға дейін. | 2025-06-01
          парақшаларды әзірлесін, наурыздың 15-іне дейін. | 2026-03-15
          парақшаларды әзірлесін, қыркүйектің 15-іне дейін. | 2025-09-15
          Документы рассмотреть до конца третьего квартала. | 2025-09-30
          Документы рассмотреть до конца второго квартала. | 2025-06-30
          Приобрести автобус с подъёмником в 2025 году | 2025-12-31
          Автобусты 2025 жылы сатып алу | 2025-12-31
          Построить душевую в 2026 году. | 2026-12-31
          Душ бөлмесін 2026 жылы салу. | 2026-12-31
          Обследовать всех осуждённых в сентябре 2025 года. | 2025-09-30
          Барлық баланы 2025 жылғы қыркүйекте тексеруден өткізу | 2025-09-30
          поставить адрес на патрулирование до конца октября. | 2025-10-31
          Провести ремонт, срок 1 сентября. | 2025-09-01
          Провести ремонт, срок 01.09.2025. | 2025-09-01
          Психолог штатын жылдың аяғына шейін толтыру. | 2025-12-31
          Жөндеуді үшінші тоқсанның соңына дейін бітіру. | 2025-09-30
          Терезені 1 желтоқсаннан кешіктірмей ауыстыру. | 2025-12-01
          Терезені желтоқсанның 1-інен қалдырмай ауыстыру. | 2025-12-01
          Заменить окна не позже 1 декабря. | 2025-12-01
          Заменить окна к первому декабря. | 2025-12-01
          """)
  void aSentenceTellsWhenByTheVisit(String sentence, LocalDate day) {
    assertThat(told(sentence).map(Deadline::date)).isEqualTo(Optional.of(day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Көрпе жаңарту, мерзімі бір ай.",
        "Подвести водопровод к августу 2025 года.",
        "Подвести водопровод к августу.",
        "восстановить кнопки вызова во всех камерах в течение трех суток",
        "жылы дәретхананы осы жылы салу",
        "построить тёплый туалет в этом году",
        "Мұғалімдерді төртінші тоқсаннан бастап бекіту.",
        "Зачислить всех детей в школу до начала 2025/2026 учебного года.",
        "бөлмедегі камераны ертеңге дейін дұрыстау",
        "жгутпен байлауды дәл бүгіннен бастап тоқтату",
        "жөнге салу бөлмесін бүгін жауып тастау қажет.",
        "Провести ремонт в срок один месяц.",
        "Жөндеуді мамыр айының ішінде аяқтау",
        "Психолог штатын 2025 жылдың желтоқсанына дейін толтыру керек.",
        "Заменить окна в недельный срок.",
        "Бір аптаның ішінде терезені ауыстыру.",
        "Терезені бір айда ауыстыру.",
        "Заменить окна за месяц.",
        "Заменить окна за две недели.",
        "Заменить окна в двухнедельный срок",
        "Заменить окна до первых холодов.",
        "Терезені алғашқы суыққа дейін ауыстыру.",
        "Ремонт закончить до отопительного сезона.",
        "Жөндеуді жылу маусымына дейін аяқтау.",
        "Жөндеуді жылыту маусымы басталғанша аяқтау."
      })
  void aSpanAMonthOrASeasonHasNoDay(String sentence) {
    assertThat(told(sentence)).isPresent();
    assertThat(told(sentence).map(Deadline::date)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "представители НПМ уведомляются в тот же день",
        "хабарлауды ұстаған сәттен бастап үш сағат ішінде жүргізу",
        "Сәлемдемені келгеннен кейін бір тәуліктен кешіктірмей беру.",
        "Әр баланың жағдайын 2024 жылғы есепке қосу.",
        "Обеспечить прогулку не менее одного часа ежедневно",
        "При достижении цели лечения в течение трёх дней направлять в суд ходатайство",
        "уведомлять прокурора в течение двенадцати часов после фиксации",
        "Кездесу туралы өтініштерге үш жұмыс күнінен кешіктірмей жауап берілсін",
        "обеспечить работу видеорегистраторов в течение всей смены",
        "При каждом задержании немедленно сообщать родственникам",
        "Жүкті әйелдерді жеткізген бойда дереу дәрігерге көрсету",
        "За месяц до освобождения выдавать документы.",
        "Терезені 2019 жылы салынған ғимаратта ауыстыру.",
        "Заменить окна, поставленные в 2019 году."
      })
  void howSoonEachTimeAndWhatIsPastIsNoTerm(String sentence) {
    assertThat(told(sentence)).isEmpty();
  }

  private static Optional<Deadline> told(String sentence) {
    return DEADLINES
        .inText(sentence)
        .map(told -> DEADLINES.after(told, VISIT))
        .filter(told -> !Deadlines.past(told, VISIT));
  }
}
