package kz.bayandama.site;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bayandama.report.AdoptedEdition;
import kz.bayandama.report.Edition.Status;
import kz.bayandama.report.Language;

/**
 * All that a site shows.
 *
 * @param volumes the editions as they were voted on, in any order, one a year at most; what was
 *     withdrawn since is no longer in them
 * @param statuses what became of recommendations since, by id; the edition's own where there is
 *     none
 * @param replies of state bodies
 * @param documents the Reports as files
 * @param withdrawn what is no longer shown
 * @param search over the editions
 */
public record SiteContent(
    List<Volume> volumes,
    Map<String, Status> statuses,
    List<Reply> replies,
    List<Document> documents,
    List<Withdrawn> withdrawn,
    SearchFiles search) {
  public SiteContent {
    volumes = List.copyOf(volumes);
    statuses = Map.copyOf(statuses);
    replies = List.copyOf(replies);
    documents = List.copyOf(documents);
    withdrawn = List.copyOf(withdrawn);
  }

  /** Editions and nothing else. */
  public static SiteContent of(List<AdoptedEdition> editions) {
    return ofVolumes(editions.stream().map(one -> Volume.of("", one)).toList());
  }

  /** The same of editions that are read when they are needed. */
  public static SiteContent ofVolumes(List<Volume> volumes) {
    return new SiteContent(volumes, Map.of(), List.of(), List.of(), List.of(), SearchFiles.NONE);
  }

  /** All editions, read. */
  public List<AdoptedEdition> editions() throws IOException {
    List<AdoptedEdition> editions = new ArrayList<>();
    for (Volume volume : volumes) {
      editions.add(volume.source().read());
    }
    return editions;
  }

  /** The same with a search. */
  public SiteContent with(SearchFiles newSearch) {
    return new SiteContent(volumes, statuses, replies, documents, withdrawn, newSearch);
  }

  /** The same with the Reports as files. */
  public SiteContent withDocuments(List<Document> newDocuments) {
    return new SiteContent(volumes, statuses, replies, newDocuments, withdrawn, search);
  }

  /** The same with what state bodies have answered. */
  public SiteContent withReplies(List<Reply> newReplies, Map<String, Status> newStatuses) {
    return new SiteContent(volumes, newStatuses, newReplies, documents, withdrawn, search);
  }

  /** The same with what is no longer shown. */
  public SiteContent withWithdrawn(List<Withdrawn> newWithdrawn) {
    return new SiteContent(volumes, statuses, replies, documents, newWithdrawn, search);
  }

  /**
   * An adopted edition, read when it is needed.
   *
   * @param inputs digest of all of it and of its vote, by whoever keeps it: while it stays the same
   *     the edition does; empty where nobody knows, and then it is read each time
   */
  public record Volume(int year, String inputs, Source source) {
    /** One that has been read already. */
    public static Volume of(String inputs, AdoptedEdition adopted) {
      return new Volume(adopted.edition().year(), inputs, () -> adopted);
    }
  }

  /** Where an edition is read from. */
  @FunctionalInterface
  public interface Source {
    AdoptedEdition read() throws IOException;
  }

  /**
   * What a state body answered on a recommendation. Its words are not here: a letter may name
   * persons, and nobody has cleared it.
   *
   * @param source of the recommendation, {@code a1b2c3d4e5f6#recommendations/3}
   * @param body id of the profile, if the letter says who writes
   * @param status what became of the recommendation, if the letter says it clearly
   * @param letter SHA-256 of the letter's bytes: who has the letter can prove that it is meant
   */
  public record Reply(
      String source,
      LocalDate received,
      Optional<String> body,
      Optional<Status> status,
      String letter) {}

  /**
   * A Report as a file to download.
   *
   * @param format the ending of its name: {@code pdf}, {@code docx}
   * @param inputs digest of all that it is made of; while it stays the same, the file does
   * @param content makes it
   */
  public record Document(
      int year, Language language, String format, String inputs, Content content) {
    /** Its path in the tree: it never changes. */
    public String path() {
      return "data/report-" + year + "-" + language.tag() + "." + format;
    }
  }

  /** The bytes of a file, made when they are needed. */
  @FunctionalInterface
  public interface Content {
    byte[] bytes() throws IOException;
  }

  /**
   * A recommendation whose page says only that it was withdrawn. Nothing of its text is here.
   *
   * @param id its permanent number
   */
  public record Withdrawn(String id, LocalDate day) {}
}
