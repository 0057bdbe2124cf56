package kz.bayandama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.bayandama.json.Json;
import kz.bayandama.profile.Profile;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Adoption;
import kz.bayandama.report.Edition;
import kz.bayandama.report.Edition.PublicRecommendation;
import kz.bayandama.report.Edition.PublicVisit;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Language;
import kz.bayandama.report.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever changes, a build into the folder of the last one gives what a build into an empty folder
 * gives, byte for byte.
 */
class IncrementalTest {
  private static final String ONE = "2025-mvd-0002";
  private static final String MORE = "2025-mvd-0900";

  @TempDir Path folder;

  /** All that a build is given. */
  private record Inputs(SiteContent content, Profile profile, SiteSettings settings) {
    static Inputs of(SiteContent content) {
      return new Inputs(content, SampleEditions.KZ, SiteSettings.relative());
    }

    Inputs with(SiteContent other) {
      return new Inputs(other, profile, settings);
    }

    Inputs with(Profile other) {
      return new Inputs(content, other, settings);
    }

    Inputs with(SiteSettings other) {
      return new Inputs(content, profile, other);
    }

    Inputs with(List<AdoptedEdition> editions) {
      return with(
          new SiteContent(
              volumes(editions),
              content.statuses(),
              content.replies(),
              content.documents(),
              content.withdrawn(),
              content.search()));
    }

