package kz.bayandama.browser;

import java.util.ArrayList;
import java.util.List;
import kz.bayandama.language.Token;

/** A word of a question: the stems it may have and where they stand. */
final class Word {
  final Token token;
  String[] stems;

  /** Of the stems that are in the index. */
  final List<Postings> postings = new ArrayList<>();

  /** What the word was taken for, empty when it is in the index itself. */
  String taken = "";

  Word(Token token) {
    this.token = token;
    stems = WordStems.ofQuery(token);
  }

  /** Finds the postings in buckets that are read; returns whether there are any. */
  boolean resolve(Shards shards) {
    postings.clear();
    for (String stem : stems) {
      Bucket bucket = shards.bucket(shards.start().bucketOf(stem));
      int place = bucket.find(stem);
      if (place >= 0 && bucket.entries.get(place).frequency > 0) {
        postings.add(bucket.postings(place));
      }
    }
    return !postings.isEmpty();
  }

  /** Reads the positions out of files that are read. */
  void readPositions(Shards shards) {
    postings.clear();
    for (String stem : stems) {
      int number = shards.start().bucketOf(stem);
      Bucket bucket = shards.bucket(number);
      int place = bucket.find(stem);
      if (place >= 0 && bucket.entries.get(place).frequency > 0) {
        Postings found = bucket.postings(place);
        bucket.readPositions(found, place, shards.file(shards.start().positionFile(number)));
        postings.add(found);
      }
    }
  }

  boolean standsAt(int document, int position) {
    for (Postings list : postings) {
      int place = list.find(document);
      if (place >= 0 && list.standsAt(place, position)) {
        return true;
      }
    }
    return false;
  }
}
