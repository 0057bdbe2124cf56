package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers and bullets that authors type at the start of a paragraph. */
final class Labels {
  private static final List<Pattern> NUMBERS =
      List.of(
          start(
              "(?:рекомендация|ұсыным|предложение|ұсыныс|recommendation|пункт)\\s*(?:№\\s*)?"
                  + "(\\d{1,3}(?:\\.\\d{1,3})*)(?:\\s*[.:)—–-]+\\s*|\\s*$|\\s*(?=\\([^()]{3,120}\\)\\s*[\\p{L}.:–—-]))"),
          start(
              "(?:№\\s*)?(\\d{1,3})\\s*[-–—]?\\s*(?:ұсыным|ұсыныс|тармақ|рекомендация)(?:\\s*[.:)—–-]+\\s*|\\s*$)"),
          start(
              "(?:(?:к|по)\\s)?(?:п|пп|т)\\.\\s?(\\d{1,3}(?:\\.\\d{1,3})*)\\s?[.:)–—-]\\s*(?=\\S)"),
          exactly("№\\s*(\\d{1,3}(?:\\.\\d{1,3})*)\\s*(?:[.):]\\s*|\\s(?=\\p{Lu}|[«\"“]))(?=\\S)"),
          start("(\\d{1,3}(?:\\.\\d{1,3}){1,3})\\.?\\)?\\s*(?=[\\p{L}«\"“(№])"),
          start("(\\d{1,3}(?:\\.\\d{1,3}){1,3})\\.\\s+(?=\\d)"),
          start("(\\d{1,3})\\s?[.)]\\)?\\s*(?=[\\p{L}«\"“(№\\[]|\\s\\d)"),
          start("(\\d{1,2})\\s?-?\\s?(?:нші|ншы|ші|шы|й|е|st|nd|rd|th)\\s?[.):]\\s*(?=\\p{L})"),
          start("(\\d{1,2})\\s?/\\s+(?=\\p{L})"),
          start("(\\d{1,2})[-–—]\\s+(?=[\\p{L}«\"“])"),
          start("§\\s*(\\d{1,3})[.)]?\\s+(?=\\p{L})"),
          start("\\((\\d{1,3})\\)\\s*(?=\\S)"),
          start("(\\p{L})\\)\\s*(?=\\S)"),
          start("\\((\\p{L})\\)\\s*(?=\\S)"),
          exactly("([абвәabc])\\.\\s+(?=\\p{L})"),
          start("([IVXІХ]{1,5}(?:\\.\\d{1,2}){1,3})[.)]?\\s+(?=\\S)"),
          start("([IVXІХ]{1,5})\\s?[.)]\\s*(?=\\S)"),
          start("\\(([IVXІХ]{2,5})\\)\\s*(?=\\S)"),
          exactly("(\\p{Lu}{1,2}[-–]?\\d{1,3}(?:\\.\\d{1,3})*)\\s?[.):]\\s+(?=\\S)"),
          exactly("(\\p{Lu}\\.(?:\\d{1,3}\\.){1,3}\\d{1,3})[.)]?\\s+(?=\\S)"),
          exactly("(\\p{Lu}{1,2}[-–]?\\d{1,3})\\s*(?:→|[–—-]\\s|(?=[\\[(]))\\s*(?=\\S)"));
  private static final List<Pattern> WORDS =
      List.of(
          start(
              "(?:біріншіден|екіншіден|үшіншіден|төртіншіден|бесіншіден|алтыншыдан|жетіншіден|сегізіншіден|тоғызыншыдан|оныншыдан)[,:]?\\s+(?=\\S)"),
          start(
              "(?:во-первых|во-вторых|в-третьих|в-четв[её]ртых|в-пятых|в-шестых|в-седьмых|в-восьмых|в-девятых|в-десятых)[,:]?\\s+(?=\\S)"),
          start("(?:first|second|third|fourth|fifth)ly,?\\s+(?=\\S)"),
          start(
              "(?:первое|второе|третье|четв[её]ртое|пятое|шестое|седьмое|восьмое|девятое|десятое|бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы|оныншы)(?:"
                  + " (?:ұсыным|ұсыныс|тілек|өтініш|рекомендация|предложение|просьба|пожелание))?[.:,]\\s+(?=\\S)"),
          start(
              "(?:первая|вторая|третья|четв[её]ртая|пятая|шестая|седьмая)(?::|\\s*[—–-])\\s+(?=\\S)"),
          start("(?:и\\s+)?(?:ещ[её]\\s+одн[аоу]|последн(?:яя|ее))(?::|,\\s+уже|,)\\s+(?=\\S)"));
  private static final List<Pattern> ORDINALS =
      Stream.of(
              "перв(?:ое|ая|ую)|бірінші",
              "втор(?:ое|ая|ую)|екінші",
              "треть(?:е|я|ю)|үшінші",
              "четверт(?:ое|ая|ую)|төртінші",
              "пят(?:ое|ая|ую)|бесінші",
              "шест(?:ое|ая|ую)|алтыншы",
              "седьм(?:ое|ая|ую)|жетінші",
              "восьм(?:ое|ая|ую)|сегізінші",
              "девят(?:ое|ая|ую)|тоғызыншы",
              "десят(?:ое|ая|ую)|оныншы")
          .map(words -> Pattern.compile("(?:" + words + ")(?!\\p{L})"))
          .toList();
  private static final Pattern FEMININE = Pattern.compile("[яю]$");
  private static final Pattern CLOCK =
      start(
          "(?:[01]?\\d|2[0-3]):[0-5]\\d(?:\\s?[-–—]\\s?(?:[01]?\\d|2[0-3]):[0-5]\\d)?\\s?[.)–—-]?\\s+(?=\\p{Lu})");
  private static final Pattern MISREAD =
      Pattern.compile("(?:Мо|Ме|Ле|Лв|No|Ne)\\s?(\\d{1,2}|[бз])\\.\\s+(?=\\p{Lu}(?!ел))");
  private static final Pattern LIKE_DIGIT = Pattern.compile("^([ЗзЭЧбБВS])\\s?[.);]\\s+(?=\\p{L})");

