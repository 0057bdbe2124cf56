package kz.bayandama.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bayandama.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The words of a folded text as a date is made of them: days and years in digits or words, months
 * by name, short name or Roman number, what joins them and what may stand between. The words come
 * from the profile. Thread-safe.
 */
final class DateWords {
  /** The first of the years that a profile names in words. */
  private static final int FIRST_YEAR = 2020;

  /** What a number bears: «12-го», «3-і», «28-інде», «5-ші», «27-нен», «30-дан». */
  private static final String ENDING =
      "(?:[оыие]?го|[ое]е|е|й|му|ых|х|(?:ін|ын|н)?ш[іы](?:с[іы]\\w{0,4})?"
          + "|с?[іы](?:н(?:[ае]н|[дт][ае](?:г[іы])?|[ае]|[ыі]ң))?|[ндт][ае]н|[дт][ае](?:г[іы])?|[гқк][ае]|ға"
          + "|st|nd|rd|th)(?![\\p{L}\\d])";

  private static final Pattern NUMBER =
      Cues.compiled("(\\d+)(?:(?: ?- ?)?(?<ending>" + ENDING + "))?");

  private static final Pattern CLOCK =
      Cues.compiled(
          "(?:сағат\\w* )?\\d{1,2}:\\d\\d(?:-[дтн][ае]н?|-[гқк]е|-[гқ]а)?(?:"
              + " ?(?:час\\w*|ч\\.?|сағат\\w*)(?!\\w))?|сағат\\w*"
              + " \\d{1,2}(?:\\.\\d\\d)?(?:-\\p{L}{2,4})?(?!\\w)|\\d{1,2}(?:[.-]\\d\\d)?"
              + " ?(?:час\\w*|ч\\.|сағат\\w*)(?!\\w)");

  private static final Pattern ROMAN = Pattern.compile("[ivx]+");
  private static final List<String> ROMANS =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");
  private static final Pattern WORD = Cues.compiled("\\p{L}+");
  private static final Pattern NAME = Pattern.compile("\\p{L}{2,}");
  private static final int LEAST_STEM = 5;

  private final List<Table> tables;
  private final Pattern month;
  private final Map<Sort, Pattern> phrases;
  private final List<String> stems;

  /** What a word is in a date. */
  enum Sort {
    NUMBER,
    MONTH,
    /** A word that may be a Roman number, or the name of a month misspelt. */
    PERHAPS_MONTH,
    YEAR,
    THIS_YEAR,
    OF_MONTH,
    DAY,
    THROUGH,
    JOINT,
    FILLER,
    STREET,
    CLOCK,
    MARK,
    OTHER
  }

  /**
   * A word.
   *
   * @param value of a number or month, else 0
   * @param ending of a number in digits, as «і» in «3-і», empty when it has none
   */
  record Word(Sort sort, int value, String text, String ending, int start, int end) {
    boolean is(Sort one) {
      return sort == one;
    }

    boolean mark(String marks) {
      return sort == Sort.MARK && marks.contains(text);
    }
  }

  /** Words of which each tells a number: the first of a language that of {@code first}. */
  private record Table(Sort sort, int first, List<List<Pattern>> languages) {
    static Table of(Profile profile, Sort sort, int first, String group) {
      return new Table(
          sort,
          first,
          Stream.of("ru", "kk", "en")
              .map(tongue -> profile.cues().getOrDefault(group + "." + tongue, List.of()))
              .map(words ->
                  words.stream()
                      .map(word -> Cues.compiled("(?:" + letters(word) + ")" + ending(sort)))
                      .toList())
              .toList());
    }

    /** A year may stand right behind a month: «марта2025». */
    private static String letters(String word) {
      return word.replace("\\w", "\\p{L}");
    }

    /** A Kazakh number bears the endings of a noun: «он төртінде». */
    private static String ending(Sort sort) {
      return (sort == Sort.NUMBER ? "(?:н?[дт][ае]|н[ае]н|[дт][ае]н|н[ае])?" : "") + "(?!\\p{L})";
    }

    /** The longest of its words that stands at a place. */
    @Nullable Word at(String folded, int start) {
      @Nullable Word longest = null;
      for (List<Pattern> words : languages) {
        for (int i = 0; i < words.size(); i++) {
          Matcher word = words.get(i).matcher(folded).region(start, folded.length());
          if (word.lookingAt() && (longest == null || word.end() > longest.end())) {
            longest = new Word(sort, first + i, word.group(), "", start, word.end());
          }
        }
      }
      return longest;
    }
  }

