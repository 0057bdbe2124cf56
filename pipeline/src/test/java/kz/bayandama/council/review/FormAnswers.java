package kz.bayandama.council.review;

import java.util.Map;

/** What two participants wrote into the controls of the official form, by the controls' tags. */
final class FormAnswers {
  static final Map<String, String> RU =
      Map.ofEntries(
          Map.entry("name", "Учреждение № 25 ДУИС по Карагандинской области"),
          Map.entry("type", "следственный изолятор"),
          Map.entry("region", "Карагандинская область"),
          Map.entry("kind", "промежуточное"),
          Map.entry("from", "18.02.2025"),
          Map.entry("to", "19.02.2025"),
          Map.entry("member.1", "Ахметова Сауле Ермековна"),
          Map.entry("role.1", "участник НПМ"),
          Map.entry(
              "finding.1",
              "В камере № 14 отсутствует естественное освещение, окна закрыты щитами, из-за чего"
                  + " днём без лампы нельзя читать, а воздух не обновляется."),
          Map.entry("finding.2", "Медицинская часть не укомплектована психиатром."),
          Map.entry(
              "recommendation.1",
              "Демонтировать щиты, закрывающие окна камер, и обеспечить в каждой камере естественное"
                  + " освещение и проветривание."),
          Map.entry("addressee.1", "Министерство внутренних дел Республики Казахстан"),
          Map.entry("deadline.1", "01.09.2025"),
          Map.entry("recommendation.2", "Укомплектовать медицинскую часть психиатром."),
          Map.entry("addressee.2", "Министерство здравоохранения Республики Казахстан"),
          Map.entry(
              "proposal.1", "Дополнить статью 25 закона нормой о площади на одного человека."));

  static final Map<String, String> KK =
      Map.ofEntries(
          Map.entry("name", "Қызылорда қаласының «Үміт» балалар үйі"),
          Map.entry("type", "балалар үйі"),
          Map.entry("region", "Қызылорда облысы"),
          Map.entry("kind", "арнайы"),
          Map.entry("from", "09.04.2025"),
          Map.entry(
              "finding.1", "Жатын бөлмелерде жеке шкафтар жоқ, киім ортақ бөлмеде сақталады."),
          Map.entry("finding.2", "Психолог лауазымы 2024 жылдан бері бос тұр."),
          Map.entry("finding.3", "Ас мәзірінде жеміс-жидек жеткіліксіз."),
          Map.entry("recommendation.1", "Әр балаға жеке шкаф бөлу қажет."),
          Map.entry("addressee.1", "Әкімдік"),
          Map.entry("deadline.1", "01.07.2025"),
          Map.entry("recommendation.2", "Психолог лауазымын толтыру қажет."),
          Map.entry("addressee.2", "Қазақстан Республикасы Оқу-ағарту министрлігі"),
          Map.entry("proposal.1", "Заңға балалар үйлеріндегі жеке кеңістік туралы норма енгізу."));

  private FormAnswers() {}
}