  /** Roman numbers as OCR reads them in Cyrillic. */
  private static final Map<String, String> LIKE =
      Map.of("П", "II", "Ш", "III", "ГУ", "IV", "ІУ", "IV", "1У", "IV", "У", "V", "УІ", "VI");

  private static final Pattern ROMAN_LETTERS = Pattern.compile("[IVXІХ]+");
  private static final Pattern LIKE_ROMAN =
      Pattern.compile("(П|Ш|ГУ|ІУ|1У|УІ|У)[.)]\\s+(?=\\p{L})");

  private static final Pattern GAP = Pattern.compile("^|(?<=[.;:,])\\s+");
  private static final Pattern BULLET = start("[-–—−•·▪◦●○■□➢➤✓✔►▶→⇒❖◆♦➔➜★☑*⁃‣∙§o+“”‚]\\s+(?=\\S)");
  private static final Pattern SYMBOL =
      exactly("(?:[\\p{So}&&[^№°©®™]]\\uFE0F?)+\\s*(?=[\\p{L}\\d«\"(])");
  private static final Pattern ARROW = start("(?:[=–-]{1,2}>|>>)\\s*(?=\\S)");
  private static final Pattern TIGHT_BULLET = start("[-–—•·▪◦●○■□➢➤✓✔►▶→❖◆‣∙](?=\\p{L})");
  private static final List<String> ROMAN =
      Stream.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
          .map(Fold::of)
          .toList();
  private static final Pattern DATE =
      Pattern.compile(
          "^\\d{1,2}\\.(?:\\d{1,2}\\.(?:\\d{4}|\\d{2})|\\s?(?:\\d{2}|[IVXІХ]{1,4})\\.\\s?20\\d{2})\\b.*");
  private static final Pattern NUMBER =
      Pattern.compile("(?:№\\s*)?\\(?((?:\\d{1,3}(?:\\.\\d{1,3})*)|\\p{L}|[IVXivxІХ]{1,5})[.):]*");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*");

  private static final Pattern ADVICE = start(".{0,8}(?:рекомендация|ұсыным|recommendation)");

  private Labels() {}

  /** Whether a label itself says that it is one of a recommendation: «Ұсыным 2.1.». */
  static boolean advises(String label) {
    return ADVICE.matcher(label).find();
  }

  /**
   * A label.
   *
   * @param printed as it stands, empty when there is none
   * @param number as records print it, null for bullets and none
   * @param length of it at the start of its paragraph
   */
  record Label(String printed, @Nullable String number, int length) {
    static final Label NONE = new Label("", null, 0);

    boolean none() {
      return printed.isEmpty();
    }
  }

  private static Pattern exactly(String pattern) {
    return Pattern.compile("^" + pattern);
  }

