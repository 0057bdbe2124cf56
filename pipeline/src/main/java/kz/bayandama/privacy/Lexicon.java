package kz.bayandama.privacy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kz.bayandama.language.Letters;
import kz.bayandama.profile.PersonalCues;
import kz.bayandama.profile.Profile;

/** What is known of single words: whether they are names, places, or plain words. Thread-safe. */
final class Lexicon {
  private static final Pattern PATRONYMIC =
      Pattern.compile(
          "\\p{L}{2,20}(?:ович|евич|ьич|овн|евн|иничн|ильичн)(?:а|у|ем|ом|е|ы|ой|ою|тің|ке|ті|пен|тан|тен|ға|те)?"
              + "|\\p{L}{3,20}(?:ұлы|улы|ұлі|қызы|кызы|қызі|оглы|оғлы|ұғлы)(?:н|ның|ға|на|ны|нда|да|нан|дан|мен|дың)?");
  private static final Pattern SURNAME =
      Pattern.compile("\\p{L}{2,20}(?:[оеё]в(?:а|у|ым|ой|е|ы|ых|ыми|ою)?)");

  /** Endings that no Kazakh word has; the Kazakh dictionary lists such surnames all the same. */
  private static final Pattern RUSSIAN_SURNAME =
      Pattern.compile("\\p{L}{2,20}(?:[оеё]в(?:а|у|ым|ой|е|ы|ых|ыми|ою)?|ина?)");

  private static final Pattern KAZAKH_SURNAME = Pattern.compile("\\p{L}{2,20}[оеё]ва?\\p{L}{1,8}");
  private static final Pattern WEAK_SURNAME =
      Pattern.compile(
          "\\p{L}{2,20}(?:(?:ин|ын)(?:а|у|ым|ой|е|ы|ых)?|(?:[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую))|енко|[бвгджзклмнпрстфхцчшщ]ко|[чщ]ук|юк|[уа]к|швили|дзе|янц?|[иы]ч|ер|ман|штейн)"
              + "(?:а|у|ом|ем|е|ға|ге|ның|нің|дың|дің|тың|тің|ны|ні|ке|қа|мен|пен|бен)?"
              + "|\\p{L}{3,20}(?:бек|бай|хан|жан|гүл|гуль|ғали|гали|мұрат|мурат|болат|ғазы|қожа|құл|кул|нұр|нур)(?:[а-яәғқңөұүһі]{1,4})?");

  private static final Pattern ENDED =
      Pattern.compile(
          "\\p{L}{3,20}(?:ин(?:а|у|ым|ой|е)?|[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)|енко|ян|чук|дзе|швили)"
              + "(?:ның|ға|ны|да|нан|мен|дың|ды|дан|нің|ге|ні|де|нен)?");

  private static final Pattern NOMINATIVE = Pattern.compile("\\p{L}{2,20}[оеё]ва?");
  private static final Pattern TAIL =
      Pattern.compile(
          "\\p{L}{2,12}(?:бек|бай|гүл|гуль|ғали|гали|мұрат|мурат|болат|қожа|ғазы|жан|хан|тай)"
              + "(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|ды|ді|ты|ті|ны|ні|мен|пен|бен|дан|ден|тан|тен)?");
  private static final Set<String> COMPOUND_PARTS =
      Set.of("экс", "вице", "премьер", "пресс", "медиа", "онлайн", "евро", "спец", "бизнес");
  private static final Pattern SEPARATORS = Pattern.compile("[ ,()]+");

  /** Longer words are cut: names are none of them. */
  private static final int LONGEST = 60;

  private static final int MOST_SEEN = 100_000;

  private final Map<String, Looks> seen = new ConcurrentHashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();
  private final Set<String> firstParts = new HashSet<>();
  private final Set<String> secondParts = new HashSet<>();
  private final Cue plain;
  private final Set<String> places = new HashSet<>();
  private final Set<String> placeStems = new HashSet<>();
  private final Spelling russian;
  private final Spelling kazakh;

