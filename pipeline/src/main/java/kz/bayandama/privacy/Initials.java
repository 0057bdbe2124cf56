package kz.bayandama.privacy;

import java.util.Set;
import kz.bayandama.privacy.Lexicon.Looks;
import kz.bayandama.privacy.NameSentence.Sign;

/**
 * Names by the initials beside them: «А. С. Тлеубергенова», «Тлеубергенова А. С.», «Айша Н.», and
 * the same in small letters. Thread-safe.
 */
final class Initials {
  /** Abbreviations of two letters with points that are nobody's initials. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "те", "тд", "тп", "тк", "тч", "тн", "тб", "жб", "ио", "гр", "нэ", "сг", "пп", "жт", "бу",
          "тс", "бт");

  /** Nobody has more. */
  static final int MOST = 4;

  private final Surroundings surroundings;

  Initials(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Marks the initial at this place and the name that it belongs to. */
  void mark(NameSentence s, int i) {
    if (!s.isInitial(i) || (i > 0 && s.look(i - 1).lower().equals("кв"))) {
      return;
    }
    int next = i + 1;
    while (next - i < MOST && s.isInitial(next) && s.beside(next)) {
      next++;
    }
    boolean second = s.isInitial(i - 1) && s.beside(i);
    boolean two = next - i >= 2 || second;
    boolean belongs = second && s.named(i - 1);
    boolean before = false;
    if (next < s.size() && s.beside(next) && s.dotted(next)) {
      boolean label = s.word(i).opens() && !two && s.look(next).known() && !s.look(next).like();
      if (nameLike(s, next) && !label && !plainCapitals(s, next)) {
        s.signs[next] = Sign.SURE;
        belongs = true;
        before = true;
      }
    }
    int last = i - 1;
    if (last >= 0 && s.beside(i) && nameLike(s, last) && s.dotted(i + 1)) {
      boolean plain = isPlain(s, last) && (before || (!two && s.word(last).opens()));
      if (!plain && !(before && plainCapitals(s, last))) {
        s.signs[last] = Sign.SURE;
        belongs = true;
      }
    }
    if (belongs) {
      s.signs[i] = Sign.SURE;
    }
  }

  /** A word that dictionaries know and no name ends as. */
  private static boolean isPlain(NameSentence s, int i) {
    Looks looks = s.look(i);
    return (looks.known() || looks.plain())
        && !looks.like()
        && !looks.given()
        && !looks.listed()
        && !Neighbours.isAdjectiveName(looks);
  }

  /** The same among words in capitals, where capitals say nothing. */
  private static boolean plainCapitals(NameSentence s, int i) {
    return s.inCapitals(i) && isPlain(s, i) && !s.look(i).shaped();
  }

  /** «ахметов е. с.», «е. с. ахметов», «қ.мусинадан»: letters are small, or the whole text is. */
  void markSmall(NameSentence s, int i) {
    if (s.isLetter(i) || s.word(i).text().length() < 3 || s.look(i).latin()) {
      return;
    }
    int after = i;
    while (after - i < MOST
        && isSmall(s, after + 1)
        && s.beside(after + 1)
        && s.dotted(after + 2)) {
      after++;
    }
    int before = i;
    while (i - before < MOST && isSmall(s, before - 1) && s.beside(before) && s.dotted(before)) {
      before--;
    }
    boolean follow = after > i && belong(s, i, i + 1, after);
    boolean lead = before < i && belong(s, i, before, i - 1);
    for (int k = i + 1; follow && k <= after; k++) {
      s.signs[k] = Sign.SURE;
    }
    for (int k = before; lead && k < i; k++) {
      s.signs[k] = Sign.SURE;
    }
    if (follow || lead) {
      s.signs[i] = Sign.SURE;
    }
  }

  private static boolean isSmall(NameSentence s, int i) {
    return s.isLetter(i) && !s.word(i).isCapitalised();
  }

  /** Whether small letters are the initials of a word: two beside anything like a name. */
  private boolean belong(NameSentence s, int name, int from, int to) {
    Looks looks = s.look(name);
    String letters = s.look(from).lower() + (to > from ? s.look(from + 1).lower() : "");
    if (looks.surname() && s.named(name)) {
      return true;
    }
    if (ABBREVIATIONS.contains(letters) || to - from > 2) {
      return false;
    }
    boolean like = s.named(name) || looks.like() || looks.shaped() || looks.ended();
    if (to == from) {
      boolean place = from < name && surroundings.isTown(letters, ".");
      return like && !place && (s.caseless || (!looks.known() && name > 0));
    }
    return like
        || looks.listed()
        || (looks.weak() && !looks.place())
        || Neighbours.isAdjectiveName(looks);
  }

  /** Written with a capital, and neither a place, a body nor a role. */
  boolean nameLike(NameSentence s, int i) {
    Word word = s.word(i);
    Looks looks = s.look(i);
    return word.isCapitalised()
        && (word.text().length() > 2
            || (word.text().length() == 2 && (!(word.opens() && looks.known()) || looks.listed())))
        && (!looks.place() || looks.shaped() || looks.given() || looks.inflected())
        && !surroundings.isBody(looks.lower())
        && (!surroundings.isRole(looks.lower()) || looks.given() || looks.inflected())
        && !surroundings.isCue(looks.lower());
  }
}
