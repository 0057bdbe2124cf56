package kz.bayandama.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Sentences of a report with one planted item, in twelve kinds of noise. Seeded. */
public final class NoisyTexts {
  static final int KINDS = 12;
  private static final String[] GIVEN = {
    "Ерлан",
    "Айгүл",
    "Қайрат",
    "Сергей",
    "Ольга",
    "Нұрлан",
    "Дмитрий",
    "Гүлнар",
    "Рустам",
    "Әсел",
    "Тимур",
    "Жанна",
    "Бауыржан",
    "Светлана",
    "Мұрат",
    "Ирина"
  };
  private static final String[] STEM = {
    "Ахмет",
    "Сейткали",
    "Жұмабек",
    "Кузнец",
    "Петр",
    "Өтеген",
    "Смағұл",
    "Воробь",
    "Бейсен",
    "Тәжібай",
    "Мальц",
    "Қасым",
    "Ермек",
    "Дүйсен"
  };
  private static final String[] RUSSIAN = {
    "Осуждённый %s пожаловался на условия.", "Беседа с участием %s прошла без надзора.",
    "В журнале указано: %s, срок не назван.", "По словам врача, %s нуждается в лечении."
  };
  private static final String[] KAZAKH = {
    "Сотталған %s шағым түсірді.", "Журналда %s деп жазылған, мерзімі көрсетілмеген.",
    "Дәрігердің айтуынша, %s емделуі керек.", "Бару кезінде %s туралы мәлімет берілмеді."
  };

  /**
   * A text.
   *
   * @param item as it stands in the text, noise included
   * @param clean the same without noise
   */
  public record Planted(Kind kind, int noise, String text, String item, String clean) {
    /** The parts that tell who it is: surnames, ten digits of a telephone, a whole number. */
    public List<String> telling() {
      String digits = clean.replaceAll("\\D", "");
      return switch (kind) {
        case NAME ->
            Stream.of(clean.split(" ", -1))
                .filter(word -> word.matches("\\p{L}{3,}[ое]в"))
                .toList();
        case PHONE -> List.of(digits.substring(digits.length() - 10));
        case IIN -> List.of(digits);
        case IBAN -> List.of(clean.replace(" ", ""));
        default -> List.of(clean.substring(0, clean.indexOf('@') + 1));
      };
    }
  }

  private final Random random;

  public NoisyTexts(long seed) {
    random = new Random(seed);
  }

  public List<Planted> make(int count) {
    List<Planted> all = new ArrayList<>();
    Kind[] kinds = {Kind.NAME, Kind.IIN, Kind.PHONE, Kind.IBAN, Kind.EMAIL, Kind.NAME};
    for (int i = 0; i < count; i++) {
      all.add(planted(kinds[i % kinds.length], (i / kinds.length) % KINDS));
    }
    return all;
  }

  private Planted planted(Kind kind, int noise) {
    String item =
        switch (kind) {
          case NAME -> name();
          case IIN -> iin();
          case PHONE -> phone();
          case IBAN -> iban();
          default -> "user" + random.nextInt(999) + "." + letters(5) + "@mail.kz";
        };
    String frame = pick(random.nextBoolean() ? RUSSIAN : KAZAKH);
    String noisy = noise(item, noise, kind);
    boolean all = noise == 7 || noise == 8 || noise == 5;
    String text =
        all
            ? noise(frame.replace("%s", "\u0001"), noise, kind).replace("\u0001", noisy)
            : frame.replace("%s", noisy);
    return new Planted(kind, noise, text, noisy, item);
  }

