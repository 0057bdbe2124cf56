package kz.bayandama.browser;

/** Which documents have the words of a question, and how well: as Lucene's BooleanQuery has it. */
final class Matching {
  final Row<Word> words = new Row<>();
  final Row<Row<Word>> phrases = new Row<>();
  final Row<Row<Word>> excluded = new Row<>();

  /** Whether anything was typed. */
  final boolean typed;

  Matching(String text) {
    typed = !text.trim().isEmpty();
    for (QueryText.Clause clause : QueryText.telling(QueryText.parse(text))) {
      Row<Word> parts = new Row<>();
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
  Row<Word> all() {
    Row<Word> all = asked();
    addAll(excluded, 1, all);
    return all;
  }

  /** The words that are asked for. */
  Row<Word> asked() {
    Row<Word> all = new Row<>();
    all.addAll(words);
    addAll(phrases, 1, all);
    return all;
  }

  /** The words whose positions matter. */
  Row<Word> positioned() {
    Row<Word> all = new Row<>();
    addAll(phrases, 1, all);
    addAll(excluded, 2, all);
    return all;
  }

  private static void addAll(Row<Row<Word>> from, int least, Row<Word> to) {
    for (int i = 0; i < from.size(); i++) {
      Row<Word> parts = from.get(i);
      if (parts.size() >= least) {
        to.addAll(parts);
      }
    }
  }

  /**
   * The score of each document, negative where it does not match.
   *
   * @param needed how many of the words a document must have
   */
  float[] scores(Shards shards, int needed) {
    int size = shards.start.documents;
    Scoring scoring = new Scoring(shards);
    float[] scores = new float[size];
    if (words.isEmpty() && phrases.isEmpty() && (excluded.isEmpty() ? typed : false)) {
      fill(scores, -1);
      return scores;
    }
    double[] sums = new double[size];
    int[] have = new int[size];
    for (int i = 0; i < words.size(); i++) {
      scoring.add(words.get(i), sums, have);
    }
    for (int i = 0; i < size; i++) {
      scores[i] = have[i] < needed ? -1 : (float) sums[i];
    }
    if (!phrases.isEmpty()) {
      addPhrases(scoring, scores);
    }
    for (int n = 0; n < excluded.size(); n++) {
      boolean[] has = scoring.phrase(excluded.get(n));
      for (int i = 0; i < size; i++) {
        scores[i] = has[i] ? -1 : scores[i];
      }
    }
    return scores;
  }

  private void addPhrases(Scoring scoring, float[] scores) {
    double[] required = new double[scores.length];
    for (int n = 0; n < phrases.size(); n++) {
      Row<Word> parts = phrases.get(n);
      boolean[] has = scoring.phrase(parts);
      double[] sums = new double[scores.length];
      int[] have = new int[scores.length];
      for (int i = 0; i < parts.size(); i++) {
        scoring.add(parts.get(i), sums, have);
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
