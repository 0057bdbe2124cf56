package kz.bayandama.privacy;

import java.util.Set;
import java.util.regex.Pattern;
import kz.bayandama.privacy.NameSentence.Sign;
import kz.bayandama.profile.PersonalCues;

/** What the words around a word say of it: a role before, a street after. Thread-safe. */
final class Surroundings {
  private static final Set<String> PARTICLES =
      Set.of(
          "ибн", "бин", "фон", "ван", "аль", "әл", "эль", "оглы", "оғлы", "улы", "ұлы", "қызы",
          "кызы", "ұғлы", "uly", "kyzy", "ogly", "qyzy", "von", "van", "ibn", "де", "да", "ла",
          "ди", "дер", "ден", "бен", "уулу", "угли", "кизи", "заде", "зода");
  private static final Set<String> SAID =
      Set.of("есімді", "атты", "деген", "аты", "есімі", "имени", "named");

  /** English words that begin sentences and address people; no dictionary tells them. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "in",
          "on",
          "at",
          "of",
          "for",
          "and",
          "or",
          "to",
          "from",
          "by",
          "with",
          "as",
          "if",
          "it",
          "he",
          "she",
          "they",
          "we",
          "all",
          "some",
          "no",
          "not",
          "there",
          "one",
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "group",
          "general",
          "staff",
          "visit",
          "date",
          "ministry",
          "department",
          "republic",
          "kazakhstan",
          "during",
          "after",
          "before",
          "when",
          "where",
          "who",
          "his",
          "her",
          "their",
          "its",
          "report");

  private static final Pattern DIGIT_LAST = Pattern.compile("\\d\\s*$");

  private final Cue roles;
  private final Cue officials;
  private final Cue before;
  private final Cue townBefore;
  private final Cue after;
  private final Cue organisations;
  private final Cue bodies;

  Surroundings(PersonalCues cues) {
    roles = new Cue(cues.roles());
    officials = new Cue(cues.officials());
    before = new Cue(cues.placeBefore());
    townBefore = new Cue(cues.townBefore());
    after = new Cue(cues.placeAfter());
    organisations = new Cue(cues.organisationCues());
    bodies = new Cue(cues.organisations());
  }

  boolean isParticle(String lower) {
    return PARTICLES.contains(lower);
  }

  boolean isOfficial(String lower) {
    return officials.matches(lower);
  }

  /** «осуждённый», «ұсталған», at a sentence's beginning too. */
  boolean isRole(String lower) {
    return roles.matches(lower);
  }

  /** «г.», «с.» and the like, with what follows. */
  boolean isTown(String lower, String following) {
    return townBefore.matches(lower, following) || before.matches(lower, following);
  }

  boolean isBody(String lower) {
    return bodies.matches(lower);
  }

  /** A word that says what another is, and is no name itself. */
  boolean isCue(String lower) {
    return PARTICLES.contains(lower)
        || ENGLISH.contains(lower)
        || (after.matches(lower) && lower.length() > 3);
  }

  /** «осуждённый А.», «сотталған Б.», «А. есімді бала», «задержанный Мороз». */
  void roles(NameSentence s, int i) {
    boolean letter = s.isLetter(i) && s.words.get(i).isCapitalised();
    boolean small = s.caseless && s.isLetter(i) && pointAfter(s, i);
    if (letter || small) {
      boolean role = i > 0 && person(s, i - 1) && (!s.inCapitals(i - 1) || pointAfter(s, i));
      boolean near = letter && pointAfter(s, i) && (role(s, i - 2) || role(s, i - 3));
      boolean said = i + 1 < s.words.size() && SAID.contains(s.looks.get(i + 1).lower());
      boolean second = letter && s.beside(i) && i > 0 && s.isLetter(i - 1) && s.named(i - 1);
      if (role || near || (letter && said) || second) {
        s.signs[i] = Sign.SURE;
      }
      return;
    }
    boolean capital = s.words.get(i).isCapitalised() && !s.words.get(i).opens();
    if (s.words.get(i).isCapitalised()
        && i + 1 < s.words.size()
        && SAID.contains(s.looks.get(i + 1).lower())
        && s.beside(i + 1)
        && !s.looks.get(i + 1).lower().equals("имени")
        && !isBody(s.looks.get(i).lower())) {
      s.signs[i] = Sign.SURE;
      return;
    }
    if (!s.named(i)
        && capital
        && !s.inCapitals(i)
        && s.words.get(i).text().length() > 2
        && !s.words.get(i).isCapitals()
        && s.beside(i)
        && role(s, i - 1)
        && !s.looks.get(i).place()
        && !isBody(s.looks.get(i).lower())) {
      s.signs[i] = s.looks.get(i).latin() ? Sign.SURE : Sign.PERHAPS;
    }
  }