  DateWords(Profile profile) {
    tables =
        List.of(
            Table.of(profile, Sort.MONTH, 1, "months"),
            Table.of(profile, Sort.MONTH, 1, "monthshort"),
            Table.of(profile, Sort.NUMBER, FIRST_YEAR, "years"),
            Table.of(profile, Sort.NUMBER, 1, "days"));
    month =
        Cues.compiled(
            "(?<!\\p{L})(?:"
                + Stream.of("months", "monthshort")
                    .flatMap(group -> profile.cues().getOrDefault(group, List.of()).stream())
                    .collect(Collectors.joining("|"))
                + ")(?!\\p{L})");
    phrases =
        Map.of(
            Sort.THIS_YEAR, phrase(profile, "this"),
            Sort.YEAR, phrase(profile, "year"),
            Sort.OF_MONTH, phrase(profile, "month"),
            Sort.DAY, phrase(profile, "day"),
            Sort.THROUGH, phrase(profile, "through"),
            Sort.JOINT, phrase(profile, "joint"),
            Sort.FILLER, phrase(profile, "filler"),
            Sort.STREET, phrase(profile, "street"));
    stems =
        Stream.of("ru", "kk")
            .flatMap(tongue -> profile.cues().getOrDefault("months." + tongue, List.of()).stream())
            .map(DateWords::stem)
            .toList();
  }

  private static Pattern phrase(Profile profile, String group) {
    List<String> words = profile.cues().getOrDefault("datewords." + group, List.of("(?!)"));
    return Cues.compiled("(?:" + String.join("|", words) + ")(?!\\p{L})");
  }

  /** The letters that a pattern of a month begins with. */
  private static String stem(String pattern) {
    Matcher letters = NAME.matcher(pattern);
    return letters.lookingAt() ? Worn.typed(letters.group()) : "";
  }

  /** The words of a text; none when no date can be in it. */
  List<Word> of(String folded) {
    boolean named = month.matcher(folded).find();
    boolean digits = folded.chars().anyMatch(Character::isDigit);
    if (!named && !digits) {
      return List.of();
    }
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < folded.length()) {
      if (Character.isWhitespace(folded.charAt(at))) {
        at++;
      } else {
        Word word = word(folded, at, named);
        words.add(word);
        at = word.end();
      }
    }
    return words;
  }

  private Word word(String folded, int at, boolean named) {
    char c = folded.charAt(at);
    Matcher clock = CLOCK.matcher(folded).region(at, folded.length());
    if ((Character.isDigit(c) || c == 'с') && clock.lookingAt()) {
      return new Word(Sort.CLOCK, 0, clock.group(), "", at, clock.end());
    }
    if (Character.isDigit(c)) {
      return number(folded, at);
    }
    if (!Character.isLetter(c)) {
      return new Word(Sort.MARK, 0, String.valueOf(c), "", at, at + 1);
    }
    for (Table table : tables) {
      @Nullable Word told = named || table.first() == FIRST_YEAR ? table.at(folded, at) : null;
      if (told != null) {
        return told;
      }
    }
    return phrase(folded, at);
  }

  private static Word number(String folded, int at) {
    Matcher number = NUMBER.matcher(folded).region(at, folded.length());
    number.lookingAt();
    String digits = number.group(1);
    @Nullable String ending = number.group("ending");
    Sort sort = digits.length() <= 4 ? Sort.NUMBER : Sort.OTHER;
    int value = sort == Sort.NUMBER ? Integer.parseInt(digits) : 0;
    return new Word(sort, value, digits, ending == null ? "" : ending, at, number.end());
  }

  private Word phrase(String folded, int at) {
    Matcher letters = WORD.matcher(folded).region(at, folded.length());
    letters.lookingAt();
    String text = letters.group();
    for (Sort sort : Sort.values()) {
      Matcher phrase =
          Optional.ofNullable(phrases.get(sort))
              .map(pattern -> pattern.matcher(folded).region(at, folded.length()))
              .filter(Matcher::lookingAt)
              .orElse(null);
      if (phrase != null) {
        return new Word(sort, 0, phrase.group(), "", at, phrase.end());
      }
    }
    int roman = ROMANS.indexOf(roman(text)) + 1;
    return new Word(
        roman > 0 || text.length() >= LEAST_STEM ? Sort.PERHAPS_MONTH : Sort.OTHER,
        roman,
        text,
        "",
        at,
        letters.end());
  }

  private static String roman(String word) {
    String latin = word.replace('і', 'i').replace('х', 'x');
    return ROMAN.matcher(latin).matches() ? latin : "";
  }

  /** The number of a month by its name in any case, by its Roman number, or misspelt; else 0. */
  int month(Word word) {
    return word.value() > 0 || !word.is(Sort.PERHAPS_MONTH) ? word.value() : misspelt(word.text());
  }

  /** The number of a month by its name in any case. */
  Optional<Integer> month(String folded) {
    return Optional.ofNullable(tables.getFirst().at(folded, 0)).map(Word::value);
  }

  /** The month whose name differs by a letter at most («феврля», «сентебря», «кантар»), or 0. */
  private int misspelt(String word) {
    String plain = Worn.typed(word);
    for (int i = 0; i < stems.size(); i++) {
      String stem = stems.get(i);
      if (stem.length() >= LEAST_STEM && plain.length() <= stem.length() + 4) {
        for (int length = stem.length() - 1; length <= stem.length() + 1; length++) {
          if (length <= plain.length()
              && Similarity.distance(stem, plain.substring(0, length)) <= 1) {
            return i % 12 + 1;
          }
        }
      }
    }
    return 0;
  }
}
