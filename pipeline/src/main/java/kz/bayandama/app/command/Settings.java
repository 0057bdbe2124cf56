package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.bayandama.json.Malformed;
import kz.bayandama.json.Yaml;
import kz.bayandama.report.Saying;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sets in {@code bayandama.yaml}. Whatever is left out has the default that the
 * commented file of {@code bayandama init} shows.
 *
 * @param profile id of a bundled profile, or a folder that holds one
 * @param language of messages: kk, ru or en
 * @param inbox the folder that participants drop files into
 * @param stableSeconds how long a file must stay unchanged before it is read
 * @param lookSeconds how often the inbox is looked at
 * @param readers how many originals are read at the same time
 * @param healthPort of the health endpoint on loopback, 0 for none
 * @param archive where the archive lives, if not in the workspace
 * @param twoReaders whether what looks like personal data is cleared only once a second person has
 *     read it
 * @param site what the public site says of itself
 * @param publish where releases go
 * @param mailbox where reports come by mail
 * @param smtp the server that receipts are sent by
 * @param digest the operator's daily mail
 */
record Settings(
    String profile,
    String language,
    String inbox,
    int stableSeconds,
    int lookSeconds,
    int readers,
    int healthPort,
    Archive archive,
    boolean twoReaders,
    Site site,
    Publish publish,
    MailSettings.Mailbox mailbox,
    MailSettings.Smtp smtp,
    MailSettings.Digest digest) {

  /**
   * Where the archive lives, and how.
   *
   * @param bucket name, null for the workspace's folder; credentials as for publish
   * @param keyFile path of the key that originals and records are encrypted with, relative to the
   *     workspace; null where they are not
   */
  record Archive(
      @Nullable String bucket,
      String prefix,
      @Nullable String endpoint,
      String region,
      @Nullable String keyFile) {}

  /**
   * The public site.
   *
   * @param address its address on the web with a slash at the end, empty while it has none
   * @param indexNames whether links name index.html: for a store that does not answer a folder's
   *     address
   */
  record Site(String address, boolean indexNames) {}

  /**
   * Where releases go: a folder, or a bucket.
   *
   * @param folder path, relative to the workspace
   * @param bucket name, null for a folder; credentials come from the environment as the AWS SDK
   *     reads them
   * @param prefix of all keys, without a slash at either end
   * @param endpoint of a store that is not Amazon's, null for Amazon
   * @param region of the bucket
   * @param keep how many releases are kept whole, the newest among them
   * @param gzip whether pages, styles and scripts are compressed beforehand
   * @param singlePublisher whether nobody else ever publishes there, so that a store without
   *     conditional writes will do
   * @param cloudfront id of a distribution that is told what has changed, null for none
   */
  record Publish(
      String folder,
      @Nullable String bucket,
      String prefix,
      @Nullable String endpoint,
      String region,
      int keep,
      boolean gzip,
      boolean singlePublisher,
      @Nullable String cloudfront) {}

  /** Settings as written: everything may be missing. */
  private record Written(
      @Nullable String profile,
      @Nullable String language,
      @Nullable String inbox,
      @Nullable Integer stableSeconds,
      @Nullable Integer lookSeconds,
      @Nullable Integer readers,
      @Nullable Integer healthPort,
      @Nullable WrittenArchive archive,
      @Nullable Boolean twoReaders,
      @Nullable WrittenSite site,
      @Nullable WrittenPublish publish,
      MailSettings.@Nullable WrittenMailbox mailbox,
      MailSettings.@Nullable WrittenSmtp smtp,
      MailSettings.@Nullable WrittenDigest digest) {}

  private record WrittenArchive(
      @Nullable String bucket,
      @Nullable String prefix,
      @Nullable String endpoint,
      @Nullable String region,
      @Nullable String keyFile) {}

  private record WrittenSite(@Nullable String address, @Nullable Boolean indexNames) {}

  private record WrittenPublish(
      @Nullable String folder,
      @Nullable String bucket,
      @Nullable String prefix,
      @Nullable String endpoint,
      @Nullable String region,
      @Nullable Integer keep,
      @Nullable Boolean gzip,
      @Nullable Boolean singlePublisher,
      @Nullable String cloudfront) {}

  static Settings defaults() {
    return of(
        new Written(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null));
  }

  /**
   * Reads a workspace's settings; none are the defaults.
   *
   * @throws Usage with all problems at once
   */
  static Settings read(Path file) throws IOException, Usage {
    if (!Files.exists(file)) {
      return defaults();
    }
    byte[] bytes = Files.readAllBytes(file);
    Settings settings;
    try {
      settings = Yaml.isEmpty(bytes) ? defaults() : of(Yaml.read(bytes, Written.class));
    } catch (Malformed e) {
      throw Usage.in(file.getFileName(), List.of(e.saying()));
    }
    List<Saying> problems = settings.problems();
    if (!problems.isEmpty()) {
      throw new Usage(problems);
    }
    return settings;
  }

  private static Settings of(Written written) {
    WrittenSite site = written.site() == null ? new WrittenSite(null, null) : written.site();
    WrittenPublish publish =
        written.publish() == null
            ? new WrittenPublish(null, null, null, null, null, null, null, null, null)
            : written.publish();
    WrittenArchive archive =
        written.archive() == null
            ? new WrittenArchive(null, null, null, null, null)
            : written.archive();
    return new Settings(
        or(written.profile(), "kz"),
        or(written.language(), "ru"),
        or(written.inbox(), "inbox"),
        or(written.stableSeconds(), 3),
        or(written.lookSeconds(), 2),
        or(written.readers(), 2),
        or(written.healthPort(), 0),
        new Archive(
            archive.bucket(),
            or(archive.prefix(), ""),
            archive.endpoint(),
            or(archive.region(), "us-east-1"),
            archive.keyFile()),
        or(written.twoReaders(), false),
        new Site(or(site.address(), ""), or(site.indexNames(), false)),
        new Publish(
            or(publish.folder(), "public"),
            publish.bucket(),
            or(publish.prefix(), ""),
            publish.endpoint(),
            or(publish.region(), "us-east-1"),
            or(publish.keep(), 2),
            or(publish.gzip(), false),
            or(publish.singlePublisher(), false),
            publish.cloudfront()),
        or(written.mailbox(), MailSettings.WrittenMailbox.NONE).orDefaults(),
        or(written.smtp(), MailSettings.WrittenSmtp.NONE).orDefaults(),
        or(written.digest(), MailSettings.WrittenDigest.NONE).orDefaults());
  }

  /** The same with links that name index.html. */
  Settings withIndexNames() {
    return new Settings(
        profile,
        language,
        inbox,
        stableSeconds,
        lookSeconds,
        readers,
        healthPort,
        archive,
        twoReaders,
        new Site(site.address(), true),
        publish,
        mailbox,
        smtp,
        digest);
  }

  private static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  private List<Saying> problems() {
    List<Saying> problems = new ArrayList<>();
    if (!List.of("kk", "ru", "en").contains(language)) {
      problems.add(Say.later("wrong.language", language));
    }
    atLeast(0, stableSeconds, "stableSeconds", problems);
    atLeast(1, lookSeconds, "lookSeconds", problems);
    atLeast(1, readers, "readers", problems);
    if (healthPort < 0 || healthPort > 65_535) {
      problems.add(Say.later("wrong.port", healthPort));
    }
    if (!site.address().isEmpty() && !site.address().matches("https?://[^\\s]+/")) {
      problems.add(Say.later("wrong.address", site.address()));
    }
    place("publish", publish.bucket(), publish.prefix(), publish.endpoint(), problems);
    place("archive", archive.bucket(), archive.prefix(), archive.endpoint(), problems);
    if (archive.bucket() != null
        && archive.bucket().equals(publish.bucket())
        && Objects.equals(archive.endpoint(), publish.endpoint())) {
      problems.add(Say.later("wrong.public-bucket"));
    }
    atLeast(1, publish.keep(), "publish.keep", problems);
    mailbox.check(problems);
    smtp.check(problems);
    digest.check(smtp.host(), problems);
    return problems;
  }

  private static void place(
      String name,
      @Nullable String bucket,
      String prefix,
      @Nullable String endpoint,
      List<Saying> problems) {
    if (prefix.startsWith("/") || prefix.endsWith("/")) {
      problems.add(Say.later("wrong.prefix", name + ".prefix", prefix));
    }
    if (endpoint != null && bucket == null) {
      problems.add(Say.later("wrong.alone", name + ".endpoint", name + ".bucket"));
    }
  }

  private static void atLeast(int least, int value, String name, List<Saying> problems) {
    if (value < least) {
      problems.add(Say.later("wrong.less", name, value, least));
    }
  }
}
