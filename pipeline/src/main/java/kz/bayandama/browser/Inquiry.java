package kz.bayandama.browser;

import java.util.ArrayList;
import java.util.List;

/** One question on its way: what to read next depends on what was read before. */
final class Inquiry {
  private final Shards shards;
  private final Start start;
  private final PublicSearch.Request request;
  private final PublicSearch.Answered answered;
  private final Matching matching;
  private boolean relaxed;
  private float[] scores = new float[0];

  Inquiry(Shards shards, PublicSearch.Request request, PublicSearch.Answered answered) {
    this.shards = shards;
    this.start = shards.start();
    this.request = request;
    this.answered = answered;
    matching = new Matching(request.text());
  }

  void begin() {
    List<String> names = termFiles(matching.all());
    names.add(start.columnFile());
    shards.need(names, this::spell);
  }

  private List<String> termFiles(List<Word> words) {
    List<String> names = new ArrayList<>();
    for (Word word : words) {
      for (String stem : word.stems) {
        names.add(start.termFile(start.bucketOf(stem)));
      }
    }
    return names;
  }

  private void spell() {
    List<Word> unknown = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Word word : matching.all()) {
      word.resolve(shards);
    }
    for (Word word : matching.asked()) {
      if (word.postings.isEmpty()) {
        unknown.add(word);
        names.addAll(Spelling.files(word, start));
      }
    }
    if (unknown.isEmpty()) {
      position();
      return;
    }
    shards.need(
        names,
        () -> {
          for (Word word : unknown) {
            Spelling.correct(word, shards);
          }
          shards.need(
              termFiles(unknown),
              () -> {
                for (Word word : unknown) {
                  word.resolve(shards);
                }
                position();
              });
        });
  }

  private void position() {
    List<String> names = new ArrayList<>();
    for (Word word : matching.positioned()) {
      for (String stem : word.stems) {
        names.add(start.positionFile(start.bucketOf(stem)));
      }
    }
    shards.need(
        names,
        () -> {
          for (Word word : matching.positioned()) {
            word.readPositions(shards);
          }
          match();
        });
  }

  private void match() {
    int words = matching.words.size();
    scores = matching.scores(shards, QueryText.needed(words));
    Choice choice = choose();
    if (choice.total == 0 && words > 1) {
      scores = matching.scores(shards, 1);
      Choice any = choose();
      relaxed = any.total > 0;
      choice = any;
    }
    int[] page = page(choice);
    List<String> names = new ArrayList<>();
    for (int document : page) {
      names.add(start.documentFile(document));
    }
    Choice counted = choice;
    shards.need(names, () -> answered.answered(json(counted, page)));
  }

  private Choice choose() {
    Choice choice = new Choice(start, shards.columns(), request.filters());
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= 0 && !choice.count(i)) {
        scores[i] = -1;
      }
    }
    return choice;
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
    int[] best = top.take();
    int[] page = new int[Math.max(0, best.length - request.offset())];
    System.arraycopy(best, best.length - page.length, page, 0, page.length);
    return page;
  }

  private String json(Choice choice, int[] page) {
    Json json = new Json().open('{');
    json.name("total").value(choice.total).name("relaxed").value(relaxed);
    json.name("taken").open('[');
    for (Word word : matching.asked()) {
      if (!word.taken.isEmpty()) {
        json.open('{').name("word").value(word.token.term());
        json.name("stem").value(word.taken).name("for").value(shown(word.taken)).close('}');
      }
    }
    json.close(']').name("facets").open('{');
    for (int f = 0; f < start.facets.length; f++) {
      json.name(start.facets[f]).open('{');
      for (int v = 0; v < choice.counts[f].length; v++) {
        if (choice.counts[f][v] > 0) {
          json.name(start.values[f][v]).value(choice.counts[f][v]);
        }
      }
      json.close('}');
    }
    json.close('}').name("hits").open('[');
    for (int document : page) {
      hit(document, json);
    }
    return json.close(']').close('}').toString();
  }

  private String shown(String stem) {
    Bucket bucket = shards.bucket(start.bucketOf(stem));
    int place = bucket.find(stem);
    return place < 0 ? stem : bucket.entries.get(place).shown;
  }

  private void hit(int document, Json json) {
    Bytes in = new Bytes(shards.file(start.documentFile(document)));
    for (int i = start.placeInFile(document); i > 0; i--) {
      int length = in.number();
      in.skip(length);
    }
    in.number();
    json.open('{')
        .name("id")
        .value(in.string())
        .name("score")
        .value((int) (scores[document] * 1_000_000));
    json.name("institution").value(in.string()).name("date").value(in.string());
    json.name("repeated").value(in.number() == 1);
    json.name("facets").open('{');
    for (int f = 0; f < start.facets.length; f++) {
      int[] values = start.entries[f][shards.columns().facets[f][document]];
      json.name(start.facets[f]).open('[');
      for (int v : values) {
        json.value(start.values[f][v]);
      }
      json.close(']');
    }
    json.close('}').name("texts").open('[');
    List<Word> asked = matching.asked();
    for (int n = in.number(); n > 0; n--) {
      String language = in.string();
      json.open('{').name("language").value(language);
      Snippet.append(in.string(), language, asked, json);
      json.close('}');
    }
    json.close(']').close('}');
  }
}