  private boolean role(NameSentence s, int i) {
    return i >= 0 && roles.matches(s.looks.get(i).lower());
  }

  private boolean person(NameSentence s, int i) {
    return s.beside(i + 1)
        && (roles.matches(s.looks.get(i).lower())
            || (officials.matches(s.looks.get(i).lower()) && s.words.get(i + 1).isCapitalised()));
  }

  private static boolean pointAfter(NameSentence s, int i) {
    return i + 1 >= s.words.size() || s.words.get(i + 1).gap().startsWith(".");
  }

  /** Takes back what is evidently the name of a place or an organisation. */
  void clearPlaces(NameSentence s, String text) {
    for (int i = 0; i < s.signs.length; i++) {
      if (s.named(i) && !s.looks.get(i).patronymic()) {
        if (isPlace(s, i) || isOrganisation(s, i, text)) {
          s.signs[i] = Sign.NONE;
        }
      }
    }
  }

  private boolean isPlace(NameSentence s, int i) {
    int first = i;
    while (first > 0 && s.beside(first) && s.named(first - 1) && i - first < 3) {
      first--;
    }
    int last = i;
    while (s.beside(last + 1) && s.named(last + 1) && last - i < 3) {
      last++;
    }
    boolean cueAfter =
        last + 1 < s.words.size()
            && s.words.get(last + 1).gap().isBlank()
            && after.matches(s.looks.get(last + 1).lower());
    return cueBefore(s, first, last) || (cueAfter && last - first < 2);
  }

  private boolean cueBefore(NameSentence s, int first, int last) {
    if (first == 0) {
      return false;
    }
    String cue = s.looks.get(first - 1).lower();
    String gap = s.words.get(first).gap();
    boolean blank = gap.isBlank() || (gap.startsWith(".") && gap.substring(1).isBlank());
    boolean year = DIGIT_LAST.matcher(s.words.get(first - 1).gap()).find();
    if (!blank || year) {
      return false;
    }
    boolean person =
        last > first
            || s.looks.get(first).given()
            || s.looks.get(first).inflected()
            || s.looks.get(first).surname()
            || s.looks.get(first).like();
    return before.matches(cue, gap) || (!person && townBefore.matches(cue, gap));
  }

  /** In a short quotation beside a word for an organisation. */
  private boolean isOrganisation(NameSentence s, int i, String text) {
    int from = s.words.get(i).start();
    int open = -1;
    for (int k = from - 1; k >= Math.max(0, from - 40) && open < 0; k--) {
      char c = text.charAt(k);
      if (c == '»' || c == '.' || c == '\n' || c == ',') {
        return false;
      }
      open = c == '«' || c == '"' || c == '“' ? k : -1;
    }
    if (open < 0) {
      return false;
    }
    for (int k = i - 1; k >= Math.max(0, i - 5); k--) {
      if (s.words.get(k).end() <= open) {
        return organisations.matches(s.looks.get(k).lower()) || isOrganisationAfter(s, i);
      }
    }
    return isOrganisationAfter(s, i);
  }

  /** «Күншуақ» балалар үйі: the word for an organisation follows the quotation. */
  private boolean isOrganisationAfter(NameSentence s, int i) {
    for (int k = i + 1; k < Math.min(s.size(), i + 4); k++) {
      String gap = s.words.get(k).gap();
      if (gap.length() <= 2 && (gap.contains("»") || gap.contains("\"") || gap.contains("”"))) {
        return organisations.matches(s.looks.get(k).lower());
      }
      if (!gap.isBlank()) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word for a body follows without a stop: then this is the beginning of its name. */
  boolean beginsBody(NameSentence s, int i) {
    for (int k = i + 1; k < Math.min(s.words.size(), i + 6) && s.beside(k); k++) {
      String lower = s.looks.get(k).lower();
      if (bodies.matches(lower) || after.matches(lower)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word for a body stands right before: «министерство Обороны». */
  boolean followsBody(NameSentence s, int i) {
    return i > 0 && s.beside(i) && bodies.matches(s.looks.get(i - 1).lower());
  }
}
