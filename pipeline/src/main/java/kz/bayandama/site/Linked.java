package kz.bayandama.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.bayandama.json.Json;

/**
 * What pages say to machines, as JSON-LD: schema.org's Report and Dataset, and the catalogue in
 * DCAT 3. Addresses are absolute where the site's is known.
 */
final class Linked {
  private final SiteSettings settings;
  private final Words words;

  Linked(SiteSettings settings, Words words) {
    this.settings = settings;
    this.words = words;
  }

  /** A page's address. */
  private String page(String folder) {
    return address(words.tag() + "/" + folder);
  }

  private String address(String path) {
    return settings.address().map(URI::toString).orElse("/") + path;
  }

  private static Map<String, Object> thing(String type) {
    Map<String, Object> thing = new TreeMap<>();
    thing.put("@type", type);
    return thing;
  }

  private static String script(Map<String, Object> thing) {
    thing.put("@context", "https://schema.org");
    return Json.line(thing).replace("<", "\\u003c");
  }

  private Map<String, Object> publisher() {
    Map<String, Object> publisher = thing("GovernmentOrganization");
    publisher.put("name", words.say(Phrase.PUBLISHER));
    return publisher;
  }

  /** A Report's page. */
  String report(Year edition, List<DataFiles.DataFile> files) {
    Map<String, Object> report = thing("Report");
    report.put("@id", page(Addresses.report(edition.year())));
    report.put("url", page(Addresses.report(edition.year())));
    report.put("name", edition.title().best(words.language()));
    report.put("inLanguage", words.tag());
    report.put("datePublished", edition.adoption().date().toString());
    report.put("temporalCoverage", edition.year() + "/" + edition.lastYear());
    report.put("publisher", publisher());
    report.put("license", words.say(Phrase.DATA_LICENCE));
    report.put("identifier", "sha256:" + edition.adoption().digest());
    report.put(
        "hasPart",
        edition.headings().stream()
            .map(chapter -> {
              Map<String, Object> part = thing("Chapter");
              part.put("name", chapter.title().best(words.language()));
              part.put("position", chapter.number());
              part.put("url", page(Addresses.chapter(edition.year(), chapter.number())));
              return part;
            })
            .toList());
    report.put(
        "encoding",
        files.stream()
            .map(file -> {
              Map<String, Object> media = thing("MediaObject");
              media.put("contentUrl", address(file.path()));
              media.put("encodingFormat", file.mediaType());
              media.put("sha256", file.sha256());
              media.put("contentSize", Long.toString(file.length()));
              return media;
            })
            .toList());
    return script(report);
  }

  /** A recommendation's page: a part of its Report. */
  String recommendation(Register.Followed followed) {
    Map<String, Object> one = thing("CreativeWork");
    one.put("@id", page(Addresses.recommendation(followed.id())));
    one.put("identifier", followed.id());
    one.put("text", followed.recommendation().text().best(words.language()));
    one.put(
        "inLanguage", words.tag(followed.recommendation().text().bestLanguage(words.language())));
    one.put("datePublished", followed.origin().day().toString());
    Map<String, Object> report = thing("Report");
    report.put("@id", page(Addresses.report(followed.origin().year())));
    report.put("name", followed.origin().title().best(words.language()));
    one.put("isPartOf", report);
    return script(one);
  }

  /** The data page. */
  String dataset(Register register, List<DataFiles.DataFile> files) {
    Map<String, Object> dataset = thing("Dataset");
    dataset.put("@id", page(Addresses.DATA));
    dataset.put("url", page(Addresses.DATA));
    dataset.put("name", words.say(Phrase.DATASET_NAME));
    dataset.put(
        "description", words.say(Phrase.DATA_DESCRIPTION) + ". " + words.say(Phrase.DATASET_ABOUT));
    dataset.put("inLanguage", words.all().stream().map(SiteLanguage::tag).toList());
    dataset.put("creator", publisher());
    dataset.put("license", words.say(Phrase.DATA_LICENCE));
    dataset.put("isAccessibleForFree", true);
    updated(register).ifPresent(day -> dataset.put("dateModified", day));
    dataset.put(
        "distribution",
        files.stream()
            .map(file -> {
              Map<String, Object> download = thing("DataDownload");
              download.put("contentUrl", address(file.path()));
              download.put("encodingFormat", file.mediaType());
              download.put("name", file.name());
              return download;
            })
            .toList());
    return script(dataset);
  }

  private static Optional<String> updated(Register register) {
    return register.years().stream()
        .map(year -> year.adoption().date().toString())
        .max(String::compareTo);
  }

  /** The catalogue in DCAT 3 (W3C), a document of its own. */
  byte[] catalogue(Register register, List<DataFiles.DataFile> files, List<Words> languages) {
    Map<String, Object> dataset = new TreeMap<>();
    dataset.put("@id", address("data/#dataset"));
    dataset.put("@type", "dcat:Dataset");
    dataset.put("dct:title", inAll(languages, Phrase.DATASET_NAME));
    dataset.put("dct:description", inAll(languages, Phrase.DATASET_ABOUT));
    dataset.put("dct:language", languages.stream().map(Words::tag).toList());
    updated(register)
        .ifPresent(day -> dataset.put("dct:modified", Map.of("@type", "xsd:date", "@value", day)));
    List<Map<String, Object>> distributions = new ArrayList<>();
    for (DataFiles.DataFile file : files) {
      Map<String, Object> one = new TreeMap<>();
      one.put("@type", "dcat:Distribution");
      one.put("dct:title", file.name());
      one.put("dcat:downloadURL", Map.of("@id", address(file.path())));
      one.put(
          "dcat:mediaType",
          Map.of("@id", "https://www.iana.org/assignments/media-types/" + file.mediaType()));
      one.put("dcat:byteSize", file.length());
      one.put(
          "spdx:checksum",
          Map.of(
              "@type", "spdx:Checksum",
              "spdx:algorithm", Map.of("@id", "spdx:checksumAlgorithm_sha256"),
              "spdx:checksumValue", file.sha256()));
      distributions.add(one);
    }
    dataset.put("dcat:distribution", distributions);
    Map<String, Object> catalogue = new TreeMap<>();
    catalogue.put(
        "@context",
        Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "spdx", "http://spdx.org/rdf/terms#",
            "xsd", "http://www.w3.org/2001/XMLSchema#"));
    catalogue.put("@id", address("data/"));
    catalogue.put("@type", "dcat:Catalog");
    catalogue.put("dct:title", inAll(languages, Phrase.SITE_NAME));
    catalogue.put(
        "dct:publisher",
        Map.of("@type", "foaf:Organization", "foaf:name", inAll(languages, Phrase.PUBLISHER)));
    catalogue.put("dcat:dataset", List.of(dataset));
    return Json.bytes(catalogue);
  }

  private static List<Map<String, String>> inAll(List<Words> languages, Phrase phrase) {
    return languages.stream()
        .map(words -> Map.of("@language", words.tag(), "@value", words.say(phrase)))
        .toList();
  }
}
