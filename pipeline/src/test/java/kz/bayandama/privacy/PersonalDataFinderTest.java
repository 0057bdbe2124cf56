package kz.bayandama.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataFinderTest {
  private static final PersonalDataFinder FINDER = PersonalDataFinder.bundled("kz");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "iin | Ұсталған азамат (ЖСН 940517304128) шағымданды | 940517304128",
        "iin | ИИН 94 05 17 304 128 указан в журнале | 94 05 17 304 128",
        "iin | номер 94О5173О4128 в карточке | 94О5173О4128",
        "phone | Орынд.: тел. 8 (7172) 71-00-00 | 8 (7172) 71-00-00",
        "phone | телефоны +7 701 123 45 67, хабарласыңыз | +7 701 123 45 67",
        "iban | счёт KZ86 125K ZT50 0410 0100 в банке | KZ86 125K ZT50 0410 0100",
        "iban | апам 4400 4301 2345 6780 картасына жіберген | 4400 4301 2345 6780",
        "iban | карта 4400430212345678, передач нет | 4400430212345678",
        "email | хат a.seitkali@mail.kz мекенжайына | a.seitkali@mail.kz",
        "identity-card | удостоверение личности № 012345678 | 012345678",
        "passport | төлқұжаты N12345678 алынған | N12345678",
        "car-plate | автомобиль 123 АВС 02 стоял | 123 АВС 02",
        "messenger | пишите в телеграм @seitkali_a вечером | @seitkali_a",
        "birth-date | 1979 жылы туған қызмет алушы | 1979 жылы туған",
        "birth-date | мужчина 05.05.1987 г.р. жаловался | 05.05.1987 г.р.",
        "address | проживает: ул. Сатпаева, д. 15, кв. 3 в городе | ул. Сатпаева, д. 15, кв. 3",
        "case-number | уголовное дело № 237500121000456 прекращено | 237500121000456",
        "cell-date | в камере № 12 находился 3 июня 2025 года | камере № 12 находился 3 июня 2025"
            + " года",
        "name | к Тулегенову М. адвокат не пришёл | Тулегенову М.",
        "name | осуждённый А. лишён свиданий | А.",
        "name | сотталған Б. шағым жазды | Б.",
        "name | Он жасар А. есімді ұл мен қыз | А.",
        "name | гражданин Афганистана А. Н. подписал документы | А. Н.",
        "name | сотталған Оспанов С. А., 1980 жылы туған | Оспанов С. А.",
        "name | өкіл Серікқали Қайратұлының өтініші | Серікқали Қайратұлының",
        "name | с Ивановой Марией Петровной беседовали | Ивановой Марией Петровной",
        "name | detainee Nurlan Akhmetov was absent | Nurlan Akhmetov",
        "name | жалоба ЖУМАБЕКОВА ЕРЛАНА СЕРИКОВИЧА отклонена | ЖУМАБЕКОВА ЕРЛАНА СЕРИКОВИЧА",
        "name | осуждённый ахметов ерлан серикович болен | ахметов ерлан серикович",
        "name | Осуждённый кузнецов лишён прогулки | кузнецов",
        "name | Бүгін кузнецов дәрігерге жете алмады | кузнецов",
        "name | Жалобу подал кузнецов, ответа нет | кузнецов",
        "name | При обыске ф.л. лысенко не было | ф.л. лысенко",
        "name | Медицинская карта покровского с. а. утеряна | покровского с. а.",
        "name | Телефонды қ.мусинадан тартып алған | қ.мусинадан",
        "name | Топ лисицын тілек азаматұлыны тыңдады | лисицын тілек азаматұлыны",
        "name | Жалоба Ахме- това осталась без ответа | Ахме",
        "phone | В журнале: 8 (727) 658-07-70, отметки нет | 8 (727) 658-07-70",
        "car-plate | у ворот стоял 097hkd06 без пропуска | 097hkd06",
        "address | живёт в мкр. Самал-2, д. 33, кв. 5 один | мкр. Самал-2, д. 33, кв. 5"
      })
  void findsWhatThePersonCouldBeKnownBy(String kind, String text, String excerpt) {
    assertThat(FINDER.find(text))
        .anySatisfy(found -> {
          assertThat(found.kind().id()).isEqualTo(kind);
          assertThat(found.excerpt()).contains(excerpt);
          assertThat(text.substring(found.start(), found.end())).isEqualTo(found.excerpt());
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Департамент полиции города Алматы и Карагандинская область",
        "Школа имени Абая на улице Сатпаева закрыта",
        "Абай облысының полиция департаменті",
        "Следственный изолятор ДКНБ по области Абай",
        "Управлению здравоохранения области Абай направлено письмо",
        "Тауке хан даңғылындағы мекеме жабық",
        "Уголовно-исполнительный кодекс Республики Казахстан",
        "Қазақстан Республикасының Ішкі істер министрлігі",
        "В камерах № 214, 219 и 306 на одного человека приходится 2,1 кв. м",
        "Ванна бөлмелеріндегі су қыздырғыш істен шыққан",
        "Еңбек және халықты әлеуметтік қорғау министрлігіне ұсыныс жолданды",
        "Қызылорда облысының «Күләш» балалар үйі",
        "Детский дом «Айгуль» города Тараз",
        "Акимату Костанайской области выделить средства",
        "Еңбек кодексінің талаптары сақталмаған",
        "Не хватает глюкометров и противопролежневых матрацев",
        "АПТА САЙЫН БЕС САҒАТ СЕРУЕН БЕРІЛСІН",
        "Психотроптық заттар тіркелмеген, т.б. кемшіліктер бар",
        "Изолятор бастығы топқа барлық үй-жайды ашып көрсетті"
      })
  void placesLawsAndBodiesAreNoPersons(String text) {
    assertThat(FINDER.find(text)).isEmpty();
  }

  @Test
  void aNameSpreadsThroughTheReportByItsStem() {
    List<List<Found>> found =
        FINDER.find(List.of("Жалобу подал Кашаубаев Т. Е.", "у кашаубаева нет матраса"));
    assertThat(found.get(1)).extracting(Found::excerpt).containsExactly("кашаубаева");
  }

  @Test
  void aDiagnosisCountsNearAPersonOnly() {
    assertThat(FINDER.find("Пациент 13 лет болен эпилепсией"))
        .extracting(Found::kind)
        .contains(Kind.DIAGNOSIS);
    assertThat(FINDER.find("Обучение по теме эпилепсии прошло")).isEmpty();
  }

  /** Beyond a window of the finder; whatever is quadratic there shows as minutes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@",
        "1 ",
        "А. ",
        "Ә-\n",
        "+7",
        "ул. ",
        "камера 1 ",
        "«",
        "KZ1",
        "А",
        "е.",
        "рак "
      })
  void hostileTextsTakeLinearTime(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    assertThat(FINDER.find(text)).allSatisfy(one -> assertThat(one.end()).isPositive());
  }

  @Test
  void answersTheSameInOtherLocalesAndThreads() throws Exception {
    String text = "Ильяс ИСАЕВ, ИИН 940517304128, i.isaev@mail.kz";
    List<Found> expected = FINDER.find(text);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr"));
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<List<Found>>> answers =
          threads.invokeAll(java.util.Collections.nCopies(8, () -> FINDER.find(text)));
      for (Future<List<Found>> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