    List<AdoptedEdition> editions() {
      try {
        return content.editions();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The same with another latest edition. */
    Inputs latest(UnaryOperator<Edition> change) {
      List<AdoptedEdition> all = new ArrayList<>(editions());
      AdoptedEdition last = all.removeLast();
      all.add(new AdoptedEdition(change.apply(last.edition()), last.adoption()));
      return with(all);
    }

    /** The same with one recommendation changed. */
    Inputs one(UnaryOperator<PublicRecommendation> change) {
      return latest(edition ->
          recommendations(
              edition,
              edition.recommendations().stream()
                  .map(one -> one.id().equals(ONE) ? change.apply(one) : one)
                  .toList()));
    }

    SiteTree build(Path output) throws IOException {
      return new SiteBuilder().build(content, profile, settings, output);
    }
  }

  /** Editions whose digests are known, as the archive knows them. */
  private static List<SiteContent.Volume> volumes(List<AdoptedEdition> editions) {
    return editions.stream()
        .map(one -> SiteContent.Volume.of(Ids.of(Json.bytes(one)), one))
        .toList();
  }

  private static Edition recommendations(Edition edition, List<PublicRecommendation> all) {
    return new Edition(
        edition.year(),
        edition.lastYear(),
        edition.title(),
        edition.chapters(),
        edition.visits(),
        edition.findings(),
        all,
        edition.proposals());
  }

  private static Edition visits(Edition edition, List<PublicVisit> visits) {
    return new Edition(
        edition.year(),
        edition.lastYear(),
        edition.title(),
        edition.chapters(),
        visits,
        edition.findings(),
        edition.recommendations(),
        edition.proposals());
  }

  private static PublicRecommendation again(PublicRecommendation one, String id) {
    return new PublicRecommendation(
        id,
        one.visit(),
        one.text().with(Language.RU, "Заменить изношенные матрацы в камерах первого этажа."),
        one.addressee(),
        one.ministry(),
        one.type(),
        one.region(),
        one.year(),
        one.deadline(),
        one.repeated(),
        one.repeats(),
        one.theme(),
        one.status(),
        one.item(),
        List.of("ffffffffffff#recommendations/1"));
  }

  /** Each change by its name, on top of those before it. */
  private Map<String, UnaryOperator<Inputs>> changes() {
    Map<String, UnaryOperator<Inputs>> all = new LinkedHashMap<>();
    all.put("nothing", now -> now);
    all.put(
        "a status that an answer gives",
        now ->
            now.with(
                now.content().withReplies(List.of(), Map.of(ONE, Edition.Status.IMPLEMENTED))));
    all.put(
        "a status in the edition",
        now ->
            now.with(now.content().withReplies(List.of(), Map.of()))
                .one(one -> one.withStatus(Edition.Status.DECLINED)));
    all.put(
        "a text",
        now ->
            now.one(one ->
                one.with(
                    one.text().with(Language.RU, "Обеспечить осмотр врачом в день поступления."),
                    one.addressee(),
                    one.deadline())));
    all.put(
        "a record more",
        now ->
            now.latest(edition -> {
              List<PublicRecommendation> more = new ArrayList<>(edition.recommendations());
              more.add(again(more.getFirst(), MORE));
              return recommendations(edition, more);
            }));
    all.put(
        "a visit's day",
        now ->
            now.latest(edition ->
                visits(
                    edition,
                    edition.visits().stream()
                        .map(visit ->
                            new PublicVisit(
                                visit.id(),
                                visit.institution(),
                                visit.kind(),
                                LocalDate.of(2025, 6, 3),
                                LocalDate.of(2025, 6, 4),
                                visit.source()))
                        .toList())));
    all.put(
        "a vote's day",
        now -> {
          List<AdoptedEdition> editions = new ArrayList<>(now.editions());
          AdoptedEdition first = editions.removeFirst();
          Adoption vote = first.adoption();
          editions.addFirst(
              new AdoptedEdition(
                  first.edition(),
                  new Adoption(
                      vote.year(), vote.digest(), LocalDate.of(2025, 4, 9), 9, 6, 1, 0, 2)));
          return now.with(editions);
        });
    all.put("a theme's name", now -> now.with(renamed(now.profile())));
    all.put(
        "an edition more",
        now -> {
          List<AdoptedEdition> editions = new ArrayList<>(now.editions());
          editions.addFirst(SampleEditions.edition(2023, 3));
          return now.with(editions);
        });
    all.put(
        "an answer",
        now -> {
          PublicRecommendation one =
              now.editions().getLast().edition().recommendations().getFirst();
          return now.with(
              now.content()
                  .withReplies(
                      List.of(
                          new SiteContent.Reply(
                              one.sources().getFirst(),
                              LocalDate.of(2026, 5, 20),
                              Optional.of("MVD"),
                              Optional.of(Edition.Status.PARTLY),
                              "ab".repeat(32))),
                      Map.of(one.id(), Edition.Status.PARTLY)));
        });
    all.put(
        "a withdrawal",
        now -> {
          Inputs without =
              now.latest(edition ->
                  recommendations(
                      edition,
                      edition.recommendations().stream()
                          .filter(one -> !one.id().equals(MORE))
                          .toList()));
          return without.with(
              without
                  .content()
                  .withWithdrawn(
                      List.of(new SiteContent.Withdrawn(MORE, LocalDate.of(2026, 3, 2)))));
        });
    all.put("a record less", now -> now.with(now.content().withWithdrawn(List.of())));
    all.put("a word", now -> now.with(look(now, "words/ru.yaml", "Открыть", "Раскрыть")));
    all.put("a colour", now -> now.with(look(now, "colours.css", "#", " #")));
    all.put(
        "a template", now -> now.with(look(now, "pages/recommendation.mustache", "<h2", "<h2 ")));
    all.put(
        "an address", now -> now.with(now.settings().at(URI.create("https://npm.example.kz/"))));
    all.put("an edition less", now -> now.with(now.editions().subList(1, 3)));
    return all;
  }

  private static Profile renamed(Profile old) {
    List<Profile.Theme> themes = new ArrayList<>(old.themes());
    for (int i = 0; i < themes.size(); i++) {
      Profile.Theme one = themes.get(i);
      Texts names = one.names().with(Language.RU, one.names().best(Language.RU) + " (иначе)");
      themes.set(i, new Profile.Theme(one.id(), names, one.patterns(), one.rank(), one.words()));
    }
    return new Profile(
        old.files(),
        old.ministries(),
        old.institutionTypes(),
        old.regions(),
        old.bodies(),
        themes,
        old.annex(),
        old.glossary(),
        old.cues(),
        old.synonyms());
  }

  private SiteSettings look(Inputs now, String file, String old, String other) {
    Path look = folder.resolve("look");
    try (var in = IncrementalTest.class.getResourceAsStream("/site-templates/" + file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.createDirectories(look.resolve(file).getParent());
      Files.writeString(look.resolve(file), text.replaceFirst(old, other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return now.settings().withLook(look);
  }

  @Test
  void whateverChangesTheTreeIsWhatAWholeBuildGives() throws IOException {
    Inputs now =
        Inputs.of(
            SiteContent.ofVolumes(
                volumes(
                    List.of(SampleEditions.edition(2024, 2), SampleEditions.edition(2025, 105)))));
    Path kept = folder.resolve("kept");
    now.build(kept);
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, UnaryOperator<Inputs>> change : changes().entrySet()) {
      now = change.getValue().apply(now);
      SiteTree after = now.build(kept);
      SiteTree whole = now.build(folder.resolve("whole-" + change.getKey()));
      assertThat(after.entries()).as(change.getKey()).isEqualTo(whole.entries());
      for (SiteTree.Entry entry : after.entries()) {
        if (!Ids.of(kept.resolve(entry.path())).equals(entry.sha256())) {
          wrong.add(change.getKey() + ": " + entry.path());
        }
      }
      try (var files = Files.walk(kept)) {
        assertThat(files.filter(Files::isRegularFile)).hasSize(after.entries().size());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void editionsAreNotReadWhereNothingHasChanged() throws IOException {
    List<SiteContent.Volume> volumes = volumes(SampleEditions.two());
    Inputs inputs = Inputs.of(SiteContent.ofVolumes(volumes));
    Path site = folder.resolve("site");
    SiteTree before = inputs.build(site);
    List<SiteContent.Volume> shut =
        volumes.stream()
            .map(one ->
                new SiteContent.Volume(
                    one.year(),
                    one.inputs(),
                    () -> {
                      throw new IOException("the edition of " + one.year() + " is read");
                    }))
            .toList();
    SiteTree after = inputs.with(SiteContent.ofVolumes(shut)).build(site);
    assertThat(after.entries()).isEqualTo(before.entries());
    assertThat(after.made()).isZero();
  }

  /** A built site whose folders are so old that another build need not look through them. */
  private static SiteTree settled(Inputs inputs, Path site) throws IOException {
    inputs.build(site);
    try (var all = Files.walk(site)) {
      for (Path one : all.filter(Files::isDirectory).toList()) {
        Files.setLastModifiedTime(one, FileTime.from(Instant.parse("2026-05-04T09:00:00Z")));
      }
    }
    SiteTree tree = inputs.build(site);
    assertThat(tree.made()).isZero();
    return tree;
  }

  @Test
  void aFolderThatIsAsItWasIsNotLookedThrough() throws IOException {
    Inputs inputs = Inputs.of(SiteContent.of(List.of(SampleEditions.edition(2025, 0))));
    Path site = folder.resolve("site");
    SiteTree before = settled(inputs, site);
    Path hidden = Files.writeString(site.resolve("ru/years/old.html"), "<p>бөгде</p>");
    FileTime settled = FileTime.from(Instant.parse("2026-05-04T09:00:00Z"));
    Files.setLastModifiedTime(site.resolve("ru/years"), settled);
    assertThat(inputs.build(site).entries()).isEqualTo(before.entries());
    assertThat(hidden).exists();
    Path inputsFile = folder.resolve("site.inputs");
    byte[] damaged = Files.readAllBytes(inputsFile);
    damaged[damaged.length / 2] ^= 1;
    Files.write(inputsFile, damaged);
    SiteTree after = inputs.build(site);
    assertThat(after.entries()).isEqualTo(before.entries());
    assertThat(after.made()).isEqualTo(after.entries().size());
    assertThat(hidden).doesNotExist();
  }

  @Test
  void whatOthersDidToTheTreeIsMended() throws IOException {
    Inputs inputs = Inputs.of(SiteContent.of(SampleEditions.two()));
    Path site = folder.resolve("site");
    SiteTree before = settled(inputs, site);
    Files.delete(site.resolve("ru/index.html"));
    Files.writeString(site.resolve("data/recommendations.json"), "[]");
    Files.writeString(site.resolve("kk/recommendations/2025-mvd-0001/index.html"), "<p>бөгде</p>");
    Files.createDirectories(site.resolve("zz/empty"));
    Files.createSymbolicLink(site.resolve("zz/link"), site.resolve("ru"));
    Files.writeString(site.resolve("ru/years/old.html"), "<p>бөгде</p>");
    Files.writeString(folder.resolve("letter.txt"), "хат");
    Files.createSymbolicLink(site.resolve("data/letter.txt"), folder.resolve("letter.txt"));
    SiteTree after = inputs.build(site);
    assertThat(after.entries()).isEqualTo(before.entries());
    assertThat(after.made()).isEqualTo(3);
    assertThat(site.resolve("zz")).doesNotExist();
    assertThat(site.resolve("ru/years/old.html")).doesNotExist();
    assertThat(site.resolve("data/letter.txt")).doesNotExist();
    assertThat(folder.resolve("letter.txt")).hasContent("хат");
    for (SiteTree.Entry entry : after.entries()) {
      assertThat(Ids.of(site.resolve(entry.path()))).isEqualTo(entry.sha256());
    }
  }

  @Test
  void nothingIsWrittenThroughALink() throws IOException {
    Inputs inputs = Inputs.of(SiteContent.of(List.of(SampleEditions.edition(2025, 0))));
    Path site = folder.resolve("site");
    SiteTree before = settled(inputs, site);
    Path elsewhere = Files.move(site.resolve("en"), folder.resolve("elsewhere"));
    Files.delete(elsewhere.resolve("index.html"));
    Files.createSymbolicLink(site.resolve("en"), elsewhere);
    assertThat(inputs.build(site).entries()).isEqualTo(before.entries());
    assertThat(Files.isDirectory(site.resolve("en"), LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThat(site.resolve("en/index.html")).isRegularFile();
    assertThat(elsewhere.resolve("index.html")).doesNotExist();
  }
}
