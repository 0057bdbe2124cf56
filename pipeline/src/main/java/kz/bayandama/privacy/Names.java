package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.bayandama.language.Letters;
import kz.bayandama.privacy.Lexicon.Looks;
import kz.bayandama.profile.PersonalCues;

/**
 * Names of persons. A word counts as one by what it is (a given name, a patronymic, a surname by
 * its ending), by what stands beside it (initials, a role, another name), or because it is written
 * with a capital and neither a dictionary nor a list of places knows it. Recall comes first.
 * Thread-safe.
 */
final class Names {
  /** How sure one is of a word. */
  enum Sign {
    NONE,
    /** Written with a capital and unknown. */
    UNKNOWN,
    /** A plain word that may be a name here. */
    PERHAPS,
    /** By its form or its neighbours. */
    SURE
  }

  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "\\p{L}{2,}(?:[ыио]й|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|[ыи]м|ой|ую|юю|[ыи]х|[ыи]ми|дық|дік|лық|лік|тық|тік|дағы|дегі|тағы|тегі)");

  private static final Pattern LIKE_SURNAME =
      Pattern.compile("\\p{L}{2,20}(?:[оеё]в|ин|ын)(?:а|у|ым|ой|е)?");

  private final Lexicon lexicon;
  private final Surroundings surroundings;

  Names(Lexicon lexicon, PersonalCues cues) {
    this.lexicon = lexicon;
    this.surroundings = new Surroundings(cues);
  }

  /** The words of one text with what each is: grows while neighbours are looked at. */
  static final class Sentence {
    final List<Word> words;
    final List<Looks> looks;
    final Sign[] signs;
    final boolean caseless;
    final boolean cyrillic;

    Sentence(List<Word> words, List<Looks> looks) {
      this.words = words;
      this.looks = looks;
      this.signs = new Sign[words.size()];
      Arrays.fill(signs, Sign.NONE);
      this.cyrillic = looks.stream().filter(Looks::latin).count() * 2 < looks.size();
      this.caseless = words.size() >= 3 && words.stream().noneMatch(Word::isCapitalised);
    }

    /** Whether the word stands in a run of words in capitals, where capitals say nothing. */
    boolean inCapitals(int i) {
      return words.get(i).isCapitals() && (capitals(i - 1) || capitals(i + 1));
    }

    private boolean capitals(int i) {
      return i >= 0
          && i < words.size()
          && words.get(i).isCapitals()
          && words.get(i).text().length() > 3;
    }

    boolean beside(int i) {
      return i > 0 && i < words.size() && words.get(i).isBeside(words.get(i - 1));
    }

    boolean named(int i) {
      return i >= 0 && i < signs.length && signs[i] != Sign.NONE;
    }
  }

  /** Looks at a text by itself. */
  Sentence read(FoldedText text) {
    List<Word> words = Word.of(text.words());
    Sentence sentence =
        new Sentence(words, words.stream().map(word -> lexicon.looks(word.text())).toList());
    for (int i = 0; i < words.size(); i++) {
      sentence.signs[i] = alone(sentence, i);
    }
    for (int i = 0; i < words.size(); i++) {
      initials(sentence, i);
    }
    for (int i = 0; i < words.size(); i++) {
      surroundings.roles(sentence, i);
    }
    for (int i = 1; i < words.size(); i++) {
      latinPair(sentence, i);
    }
    for (int i = 1; i + 1 < words.size(); i++) {
      shortMiddle(sentence, i);
    }
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < words.size(); i++) {
        neighbours(sentence, i);
      }
    }
    for (int i = 0; sentence.caseless && i < words.size(); i++) {
      smallInitials(sentence, i);
    }
    surroundings.clearPlaces(sentence, text.words());
    return sentence;
  }

  private Sign alone(Sentence sentence, int i) {
    Word word = sentence.words.get(i);
    Looks looks = sentence.looks.get(i);
    if (word.text().length() < 2
        || surroundings.isCue(looks.lower())
        || (surroundings.isRole(looks.lower()) && !isAddressed(sentence, i))) {
      return Sign.NONE;
    }
    if (isDouble(word)
        && !sentence.inCapitals(i)
        && !looks.place()
        && lexicon.holdsGiven(word.text())) {
      return Sign.SURE;
    }
    if (looks.patronymic() && (word.isCapitalised() || looks.lower().length() > 7)) {
      return Sign.SURE;
    }
    if (looks.place()) {
      return Sign.NONE;
    }
    if (!word.isCapitalised() || sentence.inCapitals(i)) {
      return lower(looks, sentence.caseless || sentence.inCapitals(i));
    }
    if (word.isCapitals() && word.text().length() <= 5) {
      return looks.given() && !looks.known() ? Sign.SURE : Sign.NONE;
    }
    if (looks.given() || (looks.inflected() && !looks.known()) || looks.surname()) {
      return Sign.SURE;
    }
    if (looks.compound() && !looks.known()) {
      return Sign.SURE;
    }
    if (looks.latin()) {
      return Sign.NONE;
    }
    if (looks.known()) {
      return knownWord(sentence, i);
    }
    if (word.isCapitals() && !looks.weak()) {
      return Sign.NONE;
    }
    return word.text().length() > 2 ? Sign.UNKNOWN : Sign.NONE;
  }

  /** A role that is a given name too, «Азамат», where a comma, a surname or a capital says so. */
  private static boolean isAddressed(Sentence s, int i) {
    Word word = s.words.get(i);
    boolean named = word.isCapitalised() && s.looks.get(i).given();
    boolean last = i + 1 >= s.words.size();
    return named
        && (!word.opens()
            || (!last && s.words.get(i + 1).gap().strip().equals(","))
            || (!last && s.looks.get(i + 1).surname()));
  }

  /** «Қасым-Жомарт». */
  private static boolean isDouble(Word word) {
    int hyphen = word.text().indexOf('-');
    return hyphen > 1
        && Character.isUpperCase(word.text().charAt(0))
        && Character.isUpperCase(word.text().charAt(hyphen + 1));
  }

  /** A plain word with a capital: a name where its form says so, or nothing else explains it. */
  private Sign knownWord(Sentence s, int i) {
    Word word = s.words.get(i);
    Looks looks = s.looks.get(i);
    if (looks.like() || looks.tail() || (looks.inflected() && looks.lower().length() > 4)) {
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

  /** A word that capitals say nothing of. */
  private static Sign lower(Looks looks, boolean free) {
    if (looks.latin() || looks.lower().length() < 3) {
      return Sign.NONE;
    }
    if (looks.known()) {
      return looks.given() && looks.lower().length() > 3 && free ? Sign.PERHAPS : Sign.NONE;
    }
    boolean name =
        looks.given()
            || (looks.surname() && free)
            || (looks.inflected() && looks.skeleton().length() > 4)
            || (looks.compound() && looks.skeleton().length() > 4);
    return name ? Sign.SURE : Sign.NONE;
  }

  /** «А. С. Тлеубергенова», «Тлеубергенова А. С.», «Айша Н.». */
  private void initials(Sentence s, int i) {
    if (!isInitial(s, i)) {
      return;
    }
    int next = i + 1;
    while (next < s.words.size() && isInitial(s, next) && s.beside(next)) {
      next++;
    }
    boolean two = next - i >= 2 || (i > 0 && isInitial(s, i - 1) && s.beside(i));
    boolean belongs = i > 0 && isInitial(s, i - 1) && s.beside(i) && s.named(i - 1);
    if (next < s.words.size() && s.beside(next) && dotted(s, next)) {
      boolean label =
          s.words.get(i).opens() && !two && s.looks.get(next).known() && !s.looks.get(next).like();
      if (nameLike(s, next) && !label) {
        s.signs[next] = Sign.SURE;
        belongs = true;
      }
    }
    int last = i - 1;
    if (last >= 0 && s.beside(i) && nameLike(s, last) && dotted(s, i + 1)) {
      boolean plain = s.looks.get(last).known() && !two && s.words.get(last).opens();
      if (!plain) {
        s.signs[last] = Sign.SURE;
        belongs = true;
      }
    }
    if (belongs) {
      s.signs[i] = Sign.SURE;
    }
  }

  /** «ахметов е. с.», «е. с. ахметов» in a text without capitals. */
  private static void smallInitials(Sentence s, int i) {
    boolean name = s.named(i) || s.looks.get(i).like();
    if (!name || isLetter(s.words.get(i))) {
      return;
    }
    boolean any = false;
    int k = i + 1;
    while (k < s.words.size() && isLetter(s.words.get(k)) && s.beside(k) && dotted(s, k + 1)) {
      s.signs[k++] = Sign.SURE;
      any = true;
    }
    k = i;
    while (k > 0 && isLetter(s.words.get(k - 1)) && s.beside(k) && dotted(s, k)) {
      s.signs[--k] = Sign.SURE;
      any = true;
    }
    if (any) {
      s.signs[i] = Sign.SURE;
    }
  }

  private static boolean isInitial(Sentence s, int i) {
    return s.words.get(i).isInitial();
  }

  /** Whether a point stands before this word, or there is none. */
  private static boolean dotted(Sentence s, int i) {
    return i >= s.words.size() || s.words.get(i).gap().startsWith(".");
  }

  private boolean nameLike(Sentence s, int i) {
    Word word = s.words.get(i);
    return word.isCapitalised()
        && (word.text().length() > 2
            || (word.text().length() == 2 && !(word.opens() && s.looks.get(i).known())))
        && !s.looks.get(i).place()
        && !surroundings.isBody(s.looks.get(i).lower())
        && (!surroundings.isRole(s.looks.get(i).lower()) || s.looks.get(i).given())
        && !surroundings.isCue(s.looks.get(i).lower());
  }

  /** Two Latin words with capitals in a Cyrillic text: «(Joel Simon)». */
  private void latinPair(Sentence s, int i) {
    if (s.cyrillic
        && isLatinName(s, i)
        && isLatinName(s, i - 1)
        && s.words.get(i).gap().equals(" ")
        && (i < 2 || !isLatinName(s, i - 2) || s.named(i - 1))) {
      s.signs[i - 1] = s.named(i - 1) ? s.signs[i - 1] : Sign.UNKNOWN;
      s.signs[i] = s.named(i) ? s.signs[i] : Sign.UNKNOWN;
    }
  }

  /** A short word with a capital between two others: «Марин Ле Пен», «Ли Со Ён». */
  private void shortMiddle(Sentence s, int i) {
    Word word = s.words.get(i);
    Looks looks = s.looks.get(i);
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
    if (!surroundings.isOfficial(s.looks.get(i - 1).lower())) {
      s.signs[i - 1] = Sign.SURE;
    }
  }

  /** Written with one capital, and neither a place, a body nor a role. */
  private boolean isPlainCapital(Sentence s, int i) {
    Word word = s.words.get(i);
    return word.isCapitalised()
        && !word.isCapitals()
        && word.text().length() > 1
        && !s.looks.get(i).place()
        && !surroundings.isBody(s.looks.get(i).lower())
        && !surroundings.isRole(s.looks.get(i).lower());
  }

  private static boolean isLatinName(Sentence s, int i) {
    Word word = s.words.get(i);
    return s.looks.get(i).latin()
        && word.isCapitalised()
        && !word.isCapitals()
        && word.text().length() > 1;
  }

  /** A word beside a sure name may be the rest of the name. */
  private void neighbours(Sentence s, int i) {
    if (s.named(i) || s.words.get(i).text().length() < 2) {
      return;
    }
    boolean sure =
        (s.beside(i) && i > 0 && strong(s, i - 1) && !s.words.get(i - 1).isInitial())
            || (s.beside(i + 1) && i + 1 < s.signs.length && strong(s, i + 1));
    if (!sure) {
      return;
    }
    Looks looks = s.looks.get(i);
    boolean capital = nameLike(s, i) && !(s.words.get(i).isCapitals() && !s.inCapitals(i));
    boolean free = s.caseless || s.inCapitals(i);
    if (surroundings.isParticle(looks.lower())) {
      s.signs[i] = Sign.SURE;
    } else if (free && !looks.known() && !looks.place() && looks.lower().length() > 2) {
      s.signs[i] = Sign.UNKNOWN;
    } else if (free && (looks.given() || looks.like())) {
      s.signs[i] = Sign.PERHAPS;
    } else if (capital
        && !free
        && !s.words.get(i).opens()
        && !surroundings.isOfficial(looks.lower())) {
      s.signs[i] = looks.known() ? Sign.PERHAPS : Sign.SURE;
    } else if (capital
        && !free
        && s.words.get(i).opens()
        && (looks.weak() || looks.inflected() || !looks.known())) {
      s.signs[i] = Sign.PERHAPS;
    }
  }

  private static boolean strong(Sentence s, int i) {
    boolean free = s.caseless || s.inCapitals(i);
    return s.signs[i] == Sign.SURE
        || (s.signs[i] == Sign.UNKNOWN && !s.words.get(i).opens())
        || (s.signs[i] == Sign.PERHAPS && free && s.looks.get(i).given());
  }

  /** Whether a word alone is a name, by its form, and no other word. */
  boolean isNothingElse(String word) {
    Looks looks = lexicon.looks(word);
    return word.length() > 4
        && !looks.known()
        && !looks.place()
        && (looks.given() || looks.inflected() || looks.surname() || looks.patronymic());
  }

  /** The stems of sure names: what is written so elsewhere in the report is the same person. */
  Set<String> stems(Sentence sentence) {
    Set<String> stems = new HashSet<>();
    for (int i = 0; i < sentence.signs.length; i++) {
      Looks looks = sentence.looks.get(i);
      boolean sure = sentence.signs[i] == Sign.SURE && looks.lower().length() > 2;
      if (sure || (sentence.signs[i] == Sign.UNKNOWN && !sentence.words.get(i).opens())) {
        List<String> all = Endings.stems(looks.skeleton());
        if (!all.isEmpty() && !surroundings.isParticle(looks.lower())) {
          stems.addAll(all);
        }
      }
    }
    return stems;
  }

  /** Marks words whose stem is a name elsewhere in the report. */
  void propagate(Sentence sentence, Set<String> stems) {
    for (int i = 0; i < sentence.signs.length; i++) {
      Word word = sentence.words.get(i);
      Looks looks = sentence.looks.get(i);
      boolean open = sentence.signs[i] == Sign.NONE && word.text().length() > 3;
      if (open
          && !looks.place()
          && !surroundings.isCue(looks.lower())
          && (!looks.known() || (word.isCapitalised() && !word.opens()))
          && Endings.stems(looks.skeleton()).stream().anyMatch(stems::contains)) {
        sentence.signs[i] = Sign.PERHAPS;
      }
    }
  }

  /** The names as spans: words side by side are one. */
  List<Span> spans(Sentence s) {
    List<Span> spans = new ArrayList<>();
    int i = 0;
    while (i < s.signs.length) {
      if (!s.named(i)) {
        i++;
        continue;
      }
      int end = i + 1;
      double confidence = confidence(s.signs[i]);
      while (end < s.signs.length && s.named(end) && s.beside(end) && !another(s, end)) {
        confidence = Math.max(confidence, confidence(s.signs[end]));
        end++;
      }
      spans.add(
          new Span(Kind.NAME, s.words.get(i).start(), s.words.get(end - 1).end(), confidence));
      i = end;
    }
    return spans;
  }

  /** Whether initials that belong to the next word begin here: «Ахметовқа Р. Оспанова». */
  private static boolean another(Sentence s, int i) {
    if (!isInitial(s, i) || isInitial(s, i - 1)) {
      return false;
    }
    int next = i;
    while (next < s.signs.length && isInitial(s, next) && (next == i || s.beside(next))) {
      next++;
    }
    return next < s.signs.length && s.named(next) && s.beside(next);
  }

  private static double confidence(Sign sign) {
    return switch (sign) {
      case NONE -> 0;
      case UNKNOWN -> 0.5;
      case PERHAPS -> 0.4;
      case SURE -> 0.9;
    };
  }

  /** Whether the word is one letter in either case. */
  static boolean isLetter(Word word) {
    return word.text().length() == 1 && Letters.isWordCharacter(word.text().charAt(0));
  }
}
