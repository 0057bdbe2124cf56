package kz.bayandama.browser;

import kz.bayandama.language.Token;

/** A word of a question: the stems it may have and where they stand. */
final class Word {
  final Token token;
  String[] stems;

  /** Of the stems that are in the index. */
  final Row<Postings> postings = new Row<>();

  /** What the word was taken for, empty when it is in the index itself. */
  String taken = "";

  Word(Token token) {
    this.token = token;
    stems = WordStems.ofQuery(token);
  }

  /** Finds the postings in buckets that are read, with positions if they are wanted. */
  void resolve(Shards shards, boolean positions) {
    postings.clear();
    for (String stem : stems) {
      int number = shards.start.bucketOf(stem);
      Bucket bucket = positions ? shards.positioned(number) : shards.bucket(number);
      int place = bucket.find(stem);
      if (place >= 0 && bucket.entries[place].frequency() > 0) {
        postings.add(bucket.entries[place].postings());
      }
    }
  }

  boolean standsAt(int document, int position) {
    for (int i = 0; i < postings.size(); i++) {
      Postings list = postings.get(i);
      int place = list.find(document);
      if (place >= 0 && list.standsAt(place, position)) {
        return true;
      }
    }
    return false;
  }
}
