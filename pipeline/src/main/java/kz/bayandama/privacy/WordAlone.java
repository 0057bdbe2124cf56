package kz.bayandama.privacy;

import java.util.regex.Pattern;
import kz.bayandama.privacy.Lexicon.Looks;
import kz.bayandama.privacy.NameSentence.Sign;

/** What a word is by its own form, before its neighbours say more. Thread-safe. */
final class WordAlone {
  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "\\p{L}{2,}(?:[ыио]й|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|[ыи]м|ой|ую|юю|[ыи]х|[ыи]ми|дық|дік|лық|лік|тық|тік|дағы|дегі|тағы|тегі)");

  private static final Pattern LIKE_SURNAME =
      Pattern.compile("\\p{L}{2,20}(?:[оеё]в|ин|ын)(?:а|у|ым|ой|е)?");

  private final Lexicon lexicon;
  private final Surroundings surroundings;

  WordAlone(Lexicon lexicon, Surroundings surroundings) {
    this.lexicon = lexicon;
    this.surroundings = surroundings;
  }

  Sign sign(NameSentence s, int i) {
    Word word = s.word(i);
    Looks looks = s.look(i);
    if (word.text().length() < 2 || surroundings.isCue(looks.lower())) {
      return Sign.NONE;
    }
    if (looks.patronymic() && (word.isCapitalised() || looks.lower().length() > 7)) {
      return Sign.SURE;
    }
    if (surroundings.isRole(looks.lower()) && !isAddressed(s, i)) {
      return Sign.NONE;
    }
    if (isDouble(word) && !s.inCapitals(i) && !looks.place() && lexicon.holdsGiven(word.text())) {
      return Sign.SURE;
    }
    if (looks.place()) {
      return looks.listed() && looks.shaped() ? Sign.PERHAPS : Sign.NONE;
    }
    if (looks.latin() && (!word.isCapitalised() || s.inCapitals(i))) {
      return s.cyrillic && looks.lower().length() > 4 && (looks.given() || looks.surname())
          ? Sign.SURE
          : Sign.NONE;
    }
    if (!word.isCapitalised() || s.inCapitals(i)) {
      return lower(looks, s.isFree(i), s.isFree(i) && !s.isKazakh(i));
    }
    if (word.isCapitals() && word.text().length() <= 5) {
      return looks.given() && !looks.known() ? Sign.SURE : Sign.NONE;
    }
    if (looks.plain() && word.opens() && !isCalled(s, i)) {
      return Sign.NONE;
    }
    if (looks.given() || (looks.inflected() && !looks.known()) || looks.surname()) {
      return Sign.SURE;
    }
    if (looks.compound() && !looks.known()) {
      return Sign.SURE;
    }
    if (looks.latin()) {
      return s.cyrillic && looks.weak() && !word.isCapitals() ? Sign.UNKNOWN : Sign.NONE;
    }
    if (looks.known()) {
      return known(s, i);
    }
    if (word.isCapitals() && !looks.weak()) {
      return Sign.NONE;
    }
    return word.text().length() > 2 ? Sign.UNKNOWN : Sign.NONE;
  }

  /** A role that is a given name too, «Азамат», where a comma, a surname or a capital says so. */
  private static boolean isAddressed(NameSentence s, int i) {
    Word word = s.word(i);
    boolean named = word.isCapitalised() && (s.look(i).given() || s.look(i).inflected());
    boolean last = i + 1 >= s.size();
    return named && (!word.opens() || isCalled(s, i) || (!last && s.look(i + 1).surname()));
  }

  /** Whether a comma follows: somebody is spoken to. */
  private static boolean isCalled(NameSentence s, int i) {
    return i + 1 < s.size() && s.word(i + 1).gap().strip().equals(",");
  }

  /** «Қасым-Жомарт». */
  private static boolean isDouble(Word word) {
    int hyphen = word.text().indexOf('-');
    return hyphen > 1
        && Character.isUpperCase(word.text().charAt(0))
        && Character.isUpperCase(word.text().charAt(hyphen + 1));
  }

  /** A plain word with a capital: a name where its form says so, or nothing else explains it. */
  private Sign known(NameSentence s, int i) {
    Word word = s.word(i);
    Looks looks = s.look(i);
    boolean opening = word.opens() && lexicon.isPlain(looks);
    if (looks.like()
        || (!opening && (looks.tail() || (looks.inflected() && looks.lower().length() > 4)))) {
      return Sign.PERHAPS;
    }
    if (!word.opens() && !word.isCapitals() && LIKE_SURNAME.matcher(looks.lower()).matches()) {
      return Sign.PERHAPS;
    }
    boolean unexplained =
        !word.opens()
            && word.text().length() > 3
            && !word.isCapitals()
            && plain(word.gap())
            && !ADJECTIVE.matcher(looks.lower()).matches()
            && !surroundings.isBody(looks.lower())
            && !surroundings.isOfficial(looks.lower())
            && !surroundings.followsBody(s, i)
            && !surroundings.beginsBody(s, i);
    return unexplained ? Sign.PERHAPS : Sign.NONE;
  }

  private static boolean plain(String gap) {
    return gap.isBlank() || gap.strip().equals(",") || gap.strip().equals("(");
  }

  /**
   * A word that capitals say nothing of.
   *
   * @param free where the capitals of its whole text say nothing
   * @param russian where no word near it is Kazakh besides
   */
  private static Sign lower(Looks looks, boolean free, boolean russian) {
    if (looks.plain() || looks.lower().length() < 3) {
      return Sign.NONE;
    }
    if (looks.known()) {
      return looks.given() && looks.lower().length() > 3 && free ? Sign.PERHAPS : Sign.NONE;
    }
    boolean name =
        looks.given()
            || looks.surname()
            || (looks.inflected() && looks.skeleton().length() > 4)
            || (looks.compound() && looks.skeleton().length() > 4);
    if (name) {
      return Sign.SURE;
    }
    return (free && looks.ended()) || (russian && looks.weak()) ? Sign.PERHAPS : Sign.NONE;
  }
}