  Lexicon(Profile profile, PersonalCues cues) {
    cues.given().forEach(name -> given.add(Endings.skeleton(name)));
    cues.surnames().forEach(name -> surnames.add(Endings.skeleton(name)));
    cues.firstParts().forEach(part -> firstParts.add(Endings.skeleton(part)));
    cues.secondParts().forEach(part -> secondParts.add(Endings.skeleton(part)));
    plain = new Cue(cues.plainWords());
    cues.places().forEach(this::addPlace);
    for (Profile.Region region : profile.regions()) {
      addPlaces(region.names().byLanguage().values());
      addPlaces(region.centre().byLanguage().values());
    }
    russian = Spelling.of(cues.dictionaries().getOrDefault("ru", empty()));
    kazakh = Spelling.of(cues.dictionaries().getOrDefault("kk", empty()));
  }

  private static PersonalCues.Dictionary empty() {
    return new PersonalCues.Dictionary(List.of(), List.of());
  }

  private void addPlaces(Collection<String> names) {
    for (String name : names) {
      for (String word : SEPARATORS.splitAsStream(name).toList()) {
        if (word.length() > 2 && Character.isUpperCase(word.charAt(0))) {
          addPlace(word);
        }
      }
    }
  }

  private void addPlace(String name) {
    String place = Endings.skeletonWithHyphens(name);
    places.add(place);
    for (int drop = 0; drop <= 2 && place.length() - drop >= 4; drop++) {
      placeStems.add(place.substring(0, place.length() - drop));
    }
  }

  /** Whether a word that a name may be a case of is a dictionary's word as it stands. */
  boolean isPlain(Looks looks) {
    return russian.lists(looks.lower()) || (looks.tail() && kazakh.lists(looks.lower()));
  }

  /** A word looked at. One that is longer than words are is nothing that is known. */
  Looks looks(String word) {
    String some = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    Looks before = seen.get(some);
    if (before != null) {
      return before;
    }
    Looks now = looksNew(some);
    if (seen.size() < MOST_SEEN) {
      seen.put(some, now);
    }
    return now;
  }

  private Looks looksNew(String word) {
    String lower = Letters.lower(word).replace('ё', 'е');
    boolean latin = Letters.isLatin(lower.charAt(0));
    String skeleton = latin ? Endings.skeletonOfLatin(lower) : Endings.skeleton(lower);
    boolean known = !latin && known(lower);
    boolean knownRussian = !latin && knownRussian(lower);
    boolean exact = given.contains(skeleton);
    boolean inflected = !exact && Endings.bases(skeleton).stream().anyMatch(given::contains);
    return new Looks(
        lower,
        skeleton,
        latin,
        known,
        exact,
        inflected,
        !knownRussian
            && PATRONYMIC.matcher(latin ? skeleton : lower).matches()
            && !(known && lower.length() < 7),
        surname(lower, skeleton, latin, known),
        NOMINATIVE.matcher(lower).matches() && lower.length() > 4,
        !latin && TAIL.matcher(lower).matches(),
        !known && WEAK_SURNAME.matcher(latin ? skeleton : lower).matches(),
        !known && ENDED.matcher(latin ? skeleton : lower).matches(),
        listed(skeleton),
        shaped(lower, skeleton, latin),
        plain.matches(lower),
        compound(skeleton),
        place(Endings.skeletonWithHyphens(lower)));
  }

  /** Whether a part of a word with a hyphen is a given name. */
  boolean holdsGiven(String word) {
    int hyphen = word.indexOf('-');
    return isGiven(word.substring(0, hyphen)) || isGiven(word.substring(hyphen + 1));
  }

  private boolean isGiven(String part) {
    return Endings.bases(Endings.skeleton(part)).stream().anyMatch(given::contains);
  }

