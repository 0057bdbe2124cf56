package kz.bayandama.privacy;

import kz.bayandama.language.ParagraphLanguage;
import kz.bayandama.report.Language;

/** What stands in a text in the place of personal data: «[лицо 1]», «[1-адам]», «[ИИН]». */
final class Labels {
  private Labels() {}

  static String person(int number, Language language) {
    return switch (language) {
      case KK -> "[" + number + "-адам]";
      case EN -> "[person " + number + "]";
      case RU, UND -> "[лицо " + number + "]";
    };
  }

  static String of(Kind kind, Language language) {
    return switch (language) {
      case KK -> "[" + kazakh(kind) + "]";
      case EN -> "[" + kind.id().replace('-', ' ') + "]";
      case RU, UND -> "[" + russian(kind) + "]";
    };
  }

  /** The text's language where the report does not say it. */
  static Language language(Language said, String text) {
    return said == Language.UND ? ParagraphLanguage.of(text) : said;
  }

  private static String russian(Kind kind) {
    return switch (kind) {
      case EMAIL -> "электронная почта";
      case IBAN -> "номер счёта или карты";
      case IIN -> "ИИН";
      case BIN -> "БИН";
      case PHONE -> "телефон";
      case IDENTITY_CARD -> "номер удостоверения";
      case PASSPORT -> "номер паспорта";
      case CAR_PLATE -> "номер автомобиля";
      case MESSENGER -> "имя в мессенджере";
      case BIRTH_DATE -> "дата рождения";
      case CASE_NUMBER -> "номер дела";
      case CELL_DATE -> "камера и дата";
      case ADDRESS -> "адрес";
      case NAME -> "лицо";
      case DIAGNOSIS -> "диагноз";
    };
  }

  private static String kazakh(Kind kind) {
    return switch (kind) {
      case EMAIL -> "электрондық пошта";
      case IBAN -> "шот не карта нөмірі";
      case IIN -> "ЖСН";
      case BIN -> "БСН";
      case PHONE -> "телефон";
      case IDENTITY_CARD -> "жеке куәлік нөмірі";
      case PASSPORT -> "паспорт нөмірі";
      case CAR_PLATE -> "көлік нөмірі";
      case MESSENGER -> "мессенджердегі ат";
      case BIRTH_DATE -> "туған күні";
      case CASE_NUMBER -> "іс нөмірі";
      case CELL_DATE -> "камера мен күн";
      case ADDRESS -> "мекенжай";
      case NAME -> "адам";
      case DIAGNOSIS -> "диагноз";
    };
  }
}
