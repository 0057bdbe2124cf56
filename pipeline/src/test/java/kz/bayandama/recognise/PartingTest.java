package kz.bayandama.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.bayandama.recognise.Unit.Form;
import kz.bayandama.recognise.Unit.Line;
import org.junit.jupiter.api.Test;

class PartingTest {
  private static List<Line> parted(String text) {
    Labels.Label label = Labels.typed(text).orElse(Labels.Label.NONE);
    Form form = label.none() ? Form.PARAGRAPH : Form.ITEM;
    return Parting.of(Line.of(form, label, 0, text.substring(label.length()), false, false));
  }

  @Test
  void theNextNumberBeginsAnotherItem() {
    List<Line> parts =
        parted(
            "2.3 There is no nurse at weekends. 2.4 Residents are refused entry. 2.5. No signs.");
    assertThat(parts).extracting(Line::number).containsExactly("2.3", "2.4", "2.5");
    assertThat(parts.getLast().text()).isEqualTo("No signs.");
  }

  @Test
  void aNumberThatIsNotTheNextOneBelongsToTheText() {
    assertThat(parted("1. Отремонтировать камеры. 3. Этаж закрыт.")).hasSize(1);
    assertThat(parted("1. Отремонтировать камеру; 2 койки убрать")).hasSize(1);
  }

  @Test
  void aListAfterWhomItIsForIsPartedFromHim() {
    List<Line> parts =
        parted("Начальнику департамента: 1. отгородить санузлы; 2. Выдать № 3 обувь.");
    assertThat(parts)
        .extracting(Line::text)
        .containsExactly("Начальнику департамента:", "отгородить санузлы;", "Выдать № 3 обувь.");
    assertThat(parts).extracting(Line::number).containsExactly(null, "1", "2");
    assertThat(parted("ҚР ІІМ-ге: 4. № 505 бұйрыққа өзгеріс енгізу."))
        .extracting(Line::number)
        .containsExactly(null, "4");
  }

  @Test
  void aDayOrPeopleAfterAColonAreNoList() {
    assertThat(parted("Дата посещения: 12. мая 2025 года")).hasSize(1);
    assertThat(parted("Қол қойғандар: 1. Әбдіқадырова Б. Ташметов")).hasSize(1);
  }

  @Test
  void wordsOfOrderBeginItems() {
    assertThat(parted("Біріншіден, терезе ашылсын. Екіншіден, жарық қосылсын."))
        .extracting(Line::text)
        .containsExactly("терезе ашылсын.", "жарық қосылсын.");
  }

  @Test
  void aTitleAndAnIntroductionThatRanIntoAnItemStandAlone() {
    assertThat(parted("3. Права не разъясняются. Рекомендации. Начальнику учреждения:"))
        .extracting(Line::text)
        .containsExactly("Права не разъясняются.", "Рекомендации.", "Начальнику учреждения:");
  }

  @Test
  void bulletsAmidAParagraphAreItems() {
    assertThat(parted("Кемшіліктер: • су жоқ; • жарық жоқ."))
        .extracting(Line::listed)
        .containsExactly(false, true, true);
  }
}
