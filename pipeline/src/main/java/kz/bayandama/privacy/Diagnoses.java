package kz.bayandama.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.profile.PersonalCues;

/** A diagnosis of the profile's list that stands near a person, a cell or an age. Thread-safe. */
final class Diagnoses {
  private static final int NEAR = 120;
  private static final Pattern AGE_OR_CELL =
      Pattern.compile(
          "\\d{1,2}\\s?(?:лет|года?|жас\\p{L}{0,4}|years?)|(?:камер|палат)\\p{L}{0,5}\\s?№?\\s?\\d|\\d[-"
              + " ]?(?:ші|шы)?\\s?камера|(?:лет|жастағы|жасар|летн\\p{L}{2,3}|years old)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Cue diagnoses;
  private final Cue people;

  Diagnoses(PersonalCues cues) {
    diagnoses = new Cue(cues.diagnoses().stream().filter(word -> word.indexOf(' ') < 0).toList());
    people = new Cue(cues.roles());
  }

  List<Span> find(FoldedText text, NameSentence sentence, List<Span> others) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < sentence.words.size(); i++) {
      Word word = sentence.words.get(i);
      if (diagnoses.matches(sentence.looks.get(i).lower()) && isNear(text, sentence, others, i)) {
        spans.add(new Span(Kind.DIAGNOSIS, word.start(), word.end(), 0.7));
      }
    }
    return spans;
  }

  private boolean isNear(FoldedText text, NameSentence s, List<Span> others, int i) {
    int from = Math.max(0, s.words.get(i).start() - NEAR);
    int to = Math.min(text.words().length(), s.words.get(i).end() + NEAR);
    if (others.stream().anyMatch(span -> span.start() < to && from < span.end())) {
      return true;
    }
    Matcher age = AGE_OR_CELL.matcher(text.words()).region(from, to);
    return age.find() || personNear(s, i, from, to);
  }

  private boolean personNear(NameSentence s, int i, int from, int to) {
    for (int k = Math.max(0, i - 10); k < Math.min(s.words.size(), i + 10); k++) {
      Word word = s.words.get(k);
      if (k != i
          && word.start() >= from
          && word.end() <= to
          && people.matches(s.looks.get(k).lower())) {
        return true;
      }
    }
    return false;
  }
}
