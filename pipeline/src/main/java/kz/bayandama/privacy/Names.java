package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.bayandama.privacy.Lexicon.Looks;
import kz.bayandama.privacy.NameSentence.Sign;
import kz.bayandama.profile.PersonalCues;

/**
 * Names of persons. A word counts as one by what it is (a given name, a patronymic, a surname by
 * its ending), by what stands beside it (initials, a role, another name), or because it is written
 * with a capital and neither a dictionary nor a list of places knows it. Recall comes first.
 * Thread-safe.
 */
final class Names {
  private final Lexicon lexicon;
  private final Surroundings surroundings;
  private final WordAlone alone;
  private final Initials initials;
  private final Neighbours neighbours;

  Names(Lexicon lexicon, PersonalCues cues) {
    this.lexicon = lexicon;
    this.surroundings = new Surroundings(cues);
    this.alone = new WordAlone(lexicon, surroundings);
    this.initials = new Initials(surroundings);
    this.neighbours = new Neighbours(lexicon, surroundings, initials);
  }

  /** Looks at a text by itself. */
  NameSentence read(FoldedText text) {
    List<Word> words = Word.of(text.words());
    NameSentence sentence =
        new NameSentence(words, words.stream().map(word -> lexicon.looks(word.text())).toList());
    for (int i = 0; i < words.size(); i++) {
      sentence.signs[i] = alone.sign(sentence, i);
    }
    for (int i = 0; i < words.size(); i++) {
      initials.mark(sentence, i);
    }
    for (int i = 0; i < words.size(); i++) {
      surroundings.roles(sentence, i);
    }
    neighbours.mark(sentence);
    for (int i = 0; i < words.size(); i++) {
      initials.markSmall(sentence, i);
    }
    surroundings.clearPlaces(sentence, text.words());
    return sentence;
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
  Set<String> stems(NameSentence sentence) {
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
  void propagate(NameSentence sentence, Set<String> stems) {
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
  List<Span> spans(NameSentence s) {
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
      spans.add(new Span(Kind.NAME, s.words.get(i).start(), end(s, end - 1), confidence));
      i = end;
    }
    return spans;
  }

  /** Where a name ends: the point of an initial is its own, unless it may end the sentence too. */
  private static int end(NameSentence s, int last) {
    int end = s.words.get(last).end();
    if (!s.isLetter(last) || last + 1 == s.size()) {
      return end;
    }
    Word next = s.words.get(last + 1);
    boolean goesOn =
        next.gap().length() > 1 && (!next.isCapitalised() || next.gap().charAt(1) == ',');
    return goesOn && next.gap().startsWith(".") ? end + 1 : end;
  }

  /** Whether initials that belong to the next word begin here: «Ахметовқа Р. Оспанова». */
  private static boolean another(NameSentence s, int i) {
    if (!s.isInitial(i) || s.isInitial(i - 1)) {
      return false;
    }
    int next = i;
    while (next - i < Initials.MOST && s.isInitial(next) && (next == i || s.beside(next))) {
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
}
