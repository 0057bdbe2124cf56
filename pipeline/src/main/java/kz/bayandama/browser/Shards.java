package kz.bayandama.browser;

import org.jspecify.annotations.Nullable;

/** What has been read of an index, kept for the next question. Not thread-safe. */
final class Shards {
  private static final byte[] NONE = new byte[0];

  /** A file that is read or on its way, and what waits for it. */
  private static final class Shard {
    final String name;
    final Row<Need> needs = new Row<>();
    byte[] bytes = NONE;
    @Nullable Object read;

    Shard(String name) {
      this.name = name;
    }
  }

  /** Goes on when nothing is missing any more. */
  private static final class Need {
    final Runnable then;
    int missing;

    Need(Runnable then) {
      this.then = then;
    }

    void come() {
      if (--missing == 0) {
        then.run();
      }
    }
  }

  final Start start;
  private final Files files;
  private final Row<Shard> shards = new Row<>();

  Shards(Files files, byte[] start) {
    this.files = files;
    this.start = new Start(start);
  }

  private Shard known(String name) {
    for (int i = shards.size() - 1; i >= 0; i--) {
      if (shards.get(i).name.equals(name)) {
        return shards.get(i);
      }
    }
    throw new IllegalStateException(name + " has not been read");
  }

  /** Whether a file is here. */
  boolean has(String name) {
    return state(name) > 0;
  }

  /** 0 unknown, -1 on its way, 1 here. */
  private int state(String name) {
    for (int i = shards.size() - 1; i >= 0; i--) {
      Shard shard = shards.get(i);
      if (shard.name.equals(name)) {
        return shard.bytes.length == 0 ? -1 : 1;
      }
    }
    return 0;
  }

  /** Reads what is not here yet, all at once, and goes on. */
  void need(Row<String> names, Runnable then) {
    Need need = new Need(then);
    need.missing = 1;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      int state = state(name);
      if (state <= 0) {
        Shard shard = state < 0 ? known(name) : new Shard(name);
        need.missing++;
        shard.needs.add(need);
        if (state == 0) {
          shards.add(shard);
          read(shard);
        }
      }
    }
    need.come();
  }

  private void read(Shard shard) {
    boolean text = shard.name.charAt(0) == 'd';
    files.read(
        shard.name,
        text ? start.dictionary : NONE,
        bytes -> {
          shard.bytes = bytes;
          for (int i = 0; i < shard.needs.size(); i++) {
            shard.needs.get(i).come();
          }
          shard.needs.clear();
        });
  }

  /** A file's bytes after the dictionary. */
  Bytes text(String name) {
    return new Bytes(known(name).bytes, start.dictionaryLength);
  }

  Columns columns(boolean first) {
    Shard shard = known(first ? start.baseFile() : start.facetFile());
    if (shard.read == null) {
      shard.read =
          Columns.read(
              shard.bytes,
              start.columnSizes(first),
              Format.parents(first),
              first ? new char[0] : columns(true).values[0],
              start.documents);
    }
    return (Columns) shard.read;
  }

  Bucket bucket(int number) {
    Shard shard = known(start.termFile(number));
    if (shard.read == null) {
      shard.read = new Bucket(shard.bytes, start.documents);
    }
    return (Bucket) shard.read;
  }

  /** A bucket whose positions have been read, too. */
  Bucket positioned(int number) {
    Bucket bucket = bucket(number);
    bucket.readPositions(known(start.positionFile(number)).bytes);
    return bucket;
  }
}
