package kz.bayandama.browser;

import java.util.ArrayList;
import java.util.List;

/** Which documents have the words of a question, and how well: as Lucene's BooleanQuery has it. */
final class Matching {
  final List<Word> words = new ArrayList<>();
  final List<List<Word>> phrases = new ArrayList<>();
  final List<List<Word>> excluded = new ArrayList<>();

  /** Whether anything was typed. */
  final boolean typed;

  Matching(String text) {
    typed = !text.trim().isEmpty();
    for (QueryText.Clause clause : QueryText.telling(QueryText.parse(text))) {
      List<Word> parts = new ArrayList<>();
      kz.bayandama.language.Tokens tokens = new kz.bayandama.language.Tokens(clause.text());
      while (tokens.hasNext()) {
        parts.add(new Word(tokens.next()));
      }
      if (parts.isEmpty()) {
        continue;
      }
      if (clause.excluded()) {
        excluded.add(parts);
      } else if (parts.size() > 1) {
        phrases.add(parts);
      } else {
        words.add(parts.get(0));
      }
    }
  }

  /** All words, those excluded last. */
  List<Word> all() {
    List<Word> all = new ArrayList<>(asked());
    for (List<Word> parts : excluded) {
      all.addAll(parts);
    }
    return all;
  }

  /** The words that are asked for. */
  List<Word> asked() {
    List<Word> all = new ArrayList<>(words);
    for (List<Word> parts : phrases) {
      all.addAll(parts);
    }
    return all;
  }

  /** The words whose positions matter. */
  List<Word> positioned() {
    List<Word> all = new ArrayList<>();
    for (List<Word> parts : phrases) {
      all.addAll(parts);
    }
    for (List<Word> parts : excluded) {
      if (parts.size() > 1) {
        all.addAll(parts);
      }
    }
    return all;
  }

  /**
   * The score of each document, negative where it does not match.
   *
   * @param needed how many of the words a document must have
   */
  float[] scores(Shards shards, int needed) {
    int size = shards.start().documents;
    Scoring scoring = new Scoring(shards);
    float[] scores = new float[size];
    if (words.isEmpty() && phrases.isEmpty() && (excluded.isEmpty() ? typed : false)) {
      fill(scores, -1);
      return scores;
    }
    double[] sums = new double[size];
    int[] have = new int[size];
    for (Word word : words) {
      scoring.add(word, sums, have);
    }
    for (int i = 0; i < size; i++) {
      scores[i] = have[i] < needed ? -1 : (float) sums[i];
    }
    if (!phrases.isEmpty()) {
      addPhrases(scoring, scores);
    }
    for (List<Word> parts : excluded) {
      boolean[] has = scoring.phrase(parts);
      for (int i = 0; i < size; i++) {
        scores[i] = has[i] ? -1 : scores[i];
      }
    }
    return scores;
  }

  private void addPhrases(Scoring scoring, float[] scores) {
    double[] required = new double[scores.length];
    for (List<Word> parts : phrases) {
      boolean[] has = scoring.phrase(parts);
      double[] sums = new double[scores.length];
      int[] have = new int[scores.length];
      for (Word word : parts) {
        scoring.add(word, sums, have);
      }
      for (int i = 0; i < scores.length; i++) {
        scores[i] = has[i] ? scores[i] : -1;
        required[i] += (float) sums[i];
      }
    }
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= 0) {
        scores[i] = (float) ((double) (float) required[i] + scores[i]);
      }
    }
  }

  private static void fill(float[] scores, float value) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] = value;
    }
  }
}