  private boolean surname(String lower, String skeleton, boolean latin, boolean known) {
    if (listed(skeleton)) {
      return !known;
    }
    return !known && (latin ? skeleton : lower).length() >= 5 && shaped(lower, skeleton, latin);
  }

  private boolean listed(String skeleton) {
    return surnames.contains(skeleton)
        || (skeleton.length() >= 5
            && Endings.bases(skeleton).stream().anyMatch(surnames::contains));
  }

  private static boolean shaped(String lower, String skeleton, boolean latin) {
    if (SURNAME.matcher(latin ? skeleton : lower).matches()) {
      return true;
    }
    List<String> stems = latin ? Endings.stems(skeleton) : Endings.kazakhStems(lower);
    return KAZAKH_SURNAME.matcher(latin ? skeleton : lower).matches()
        && stems.stream().anyMatch(stem -> SURNAME.matcher(stem).matches());
  }

  private boolean compound(String skeleton) {
    for (int cut = 2; cut <= Math.min(9, skeleton.length() - 2); cut++) {
      if (firstParts.contains(skeleton.substring(0, cut))) {
        for (String rest : Endings.bases(skeleton.substring(cut))) {
          if (secondParts.contains(rest)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** A place's name that is no given name as well. */
  private boolean place(String skeleton) {
    List<String> bases = Endings.bases(skeleton);
    if (bases.stream()
        .anyMatch(base -> (base.length() > 4 || base.equals(skeleton)) && places.contains(base))) {
      return bases.stream().noneMatch(base -> given.contains(base) && places.contains(base));
    }
    for (int cut = 4; cut < skeleton.length() - 1; cut++) {
      if (placeStems.contains(skeleton.substring(0, cut)) && adjective(skeleton.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  private static boolean adjective(String rest) {
    return rest.matches("\\p{L}{0,4}ск(?:ии|ого|ому|им|ом|ая|ои|ую|ое|ие|их|ими)")
        || rest.matches("\\p{L}{0,2}[лдт]ик\\p{L}{0,6}")
        || rest.matches("\\p{L}{0,2}(?:ец|ц[аиуе]|цами|цев|цам)");
  }

  private boolean knownRussian(String lower) {
    return russian.knows(lower);
  }

  private boolean known(String lower) {
    int hyphen = lower.lastIndexOf('-');
    if (hyphen > 0 && hyphen < lower.length() - 1) {
      return (hyphen < 3
              || known(lower.substring(0, hyphen))
              || COMPOUND_PARTS.contains(lower.substring(0, hyphen)))
          && (lower.length() - hyphen < 4 || known(lower.substring(hyphen + 1)));
    }
    return russian.knows(lower)
        || (!RUSSIAN_SURNAME.matcher(lower).matches() && kazakh.knows(lower))
        || Endings.kazakhStems(lower).stream()
            .anyMatch(stem ->
                !SURNAME.matcher(stem).matches()
                    && (russian.lists(stem)
                        || (!RUSSIAN_SURNAME.matcher(stem).matches() && kazakh.lists(stem))));
  }

  /**
   * A word as the lexicon sees it.
   *
   * @param given a given name in its nominative
   * @param inflected a case of a given name
   * @param surname by its ending, and no plain word
   * @param like in the nominative as surnames end, perhaps a plain word all the same
   * @param tail as Kazakh given names end
   * @param weak perhaps a surname by its ending
   * @param ended as few words end but surnames, and no plain word
   * @param listed a frequent surname, perhaps a plain word as well
   * @param shaped as surnames in -ов and -ев are in any case of either language
   * @param plain a word of every day, though perhaps a name too
   * @param compound of two parts that names are made of
   */
  record Looks(
      String lower,
      String skeleton,
      boolean latin,
      boolean known,
      boolean given,
      boolean inflected,
      boolean patronymic,
      boolean surname,
      boolean like,
      boolean tail,
      boolean weak,
      boolean ended,
      boolean listed,
      boolean shaped,
      boolean plain,
      boolean compound,
      boolean place) {}
}
