package kz.bayandama.privacy;

import java.util.regex.Pattern;
import kz.bayandama.privacy.Lexicon.Looks;
import kz.bayandama.privacy.NameSentence.Sign;

/** What the names beside a word, and the words beside it, make of it. Thread-safe. */
final class Neighbours {
  /** A verb or a short participle of one person, or one that a name may begin a clause before. */
  private static final Pattern SINGULAR =
      Pattern.compile("\\p{L}{2,}(?:[аеиоуыя]л(?:а|ся|ась)?|[аяе]н|[еа]на|ят|[еи]т|[еи]тся|ет|ся)");

  /** Surnames that are adjectives: «Покровского», «Седых». */
  private static final Pattern ADJECTIVE_NAME =
      Pattern.compile("\\p{L}{3,}(?:[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)|[ыи]х)");

  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final Initials initials;

  Neighbours(Lexicon lexicon, Surroundings surroundings, Initials initials) {
    this.lexicon = lexicon;
    this.surroundings = surroundings;
    this.initials = initials;
  }

  /** Looks at each word of a text beside the others. */
  void mark(NameSentence s) {
    for (int i = 0; i + 1 < s.size(); i++) {
      brokenWord(s, i);
    }
    for (int i = 1; i < s.size(); i++) {
      latinPair(s, i);
    }
    for (int i = 1; i + 1 < s.size(); i++) {
      shortMiddle(s, i);
    }
    for (int i = 0; i < s.size(); i++) {
      smallSurname(s, i);
      givenPair(s, i);
    }
    for (int pass = 0; pass < 3; pass++) {
      for (int i = 0; i < s.size(); i++) {
        restOfName(s, i);
      }
    }
  }

  /** «Ахме- тов»: a hyphen of a line's end that has been copied into a line. */
  private void brokenWord(NameSentence s, int i) {
    Word word = s.word(i);
    Word next = s.word(i + 1);
    boolean broken =
        word.isCapitalised()
            && next.gap().startsWith("-")
            && next.gap().substring(1).isBlank()
            && !next.isCapitalised();
    if (broken && isName(lexicon.looks(word.text() + next.text()))) {
      s.signs[i] = Sign.SURE;
      s.signs[i + 1] = Sign.SURE;
    }
  }

  private static boolean isName(Looks looks) {
    return !looks.place()
        && (looks.given()
            || looks.patronymic()
            || (!looks.known()
                && (looks.inflected() || looks.surname() || looks.compound() || looks.weak())));
  }

  /**
   * A surname in small letters that is a plain word too, «кузнецов», or none that a dictionary has:
   * where a role stands before it, a verb of one person beside it, or the text is Kazakh, in which
   * no plain word ends so.
   */
  private void smallSurname(NameSentence s, int i) {
    Looks looks = s.look(i);
    if (s.named(i) || (s.word(i).isCapitalised() && !s.inCapitals(i)) || looks.latin()) {
      return;
    }
    boolean plain =
        (looks.known() && looks.listed() && looks.shaped()) || (looks.place() && looks.listed());
    if ((!plain && !looks.ended()) || looks.plain()) {
      return;
    }
    boolean role = s.beside(i) && i > 0 && surroundings.isRole(s.look(i - 1).lower());
    boolean verb =
        plain
            && ((s.beside(i) && i > 0 && SINGULAR.matcher(s.look(i - 1).lower()).matches())
                || (s.beside(i + 1)
                    && i + 1 < s.size()
                    && SINGULAR.matcher(s.look(i + 1).lower()).matches()));
    if (role || verb || (plain && s.isKazakh(i))) {
      s.signs[i] = Sign.PERHAPS;
    }
  }

  /** «мұрат айнаға»: two given names side by side where capitals say nothing. */
  private static void givenPair(NameSentence s, int i) {
    boolean pair =
        s.beside(i)
            && i > 0
            && isSmallGiven(s, i - 1)
            && isSmallGiven(s, i)
            && (s.look(i - 1).given() || s.look(i).given());
    if (pair) {
      s.signs[i - 1] = Sign.PERHAPS;
      s.signs[i] = Sign.PERHAPS;
    }
  }

  private static boolean isSmallGiven(NameSentence s, int i) {
    Looks looks = s.look(i);
    return (!s.word(i).isCapitalised() || s.inCapitals(i))
        && looks.lower().length() > 3
        && !looks.plain()
        && (looks.given() || looks.inflected());
  }

