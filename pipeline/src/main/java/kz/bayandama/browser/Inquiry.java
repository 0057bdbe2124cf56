package kz.bayandama.browser;

/** One question on its way: what to read next depends on what was read before. */
final class Inquiry {
  private final Shards shards;
  private final Start start;
  private final PublicSearch.Request request;
  private final PublicSearch.Answered answered;
  private final Matching matching;
  private final Row<Word> unknown = new Row<>();
  private boolean relaxed;
  private float[] scores = new float[0];

  Inquiry(Shards shards, PublicSearch.Request request, PublicSearch.Answered answered) {
    this.shards = shards;
    this.start = shards.start;
    this.request = request;
    this.answered = answered;
    matching = new Matching(request.text());
  }

  void begin() {
    Row<String> names = new Row<>();
    addTermFiles(matching.all(), names);
    names.add(start.baseFile());
    for (String filter : request.filters()) {
      if (!filter.startsWith(start.facets[0] + "=")) {
        names.add(start.facetFile());
      }
    }
    shards.need(names, this::spell);
  }

  private void addTermFiles(Row<Word> words, Row<String> names) {
    for (int i = 0; i < words.size(); i++) {
      for (String stem : words.get(i).stems) {
        names.add(start.termFile(start.bucketOf(stem)));
      }
    }
  }

  private void resolve(Row<Word> words, boolean positions) {
    for (int i = 0; i < words.size(); i++) {
      words.get(i).resolve(shards, positions);
    }
  }

  private void spell() {
    resolve(matching.all(), false);
    Row<String> names = new Row<>();
    Row<Word> asked = matching.asked();
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i).postings.isEmpty()) {
        unknown.add(asked.get(i));
        Spelling.addFiles(asked.get(i), start, names);
      }
    }
    if (unknown.isEmpty()) {
      position();
    } else {
      shards.need(names, this::correct);
    }
  }

  private void correct() {
    Row<String> names = new Row<>();
    for (int i = 0; i < unknown.size(); i++) {
      Spelling.correct(unknown.get(i), shards);
    }
    addTermFiles(unknown, names);
    shards.need(names, this::position);
  }

  private void position() {
    resolve(unknown, false);
    Row<String> names = new Row<>();
    Row<Word> positioned = matching.positioned();
    for (int i = 0; i < positioned.size(); i++) {
      for (String stem : positioned.get(i).stems) {
        names.add(start.positionFile(start.bucketOf(stem)));
      }
    }
    shards.need(names, this::match);
  }

  private void match() {
    resolve(matching.positioned(), true);
    int words = matching.words.size();
    boolean all = shards.has(start.facetFile());
    scores = matching.scores(shards, QueryText.needed(words));
    float[] found = scores.clone();
    Choice choice = choose(all);
    if (choice.total == 0 && words > 1) {
      scores = matching.scores(shards, 1);
      found = scores.clone();
      choice = choose(all);
      relaxed = choice.total > 0;
    }
    tell(choice, found);
  }

  /** Counts what is found, and leaves of it what the filters let pass. */
  private Choice choose(boolean all) {
    Choice choice = new Choice(shards, request.filters(), all);
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= 0 && !choice.count(i)) {
        scores[i] = -1;
      }
    }
    return choice;
  }

  private void tell(Choice choice, float[] found) {
    int[] page = page(choice);
    Row<String> names = new Row<>();
    for (int document : page) {
      names.add(start.textFile(document));
    }
    shards.need(
        names,
        () -> {
          answered.answered(json(choice.total, page));
          Row<String> columns = new Row<>();
          columns.add(start.facetFile());
          shards.need(columns, () -> count(found));
        });
  }

  private void count(float[] found) {
    Choice choice = new Choice(shards, request.filters(), true);
    for (int i = 0; i < found.length; i++) {
      if (found[i] >= 0) {
        choice.count(i);
      }
    }
    Json json = new Json().open('{').name("facets").open('{');
    for (int f = 0; f < start.facets.length; f++) {
      json.name(start.facets[f]).open('{');
      for (int v = 0; v < choice.counts[f].length; v++) {
        if (choice.counts[f][v] > 0) {
          json.name(start.values[f][v]).value(choice.counts[f][v]);
        }
      }
      json.close('}');
    }
    answered.answered(json.close('}').close('}').toString());
  }

  private int[] page(Choice choice) {
    boolean newest = request.newest() || (matching.words.isEmpty() && matching.phrases.isEmpty());
    int limit = Math.min(request.offset() + request.limit(), choice.total);
    Top top = new Top(newest ? new float[scores.length] : scores, limit, newest);
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= 0) {
        top.add(i);
      }
    }
    return top.take(request.offset());
  }

  private String json(int total, int[] page) {
    Json json = new Json().open('{');
    json.name("total").value(total).name("relaxed").value(relaxed);
    json.name("taken").open('[');
    for (int i = 0; i < unknown.size(); i++) {
      Word word = unknown.get(i);
      if (!word.taken.isEmpty()) {
        json.open('{').name("word").value(word.token.term());
        json.name("stem").value(word.taken).name("for").value(shown(word.taken)).close('}');
      }
    }
    json.close(']').name("hits").open('[');
    Row<Word> asked = matching.asked();
    for (int document : page) {
      int score = (int) (scores[document] * 1_000_000);
      Hit.append(
          shards.text(start.textFile(document)), start.placeInFile(document), score, asked, json);
    }
    return json.close(']').close('}').toString();
  }

  private String shown(String stem) {
    Bucket bucket = shards.bucket(start.bucketOf(stem));
    int place = bucket.find(stem);
    return place < 0 ? stem : bucket.entries[place].shown();
  }
}