  private String noise(String s, int noise, Kind kind) {
    return switch (noise) {
      case 1 -> ocr(s, kind);
      case 2 -> brokenLine(s);
      case 3 -> "\t" + s + "\t";
      case 4 -> s.replace(' ', '\u00a0');
      case 5 -> kind == Kind.NAME ? lookAlikes(s) : s;
      case 6 -> Normalizer.normalize(s, Normalizer.Form.NFD);
      case 7 -> s.toUpperCase(Locale.ROOT);
      case 8 -> s.toLowerCase(Locale.ROOT);
      case 9 -> zeroWidth(s);
      case 10 -> s.replace(" ", "  ");
      case 11 -> s.replace(" ", " \u00ad").replace("-", "\u2011");
      default -> s;
    };
  }

  /** One letter for a digit in numbers, one digit for a letter in names; addresses have no cure. */
  private String ocr(String s, Kind kind) {
    if (kind == Kind.NAME) {
      int at = s.indexOf('о', 1);
      return at > 0 && at + 1 < s.length() && Character.isLetter(s.charAt(at + 1))
          ? s.substring(0, at) + "0" + s.substring(at + 1)
          : s;
    }
    int zero = s.indexOf('0', 3);
    return kind != Kind.EMAIL && zero > 0 ? s.substring(0, zero) + "О" + s.substring(zero + 1) : s;
  }

  private static String brokenLine(String s) {
    int at = s.indexOf(' ');
    int middle = s.length() / 2;
    return at > 0
        ? s.substring(0, at) + "\n" + s.substring(at + 1)
        : s.contains("@") ? s : s.substring(0, middle) + "\n" + s.substring(middle);
  }

  private static String lookAlikes(String s) {
    return s.replace('а', 'a').replace('е', 'e').replace('о', 'o');
  }

  private static String zeroWidth(String s) {
    return s.substring(0, 3) + "\u200b" + s.substring(3);
  }

  private String name() {
    String given = pick(GIVEN);
    String surname = pick(STEM) + (random.nextBoolean() ? "ев" : "ов");
    return switch (random.nextInt(4)) {
      case 0 -> given + " " + surname;
      case 1 -> surname + " " + given.charAt(0) + ". " + pick(GIVEN).charAt(0) + ".";
      case 2 -> surname + " " + given + " " + pick(STEM) + "ұлы";
      default -> given.charAt(0) + ". " + surname;
    };
  }

  private String iin() {
    while (true) {
      StringBuilder s = new StringBuilder();
      s.append(
          String.format(
              Locale.ROOT,
              "%02d%02d%02d%d%04d",
              random.nextInt(100),
              1 + random.nextInt(12),
              1 + random.nextInt(28),
              3 + random.nextInt(4),
              random.nextInt(10_000)));
      for (int check = 0; check < 10; check++) {
        if (CheckDigits.twelve(s.toString() + check)) {
          String iin = s.toString() + check;
          return random.nextInt(3) > 0 ? iin : iin.substring(0, 6) + " " + iin.substring(6);
        }
      }
    }
  }

  private String phone() {
    String[] codes = {"701", "702", "705", "707", "747", "771", "777", "778"};
    String code = pick(codes);
    int a = 100 + random.nextInt(900);
    int b = 10 + random.nextInt(90);
    int c = 10 + random.nextInt(90);
    return switch (random.nextInt(4)) {
      case 0 -> "+7 " + code + " " + a + " " + b + " " + c;
      case 1 -> "8(" + code + ")" + a + "-" + b + "-" + c;
      case 2 -> "+7" + code + a + b + c;
      default -> "8 " + code + " " + a + "-" + b + "-" + c;
    };
  }

  private String iban() {
    String bank = "125KZT" + (1000000000L + random.nextInt(999999999));
    for (int check = 2; check < 99; check++) {
      String iban = String.format(Locale.ROOT, "KZ%02d%s", check, bank);
      if (CheckDigits.iban(iban)) {
        return random.nextBoolean() ? iban : iban.replaceAll("(.{4})(?=.)", "$1 ");
      }
    }
    throw new IllegalStateException("no check digits for " + bank);
  }

  private String letters(int n) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < n; i++) {
      out.append((char) ('a' + random.nextInt(26)));
    }
    return out.toString();
  }

  private String pick(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
