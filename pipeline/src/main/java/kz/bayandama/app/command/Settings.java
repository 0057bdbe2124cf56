package kz.bayandama.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.bayandama.json.Malformed;
import kz.bayandama.json.Yaml;
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
    Site site,
    Publish publish,
    MailSettings.Mailbox mailbox,
    MailSettings.Smtp smtp,
    MailSettings.Digest digest) {

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
   */
  record Publish(
      String folder,
      @Nullable String bucket,
      String prefix,
      @Nullable String endpoint,
      String region) {}

  /** Settings as written: everything may be missing. */
  private record Written(
      @Nullable String profile,
      @Nullable String language,
      @Nullable String inbox,
      @Nullable Integer stableSeconds,
      @Nullable Integer lookSeconds,
      @Nullable Integer readers,
      @Nullable Integer healthPort,
      @Nullable WrittenSite site,
      @Nullable WrittenPublish publish,
      MailSettings.@Nullable WrittenMailbox mailbox,
      MailSettings.@Nullable WrittenSmtp smtp,
      MailSettings.@Nullable WrittenDigest digest) {}

  private record WrittenSite(@Nullable String address, @Nullable Boolean indexNames) {}

  private record WrittenPublish(
      @Nullable String folder,
      @Nullable String bucket,
      @Nullable String prefix,
      @Nullable String endpoint,
      @Nullable String region) {}

  static Settings defaults() {
    return of(new Written(null, null, null, null, null, null, null, null, null, null, null, null));
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
      throw new Usage(List.of(file.getFileName() + ": " + e.getMessage()));
    }
    List<String> problems = settings.problems();
    if (!problems.isEmpty()) {
      throw new Usage(problems);
    }
    return settings;
  }

  private static Settings of(Written written) {
    WrittenSite site = written.site() == null ? new WrittenSite(null, null) : written.site();
    WrittenPublish publish =
        written.publish() == null
            ? new WrittenPublish(null, null, null, null, null)
            : written.publish();
    return new Settings(
        or(written.profile(), "kz"),
        or(written.language(), "ru"),
        or(written.inbox(), "inbox"),
        or(written.stableSeconds(), 3),
        or(written.lookSeconds(), 2),
        or(written.readers(), 2),
        or(written.healthPort(), 0),
        new Site(or(site.address(), ""), or(site.indexNames(), false)),
        new Publish(
            or(publish.folder(), "public"),
            publish.bucket(),
            or(publish.prefix(), ""),
            publish.endpoint(),
            or(publish.region(), "us-east-1")),
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
        new Site(site.address(), true),
        publish,
        mailbox,
        smtp,
        digest);
  }

  private static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (!List.of("kk", "ru", "en").contains(language)) {
      problems.add("language: «" + language + "» is not kk, ru or en");
    }
    atLeast(0, stableSeconds, "stableSeconds", problems);
    atLeast(1, lookSeconds, "lookSeconds", problems);
    atLeast(1, readers, "readers", problems);
    if (healthPort < 0 || healthPort > 65_535) {
      problems.add("healthPort: " + healthPort + " is no port; 0 for none");
    }
    if (!site.address().isEmpty() && !site.address().matches("https?://[^\\s]+/")) {
      problems.add(
          "site.address: «" + site.address() + "» is not http(s)://…/ with a slash at the end");
    }
    if (publish.prefix().startsWith("/") || publish.prefix().endsWith("/")) {
      problems.add("publish.prefix: «" + publish.prefix() + "» begins or ends with a slash");
    }
    if (publish.endpoint() != null && publish.bucket() == null) {
      problems.add("publish.endpoint: is set, but publish.bucket is not");
    }
    mailbox.check(problems);
    smtp.check(problems);
    digest.check(smtp.host(), problems);
    return problems;
  }

  private static void atLeast(int least, int value, String name, List<String> problems) {
    if (value < least) {
      problems.add(name + ": " + value + " is less than " + least);
    }
  }
}