  /** Two Latin words with capitals in a Cyrillic text: «(Joel Simon)». */
  private void latinPair(NameSentence s, int i) {
    if (s.cyrillic
        && isLatinName(s, i)
        && isLatinName(s, i - 1)
        && s.word(i).gap().equals(" ")
        && (i < 2 || !isLatinName(s, i - 2) || s.named(i - 1))) {
      s.signs[i - 1] = s.named(i - 1) ? s.signs[i - 1] : Sign.UNKNOWN;
      s.signs[i] = s.named(i) ? s.signs[i] : Sign.UNKNOWN;
    }
  }

  private static boolean isLatinName(NameSentence s, int i) {
    Word word = s.word(i);
    return s.look(i).latin()
        && word.isCapitalised()
        && !word.isCapitals()
        && word.text().length() > 1;
  }

  /** A short word with a capital between two others: «Марин Ле Пен», «Ли Со Ён». */
  private void shortMiddle(NameSentence s, int i) {
    Word word = s.word(i);
    Looks looks = s.look(i);
    boolean isShort =
        word.text().length() == 2
            || (word.text().length() == 3
                && (!looks.known() || surroundings.isParticle(looks.lower())));
    if (!isShort
        || looks.latin()
        || word.opens()
        || word.isCapitals()
        || !word.isCapitalised()
        || !s.beside(i)
        || !s.beside(i + 1)
        || !isPlainCapital(s, i + 1)
        || !isPlainCapital(s, i - 1)) {
      return;
    }
    s.signs[i] = Sign.SURE;
    s.signs[i + 1] = Sign.SURE;
    if (!surroundings.isOfficial(s.look(i - 1).lower())) {
      s.signs[i - 1] = Sign.SURE;
    }
  }

  /** Written with one capital, and neither a place, a body nor a role. */
  private boolean isPlainCapital(NameSentence s, int i) {
    Word word = s.word(i);
    return word.isCapitalised()
        && !word.isCapitals()
        && word.text().length() > 1
        && !s.look(i).place()
        && !surroundings.isBody(s.look(i).lower())
        && !surroundings.isRole(s.look(i).lower());
  }

  /** A word beside a sure name may be the rest of the name. */
  private void restOfName(NameSentence s, int i) {
    if (s.named(i) || s.word(i).text().length() < 2) {
      return;
    }
    boolean before = s.beside(i) && i > 0 && strong(s, i - 1) && !s.isInitial(i - 1);
    boolean after = s.beside(i + 1) && i + 1 < s.size() && strong(s, i + 1);
    if (!before && !after) {
      return;
    }
    Looks looks = s.look(i);
    Word word = s.word(i);
    boolean small = (before && small(s, i, i - 1)) || (after && small(s, i, i + 1));
    boolean free = s.isFree(i) || small;
    boolean capital = !free && initials.nameLike(s, i) && !(word.isCapitals() && !s.inCapitals(i));
    if (surroundings.isParticle(looks.lower())) {
      s.signs[i] = Sign.SURE;
    } else if (free && !looks.known() && !looks.place() && looks.lower().length() > 2) {
      s.signs[i] = Sign.UNKNOWN;
    } else if (free && isLikeName(looks)) {
      s.signs[i] = Sign.PERHAPS;
    } else if (capital && !word.opens() && !surroundings.isOfficial(looks.lower())) {
      s.signs[i] = looks.known() ? Sign.PERHAPS : Sign.SURE;
    } else if (capital && word.opens() && (looks.weak() || !looks.known() || isLikeName(looks))) {
      s.signs[i] = Sign.PERHAPS;
    }
  }

  static boolean isAdjectiveName(Looks looks) {
    return ADJECTIVE_NAME.matcher(looks.lower()).matches();
  }

  private static boolean isLikeName(Looks looks) {
    return looks.given()
        || looks.like()
        || looks.listed()
        || isAdjectiveName(looks)
        || (looks.shaped() && looks.lower().length() > 5)
        || (looks.inflected() && looks.lower().length() > 3);
  }

  /** Whether both words are written small and the other one is a name by its form. */
  private static boolean small(NameSentence s, int i, int other) {
    Looks looks = s.look(other);
    return !s.word(i).isCapitalised()
        && !s.word(other).isCapitalised()
        && (looks.patronymic()
            || looks.surname()
            || looks.given()
            || (looks.inflected() && !looks.known()));
  }

  private static boolean strong(NameSentence s, int i) {
    Looks looks = s.look(i);
    boolean perhaps =
        (looks.given() || looks.ended() || looks.listed())
            && (s.isFree(i) || !s.word(i).isCapitalised());
    return s.signs[i] == Sign.SURE
        || (s.signs[i] == Sign.UNKNOWN && !s.word(i).opens())
        || (s.signs[i] == Sign.PERHAPS && perhaps);
  }
}
