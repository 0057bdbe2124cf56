package kz.bayandama.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.bayandama.language.Analyzers;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Texts;

/**
 * How many files of the public index change with one report: {@code Change RECORDS}. A report of
 * the last year is edited, the last one is added, one in the middle is taken out.
 */
public final class Change {
  private Change() {}

  public static void main(String[] args) throws IOException {
    List<Edition> all = new LargeEditions(Integer.parseInt(args[0])).editions();
    Edition last = all.getLast();
    List<Edition> earlier = all.subList(0, all.size() - 1);
    Edition.PublicVisit newest =
        last.visits().stream()
            .max(java.util.Comparator.comparing(Edition.PublicVisit::from))
            .orElseThrow();
    Map<String, byte[]> before = files(all);
    System.out.println(
        "| change | files new | of all | bytes new | by kind |\n|---|---|---|---|---|");
    tell(
        "a report of the last year edited",
        before,
        files(with(earlier, edited(last, newest.id()))));
    Map<String, byte[]> without = files(with(earlier, without(last, newest.id())));
    tell("the latest report added", without, before);
    Edition middle = all.get(all.size() / 2);
    List<Edition> others = new ArrayList<>(all);
    others.set(all.size() / 2, without(middle, middle.visits().getFirst().id()));
    tell("a report of an earlier year taken out", before, files(others));
  }

  private static List<Edition> with(List<Edition> earlier, Edition last) {
    List<Edition> all = new ArrayList<>(earlier);
    all.add(last);
    return all;
  }

  private static Map<String, byte[]> files(List<Edition> editions) throws IOException {
    Analyzers analyzers = FieldWords.analyzers(Profile.bundled("kz"));
    return PublicIndex.of(editions, analyzers).files();
  }

  private static void tell(String change, Map<String, byte[]> before, Map<String, byte[]> after) {
    Map<String, Integer> kinds = new TreeMap<>();
    long bytes = 0;
    int files = 0;
    for (Map.Entry<String, byte[]> file : after.entrySet()) {
      if (!before.containsKey(file.getKey())) {
        kinds.merge(file.getKey().substring(0, 1), 1, Integer::sum);
        bytes += file.getValue().length;
        files++;
      }
    }
    System.out.printf("| %s | %d | %d | %d | %s |%n", change, files, after.size(), bytes, kinds);
  }

  private static Edition edited(Edition of, String visit) {
    return new Edition(
        of.year(),
        of.lastYear(),
        of.title(),
        of.chapters(),
        of.visits(),
        of.findings(),
        of.recommendations().stream().map(r -> r.visit().equals(visit) ? edited(r) : r).toList(),
        of.proposals());
  }

  private static Edition.PublicRecommendation edited(Edition.PublicRecommendation r) {
    Texts[] texts = {null};
    r.text()
        .byLanguage()
        .forEach((language, text) ->
            texts[0] =
                texts[0] == null
                    ? Texts.of(language, text + " Срок: 2027.")
                    : texts[0].and(language, text + " 2027."));
    return new Edition.PublicRecommendation(
        r.id(),
        r.visit(),
        texts[0],
        r.addressee(),
        r.ministry(),
        r.type(),
        r.region(),
        r.year(),
        r.deadline(),
        r.repeated(),
        r.repeats(),
        r.theme(),
        r.status(),
        r.item(),
        r.sources(),
        r.visits());
  }

  private static Edition without(Edition of, String visit) {
    return new Edition(
        of.year(),
        of.lastYear(),
        of.title(),
        of.chapters(),
        of.visits(),
        of.findings().stream().filter(f -> !f.visit().equals(visit)).toList(),
        of.recommendations().stream().filter(r -> !r.visit().equals(visit)).toList(),
        of.proposals());
  }
}
