package kz.bayandama.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyboardDigitsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Т8ркістан 0аласы | Түркістан қаласы",
        "Т8рк3стан облысыны4 полиция басқармасыны4 изоляторы | Түркістан облысының полиция басқармасының изоляторы",
        "2леуметт3к 0ызмет к-рсету орталы5ы | әлеуметтік қызмет көрсету орталығы",
        "9лтты0 алдын алу тет3г3 | ұлттық алдын алу тетігі",
        "8йде ж2не м8гедектер 8й3нде жа5дай жа0сы емес | үйде және мүгедектер үйінде жағдай жақсы емес",
        "0ызметкерлер жеткіліксіз, д2рігер жо0 | қызметкерлер жеткіліксіз, дәрігер жоқ",
        "жи=аз ескі | жиһаз ескі",
        "Б-лмеде 3шк3 т2ртіп е4бек ережелері 3лінген | Бөлмеде ішкі тәртіп еңбек ережелері 3лінген",
        "5имаратты4 т-бесінен су а5ады | ғимараттың төбесінен су ағады",
      })
  void lettersTypedOnTheWrongLayoutArePutRight(String typed, String meant) {
    assertThat(KeyboardDigits.read(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "№ 8 мектеп-интернат, № 2 корпус, №8каб",
        "12б, 5а, 3г үйлері, 2-бөлім, 3-ші қабат, 8-бап",
        "С1, ІК-8, УК-161/4, УК161/4, АП-162/2, ЕЦ166/10, С2Н5",
        "2025жылы 25мамыр, 20сәуірде, 2024жылғы 1қазан",
        "1қазан, 5адам, 8бала, 2кісі, 3күн, 9сынып, 5ана, 4орын",
        "бөлім2ге, корпус3те, отряд2нің, Алматы2де",
        "ауданы 25 м2, 40 км2де, 3 м3ге",
        "кв5а, дом3б, стр2",
        "В палате2 и отряде3 нет окон, стороны4 договора, статья5",
        "іс-шара, ҚР-да, б-ша, р-ны, ата-ана, ИВС-те",
        "Орталықтың заңы2 және ережесі3 бар",
        "А4 форматы, 3D басып шығару, 2x2",
        "8 қаңтарда, 0 адам, 0,5 га, 08 сағат",
      })
  void numbersStay(String text) {
    assertThat(KeyboardDigits.read(text)).isEqualTo(text);
  }

  @Test
  void offsetsLeadBackToWhatWasTyped() {
    Normalised text = Normaliser.normalise("Бұл  Т8ркістан  0аласы");
    assertThat(text.text()).isEqualTo("Бұл Түркістан қаласы");
    int at = text.text().indexOf("қаласы");
    assertThat(text.originalOf(at, at + 6)).isEqualTo("0аласы");
    assertThat(text.original()).isEqualTo("Бұл  Т8ркістан  0аласы");
  }
}