  private static Pattern start(String pattern) {
    return Pattern.compile("^" + pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The label that a format itself gives to a list item. */
  static Label given(String label) {
    String printed = label.strip();
    Matcher number = NUMBER.matcher(printed);
    if (printed.isEmpty()) {
      return new Label("•", null, 0);
    }
    if (number.matches() && !(printed.length() == 1 && printed.equals("o"))) {
      return new Label(printed, number.group(1), 0);
    }
    Matcher digits = DIGITS.matcher(printed);
    return new Label(printed, digits.find() ? digits.group() : null, 0);
  }

  /** «Моб.» is «№6.» as OCR reads it, and «Ле 3.» is «№ 3.». */
  private static Optional<Label> misread(String text) {
    Matcher sign = MISREAD.matcher(text);
    return sign.lookingAt()
        ? Optional.of(
            new Label(
                sign.group().strip(),
                sign.group(1).replace('б', '6').replace('з', '3'),
                sign.end()))
        : Optional.empty();
  }

  /**
   * «З. Выдать бельё» after «2. …»: the next number as OCR reads it, a letter that looks like it.
   *
   * @param earlier the number before
   */
  static Optional<Label> misread(String earlier, String text) {
    Matcher roman = LIKE_ROMAN.matcher(text);
    if (roman.lookingAt()) {
      String number = LIKE.getOrDefault(roman.group(1), "");
      return follows(earlier, number)
          ? Optional.of(new Label(roman.group().strip(), number, roman.end()))
          : Optional.empty();
    }
    Matcher letter = LIKE_DIGIT.matcher(text);
    return letter.find()
        ? digits(letter.group(1).charAt(0))
            .chars()
            .mapToObj(Character::toString)
            .filter(digit -> follows(earlier, digit))
            .findFirst()
            .map(digit -> new Label(letter.group().strip(), digit, letter.end()))
        : Optional.empty();
  }

  /** The digits that a letter may have been. */
  private static String digits(char letter) {
    return switch (letter) {
      case 'З', 'з', 'Э' -> "3";
      case 'Ч' -> "4";
      case 'б', 'Б' -> "65";
      case 'В' -> "8";
      case 'S' -> "58";
      default -> "";
    };
  }

  /** The label typed at the start of a paragraph. */
  static Optional<Label> typed(String text) {
    Optional<Label> misread = misread(text);
    if (misread.isPresent()) {
      return misread;
    }
    if (DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    for (Pattern pattern : NUMBERS) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        String number = matcher.group(1);
        boolean roman = ROMAN_LETTERS.matcher(number).matches();
        return Optional.of(
            new Label(
                matcher.group().strip(),
                roman ? number.replace('І', 'I').replace('Х', 'X') : number,
                matcher.end()));
      }
    }
    return Stream.of(List.of(BULLET, SYMBOL, ARROW, TIGHT_BULLET, CLOCK), WORDS)
        .flatMap(List::stream)
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::find)
        .map(matcher -> new Label(matcher.group().strip(), inWords(matcher.group()), matcher.end()))
        .findFirst();
  }

  /** The number that «Второе.», «Бірінші ұсыным.» tell; «Во-вторых» counts and is none. */
  private static @Nullable String inWords(String label) {
    String folded = Fold.of(label);
    for (int i = 0; i < ORDINALS.size(); i++) {
      Matcher ordinal = ORDINALS.get(i).matcher(folded);
      if (ordinal.lookingAt() && !FEMININE.matcher(ordinal.group()).find()) {
        return String.valueOf(i + 1);
      }
    }
    return null;
  }

  /** The numbers that a text tells in words: «первая и вторая». */
  static Stream<String> ordinalsIn(String text) {
    String folded = Fold.of(text);
    return IntStream.range(0, ORDINALS.size())
        .filter(i -> ORDINALS.get(i).matcher(folded).find())
        .mapToObj(i -> String.valueOf(i + 1));
  }

  /** Where words of order («во-первых», «екіншіден») begin the text or follow a mark in it. */
  static List<Integer> ordinals(String text) {
    List<Integer> starts = new ArrayList<>();
    Matcher gap = GAP.matcher(text);
    while (gap.find()) {
      String rest = text.substring(gap.end());
      if (WORDS.stream().anyMatch(words -> words.matcher(rest).lookingAt())) {
        starts.add(gap.end());
      }
    }
    return starts;
  }

  /** Whether a number is the next one: «4» after «3», «2.3» after «2.2», «V» after «IV». */
  static boolean follows(String earlier, String number) {
    return !Collections.disjoint(places(earlier, 1), places(number, 0));
  }

  /** Where the number so much further than another stands in its count. */
  static List<String> places(String number, int further) {
    List<String> places = new ArrayList<>();
    int roman = ROMAN.indexOf(Fold.of(number));
    if (roman >= 0) {
      places.add("roman " + (roman + further));
    }
    if (DIGITS.matcher(number).matches()) {
      int dot = number.lastIndexOf('.') + 1;
      places.add(number.substring(0, dot) + (Integer.parseInt(number.substring(dot)) + further));
    }
    return places;
  }

  /** How deep a number is: 1 for «3», 2 for «3.1». */
  static int depth(String number) {
    return 1 + (int) number.chars().filter(c -> c == '.').count();
  }
}
