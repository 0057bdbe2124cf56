package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import kz.bayandama.profile.Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegislationTest {
  private static final Legislation LEGISLATION = new Legislation(new Cues(Profile.bundled("kz")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Дополнить статью 112 УИК нормой о ежедневной прогулке",
        "Законодательно закрепить право на звонок адвокату в первые три часа",
        "Разработать проект закона об общественном контроле",
        "Исключить из Кодекса об административных правонарушениях арест для несовершеннолетних",
        "Во исполнение Конвенции внести изменения в Уголовно-исполнительный кодекс",
        "Қылмыстық-атқару кодексінің 112-бабын толықтыру",
        "Қоғамдық бақылау туралы заң жобасын әзірлеу",
        "Адвокатқа қоңырау шалу құқығын заңнамалық түрде бекіту",
        "Сократить в Уголовно-исполнительном кодексе срок одиночного содержания",
        "Статью 115 Уголовно-исполнительного кодекса дополнить запретом на наручники",
        "Установить законом предельный срок изоляции",
        "Включить во Временные правила содержания осмотр врача после травмы",
        "Установить в приказе Министра здравоохранения предельный срок нахождения",
        "Бала құқықтары туралы заңда балаларды оқшаулауға тыйым салу",
        "Қылмыстық-атқару кодексіне топпен серуендеу құқығын қосу",
        "Жалғыз ұстаудың мерзімін заңмен он бес тәулікке дейін шектеу",
        "В Стандарт оказания услуг следует внести норму о предельном числе коек в палате",
        "Ішкі істер министрінің бұйрығына норма енгізу"
      })
  void anotherLawIsProposedAmongRecommendationsToo(String text) {
    assertThat(LEGISLATION.statute(Fold.of(text))).isTrue();
    assertThat(LEGISLATION.changed(Fold.of(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Внести изменения в Правила внутреннего распорядка в части длительности свиданий",
        "Ішкі тәртіп қағидаларына кездесу ұзақтығы бөлігінде өзгерістер енгізу"
      })
  void anotherRuleIsProposedWhereBothAreMixed(String text) {
    assertThat(LEGISLATION.changed(Fold.of(text))).isTrue();
    assertThat(LEGISLATION.statute(Fold.of(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Министерству внутренних дел",
        "Правительству",
        "Ішкі істер министрлігі",
        "ІІМ-ге"
      })
  void whoMakesRulesIsAskedForOthers(String whom) {
    String russian = Fold.of("Внести в Правила внутреннего распорядка норму о температуре");
    String kazakh = Fold.of("Ішкі тәртіп қағидаларында кездесу бөлмесіне талаптарды нақтылау");
    assertThat(LEGISLATION.statute(russian, whom)).isTrue();
    assertThat(LEGISLATION.statute(kazakh, whom)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Директору",
        "Начальнику учреждения Министерства обороны",
        "Мекеме бастығына",
        "Департаменту полиции"
      })
  void anInstitutionIsAskedForItsOwn(String whom) {
    String russian = Fold.of("Внести в Правила внутреннего распорядка норму о температуре");
    assertThat(LEGISLATION.statute(russian, whom)).isFalse();
    assertThat(LEGISLATION.statute(russian, null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Отменить ограничения на звонки, противоречащие Правилам внутреннего распорядка",
        "Исключить из практики досмотры, нарушающие закон",
        "Дополнить аптечку дежурной части согласно приказу Министра здравоохранения",
        "В соответствии со статьёй 13 Кодекса о здоровье установить порядок согласия",
        "Отменить взыскание, наложенное с нарушением закона",
        "Внести изменения в график дежурств с учётом требований приказа № 61",
        "Заңға сәйкес тексеру журналын енгізу",
        "Серуен уақытын заңда белгіленген мөлшерге жеткізу",
        "Бұйрықтың талаптарын орындай отырып, жуыну кестесін бекіту",
        "Қызметкерлерді заңнамадағы өзгерістермен таныстыру",
        "Қағидаларға сай киім нормасын белгілеу",
        "Дополнить приказ по учреждению о дежурствах фамилией врача",
        "Отменить цензуру писем, кроме случаев, прямо указанных в законе",
        "Включить в программу занятий вопросы закона о правах ребёнка",
        "Заңда көзделмеген жазалау түрлерін қолдануға тыйым салу",
        "Заңды өкілін шақырып, кестені өзгерту",
        "Мекеме бұйрығына кезекші дәрігердің атын қосу"
      })
  void whatOnlyInvokesANormIsNoProposal(String text) {
    assertThat(LEGISLATION.changed(Fold.of(text))).isFalse();
    assertThat(LEGISLATION.statute(Fold.of(text))).isFalse();
  }
}
