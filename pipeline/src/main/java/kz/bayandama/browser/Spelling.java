package kz.bayandama.browser;

/**
 * The word that was meant when a word is not in the index: first one of the same skeleton, so that
 * a keyboard without Kazakh letters or the Latin script does, then one a slip or two away.
 */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONG = 8;

  /** Characters of the longest ending that a stemmer may have missed. */
  private static final int ENDING = 7;

  private Spelling() {}

  /** Adds the buckets to read before {@link #correct}. */
  static void addFiles(Word word, Start start, Row<String> names) {
    if (word.token.term().length() < SHORTEST) {
      return;
    }
    for (String stem : word.stems) {
      around(start, stem, names);
    }
    Row<String> keys = keys(word);
    for (int i = 0; i < keys.size(); i++) {
      around(start, keys.get(i), names);
    }
  }

  private static void around(Start start, String key, Row<String> names) {
    int bucket = start.bucketOf(key);
    names.add(start.termFile(bucket));
    if (bucket > 0) {
      names.add(start.termFile(bucket - 1));
    }
    if (bucket + 1 < start.bucketCount()) {
      names.add(start.termFile(bucket + 1));
    }
  }

  private static Row<String> keys(Word word) {
    Row<String> keys = new Row<>();
    keys.add(Skeleton.MARK + Skeleton.of(word.token.term()));
    for (String stem : word.stems) {
      String key = Skeleton.MARK + Skeleton.of(stem);
      if (!key.equals(keys.get(0))) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** Takes the word for another if there is one. */
  static void correct(Word word, Shards shards) {
    if (word.token.term().length() < SHORTEST) {
      return;
    }
    Row<String> keys = keys(word);
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      Bucket bucket = shards.bucket(shards.start.bucketOf(key));
      int place = bucket.find(key);
      if (place >= 0) {
        take(word, bucket.entries[place].meant()[0]);
        return;
      }
    }
    String nearest = beginning(keys.get(0), shards);
    if (nearest.isEmpty()) {
      nearest = nearest(word, keys, shards);
    }
    if (!nearest.isEmpty()) {
      take(word, nearest);
    }
  }

  private static void take(Word word, String stem) {
    word.taken = stem;
    word.stems = new String[] {stem};
  }

  /** The term of the longest skeleton that this one begins with: its ending is not ours to read. */
  private static String beginning(String key, Shards shards) {
    String best = "";
    int longest = Math.max(SHORTEST, key.length() - ENDING);
    int middle = shards.start.bucketOf(key);
    for (int number = Math.max(0, middle - 1); number <= middle; number++) {
      for (Bucket.Entry entry : shards.bucket(number).entries) {
        if (entry.frequency() == 0
            && entry.term().length() > longest
            && key.startsWith(entry.term())) {
          best = entry.meant()[0];
          longest = entry.term().length();
        }
      }
    }
    return best;
  }

  private static String nearest(Word word, Row<String> keys, Shards shards) {
    String best = "";
    int bestDistance = word.token.term().length() >= LONG ? 3 : 2;
    int bestFrequency = 0;
    Row<String> wanted = new Row<>();
    for (String stem : word.stems) {
      wanted.add(stem);
    }
    wanted.addAll(keys);
    for (int i = 0; i < wanted.size(); i++) {
      String key = wanted.get(i);
      int middle = shards.start.bucketOf(key);
      int last = Math.min(middle + 1, shards.start.bucketCount() - 1);
      for (int number = Math.max(0, middle - 1); number <= last; number++) {
        for (Bucket.Entry entry : shards.bucket(number).entries) {
          int distance = distance(key, entry.term(), bestDistance);
          if (distance < bestDistance
              || (distance == bestDistance
                  && !best.isEmpty()
                  && entry.frequency() > bestFrequency)) {
            best = entry.frequency() > 0 ? entry.term() : entry.meant()[0];
            bestDistance = distance;
            bestFrequency = entry.frequency();
          }
        }
      }
    }
    return best;
  }

  /** Letters to add, drop, change or swap with the next; no more than the limit matters. */
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    int[] next = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      next[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = row;
      row = next;
      next = free;
    }
    return row[b.length()];
  }
}
