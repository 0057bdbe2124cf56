package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.bayandama.language.Letters;

/**
 * The spellings and endings that a name takes. {@link #skeleton} makes one of «Нұрлан», «Нурлан»
 * and «НҰРЛАН», and of «Әсел» and «Асель»: it is a key for looking names up, never a text. Only
 * here Kazakh letters meet Russian ones, because the same person is written both ways.
 */
final class Endings {
  private static final String RUSSIAN =
      "а я у ю ом ем ём ью е и ы ой ей ою ею ия ии ию ией ием ье ья ью ых их ым им ыми ими ам ям"
          + " ами ями ах ях ого его ому ему ое ая ую ий ый";
  private static final String CASES =
      "ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да де та те нда нде дан"
          + " ден тан тен нан нен мен бен пен дай дей тай тей дағы дегі тағы тегі ндағы ндегі нікі"
          + " дікі тікі менен бенен пенен ша ше мын мін сың сің сыз сіз пын пін бын бін";
  private static final String PLURALS = "лар лер дар дер тар тер";
  private static final String POSSESSIVES = "ы і сы сі м ым ім ң ың ің мыз міз ымыз іміз ңыз ңіз";

  private static final Pattern BLANK = Pattern.compile(" ");

  /** Endings of names, as skeletons. */
  private static final Set<String> OF_NAMES = ofNames();

  /** Endings of Kazakh nouns as written. */
  private static final Set<String> KAZAKH_NOUNS = kazakhNouns();

  private static final String[] RESTORED = {"", "а", "я", "и", "о"};
  private static final int LONGEST = 8;

  private Endings() {}

  private static List<String> listed(String words) {
    return BLANK.splitAsStream(words).toList();
  }

  private static Set<String> ofNames() {
    Set<String> all = new HashSet<>();
    for (String ending : listed(RUSSIAN)) {
      all.add(skeleton(ending));
    }
    for (String plural : listed(("- " + PLURALS))) {
      for (String ending : listed(("- " + CASES))) {
        all.add(skeleton((plural + ending).replace("-", "")));
      }
    }
    all.remove("");
    return Set.copyOf(all);
  }

  private static Set<String> kazakhNouns() {
    Set<String> all = new HashSet<>();
    for (String plural : listed(("- " + PLURALS))) {
      for (String possessive : listed(("- " + POSSESSIVES))) {
        for (String ending : listed(("- " + CASES))) {
          all.add((plural + possessive + ending).replace("-", ""));
        }
      }
    }
    for (String ending : listed("лық лік дық дік тық тік лы лі ды ді ты ті сыз сіз шы ші дар")) {
      all.add(ending);
      for (String more : listed(CASES)) {
        all.add(ending + more);
      }
    }
    all.remove("");
    return Set.copyOf(all);
  }

  /** The key of a word in lower or upper case: Russian letters only, and of those only some. */
  static String skeleton(String word) {
    return skeletonWithHyphens(word).replace("-", "");
  }

  /** The same, with hyphens: «Нұр-Сұлтан» is a town, «Нұрсұлтан» a person. */
  static String skeletonWithHyphens(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = Letters.lower(word.charAt(i));
      char plain =
          switch (c) {
            case 'ә' -> 'а';
            case 'ғ' -> 'г';
            case 'қ' -> 'к';
            case 'ң' -> 'н';
            case 'ө' -> 'о';
            case 'ұ', 'ү' -> 'у';
            case 'һ' -> 'х';
            case 'і', 'ы', 'й', 'ї' -> 'и';
            case 'ё', 'э', 'є' -> 'е';
            case 'ь', 'ъ', '\'', '’' -> 0;
            default -> c;
          };
      if (plain != 0) {
        out.append(plain);
      }
    }
    return out.toString();
  }

  /** The words that this skeleton of a name may be a case of, itself first. */
  static List<String> bases(String skeleton) {
    List<String> bases = new ArrayList<>();
    bases.add(skeleton);
    for (int cut = skeleton.length() - 1; cut >= 2 && skeleton.length() - cut <= LONGEST; cut--) {
      if (OF_NAMES.contains(skeleton.substring(cut))) {
        for (String restored : RESTORED) {
          bases.add(skeleton.substring(0, cut) + restored);
        }
      }
    }
    return bases;
  }

  /** The skeleton without endings, as short as four letters. Two cases of one name share one. */
  static List<String> stems(String skeleton) {
    List<String> stems = new ArrayList<>();
    if (skeleton.length() >= 3) {
      stems.add(skeleton);
    }
    for (int cut = skeleton.length() - 1; cut >= 3 && skeleton.length() - cut <= LONGEST; cut--) {
      if (OF_NAMES.contains(skeleton.substring(cut))) {
        stems.add(skeleton.substring(0, cut));
      }
    }
    return stems;
  }

  /** The stems that a Kazakh noun in lower case may have. */
  static List<String> kazakhStems(String word) {
    List<String> stems = new ArrayList<>();
    for (int cut = word.length() - 1; cut >= 3 && word.length() - cut <= 14; cut--) {
      if (KAZAKH_NOUNS.contains(word.substring(cut))) {
        String stem = word.substring(0, cut);
        stems.add(stem);
        char last = stem.charAt(cut - 1);
        int at = "бгғ".indexOf(last);
        if (at >= 0) {
          stems.add(stem.substring(0, cut - 1) + "пкқ".charAt(at));
        }
      }
    }
    return stems;
  }

  /** A word in Latin letters as a skeleton. */
  static String skeletonOfLatin(String word) {
    String w = Letters.lower(word);
    String[] pairs = {
      "shch", "щ", "zh", "ж", "kh", "х", "sh", "ш", "ch", "ч", "gh", "г", "ts", "ц", "yu", "ю",
      "ya", "я", "ye", "е", "yo", "е", "yi", "и", "ai", "аи", "ph", "ф", "ou", "у", "oo", "у", "ee",
      "и", "th", "т", "ck", "к"
    };
    for (int i = 0; i < pairs.length; i += 2) {
      w = w.replace(pairs[i], pairs[i + 1]);
    }
    String latin = "abcdefghijklmnopqrstuvwxyzáäàâéèêëíîïóôöúûüñçşığ";
    String cyrillic = "абкдефгхижклмнопкрстуввкизааааееееиииоооууункшиг";
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < w.length(); i++) {
      int at = latin.indexOf(w.charAt(i));
      out.append(at >= 0 && at < cyrillic.length() ? cyrillic.charAt(at) : w.charAt(i));
    }
    return skeleton(out.toString());
  }
}
