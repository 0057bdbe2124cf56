package kz.bayandama.recognise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bayandama.language.ParagraphLanguage;
import kz.bayandama.language.Stemmers;
import kz.bayandama.profile.Profile;
import kz.bayandama.profile.Profile.InstitutionType;
import kz.bayandama.report.Language;

/**
 * An institution's name as it stands in a sentence («следственного изолятора г. Тараз», «балалар
 * үйіне»), put into the nominative. The head nouns are those of the profile's names of types; a
 * name without one of them stays as it is. In Russian the head noun and the adjectives before it
 * are turned, in Kazakh the last word, as everything before it stands as it does. Thread-safe.
 */
final class Nominative {
  private static final Pattern WORD = Pattern.compile("[\\p{L}-]+");
  private static final Pattern KAZAKH = Pattern.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]");
  private static final Pattern APART = Pattern.compile("\\s[/(]|[/(,«:]");

  /** The last word of a Kazakh name before brackets and the closing quote. */
  private static final Pattern KAZAKH_HEAD =
      Pattern.compile("([\\p{L}-]+)(?=\\W*(?:[(].*)?$)", Pattern.UNICODE_CHARACTER_CLASS);

  /** Kazakh case endings, also those after a possessive, the longest first. */
  private static final List<String> CASES =
      List.of(
          "ның", "нің", "дың", "дің", "тың", "тің", "нда", "нде", "нан", "нен", "дан", "ден", "тан",
          "тен", "ға", "ге", "қа", "ке", "на", "не", "да", "де", "та", "те", "ны", "ні", "ды", "ді",
          "ты", "ті", "н");

  private static final Pattern CASED = Pattern.compile("[\\p{L}-]{5,}");
  private static final Pattern ABBREVIATED =
      Pattern.compile("\\p{Lu}{2,}-(?:да|де|та|те|ға|ге|қа|ке|на|не|нда|нде)");
  private static final Pattern MORE = Pattern.compile("([»\"]?)\\s\\p{L}");
  private static final Pattern GENITIVE = Pattern.compile("[нтд][ыі]ң|н");

  private static final Pattern RUSSIAN_ADJECTIVE =
      Pattern.compile(
          "([\\p{L}-]{3,}?)(?:ого|его|ому|ему|ым|им|ом|ем|ой|ей|ую|юю|ый|ий|ая|яя|ое|ее)");
  private static final String HARD_TO_SAY = "гкхжшчщ";
  private static final int BEFORE_HEAD = 4;

  private final Map<String, String> russian = new HashMap<>();
  private final Set<String> kazakh = new HashSet<>();
  private final Set<String> kazakhStems = new HashSet<>();

  Nominative(Profile profile) {
    for (InstitutionType type : profile.institutionTypes()) {
      russianHeads(type.names().byLanguage().getOrDefault(Language.RU, ""));
      kazakhHeads(type.names().byLanguage().getOrDefault(Language.KK, ""));
    }
    profile.cues().getOrDefault("name.heads", List.of()).forEach(this::russianHeads);
  }

  private void russianHeads(String names) {
    for (String name : APART.split(names, -1)) {
      Matcher word = WORD.matcher(name);
      while (word.find()) {
        String lower = lower(word.group());
        if (!RUSSIAN_ADJECTIVE.matcher(lower).matches()) {
          russian.putIfAbsent(stem(Language.RU, lower), lower);
          break;
        }
      }
    }
  }

  private void kazakhHeads(String names) {
    for (String name : APART.split(names, -1)) {
      Matcher head = KAZAKH_HEAD.matcher(name);
      if (head.find()) {
        kazakh.add(lower(head.group(1)));
        kazakhStems.add(stem(Language.KK, last(head.group(1))));
      }
    }
  }

  /** The name in the nominative, its first letter a capital. */
  String of(String name) {
    Language language = ParagraphLanguage.of(name);
    boolean kazakh =
        language == Language.KK || (language == Language.UND && KAZAKH.matcher(name).find());
    String inRussian = kazakh ? name : russian(name);
    String turned = inRussian.equals(name) ? kazakh(name) : inRussian;
    return turned.isEmpty()
        ? turned
        : turned.substring(0, 1).toUpperCase(Locale.ROOT) + turned.substring(1);
  }

  /** The name up to the first head noun in another case than the genitive: it ends there. */
  private String whole(String name) {
    Matcher word = CASED.matcher(name);
    while (word.find()) {
      String told = word.group();
      if (ABBREVIATED.matcher(told).matches()) {
        return name.substring(0, word.start()) + told.substring(0, told.indexOf('-'));
      }
      for (String ending : CASES) {
        String bare = told.substring(0, Math.max(0, told.length() - ending.length()));
        if (told.endsWith(ending) && !kazakh.contains(lower(told)) && headed(bare)) {
          Matcher more = MORE.matcher(name).region(word.end(), name.length());
          return GENITIVE.matcher(ending).matches() || !more.lookingAt()
              ? name
              : name.substring(0, more.end(1));
        }
      }
    }
    return name;
  }

  private String kazakh(String told) {
    String name = whole(told);
    Matcher head = KAZAKH_HEAD.matcher(name);
    if (!head.find() || kazakh.contains(lower(head.group(1)))) {
      return name;
    }
    String word = head.group(1);
    for (String ending : CASES) {
      String bare = word.substring(0, Math.max(0, word.length() - ending.length()));
      if (word.endsWith(ending) && headed(bare)) {
        return name.substring(0, head.start(1)) + bare + name.substring(head.end(1));
      }
    }
    return name;
  }

  /** Whether a word without its case is a head noun, with or without a possessive. */
  private boolean headed(String bare) {
    return !bare.isEmpty()
        && (kazakh.contains(lower(bare)) || kazakhStems.contains(stem(Language.KK, last(bare))));
  }

  private static String last(String compound) {
    return compound.substring(compound.lastIndexOf('-') + 1);
  }

  private String russian(String name) {
    Matcher words = WORD.matcher(name);
    int seen = 0;
    int start = 0;
    while (seen++ < BEFORE_HEAD && words.find(start)) {
      if (start == 0 ? words.start() > 0 : words.start() > start + 1) {
        return name;
      }
      String lower = lower(words.group());
      String head = russian.get(stem(Language.RU, lower));
      if (head != null && lower.charAt(0) == head.charAt(0)) {
        String before = adjectives(name.substring(0, words.start()), head);
        return before + like(words.group(), head) + name.substring(words.end());
      }
      if (!RUSSIAN_ADJECTIVE.matcher(lower).matches()) {
        return name;
      }
      start = words.end();
    }
    return name;
  }

  private static String adjectives(String before, String head) {
    return WORD.matcher(before).replaceAll(word -> adjective(word.group(), head));
  }

  /** An adjective in the nominative of its noun's gender. */
  private static String adjective(String word, String head) {
    if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
      return adjective(lower(word), head).toUpperCase(Locale.ROOT);
    }
    Matcher parts = RUSSIAN_ADJECTIVE.matcher(word);
    if (!parts.matches()) {
      return word;
    }
    String stem = parts.group(1);
    String noun = head.replaceFirst("-.*", ""); // школа-интернат is a школа
    boolean soft = HARD_TO_SAY.indexOf(Character.toLowerCase(stem.charAt(stem.length() - 1))) >= 0;
    boolean stressed = lower(stem).matches("(?:.*-)?(?:городск|областн|краев)");
    return stem
        + switch (noun.charAt(noun.length() - 1)) {
          case 'а', 'я' -> "ая";
          case 'о', 'е' -> "ое";
          case 'ь' -> noun.endsWith("ль") ? "ый" : "ая";
          default -> stressed ? "ой" : soft ? "ий" : "ый";
        };
  }

  /** The head as the word was written: capitals, and е where ё is meant. */
  private static String like(String written, String head) {
    if (lower(written).equals(head.replace('ё', 'е'))) {
      return written;
    }
    if (written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT))) {
      return head.toUpperCase(Locale.ROOT);
    }
    return Character.isUpperCase(written.charAt(0))
        ? head.substring(0, 1).toUpperCase(Locale.ROOT) + head.substring(1)
        : head;
  }

  /** The stem, in a compound that of each part. */
  private static String stem(Language language, String word) {
    return Arrays.stream(word.split("-", -1))
        .map(Stemmers.of(language)::stem)
        .collect(Collectors.joining("-"));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
