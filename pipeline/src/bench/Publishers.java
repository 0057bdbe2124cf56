import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bayandama.archive.Bucket;
import kz.bayandama.publish.Edge;
import kz.bayandama.publish.Logbook;
import kz.bayandama.publish.Manifest;
import kz.bayandama.publish.Publisher;
import kz.bayandama.publish.S3Store;
import kz.bayandama.publish.Tree;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The publisher beside aws s3 sync, rclone and hugo deploy on one Ceph gateway: requests by the
 * gateway's own log, seconds of a whole process, what it and the store compute in them, its memory,
 * and readers who load pages with their style meanwhile. Run by {@code
 * pipeline/src/bench/publishers}.
 */
public final class Publishers {
  private static final Pattern STYLE = Pattern.compile("assets/style\\.[0-9a-f]{12}\\.css");
  private static final Function<String, Manifest.Kind> KIND =
      path ->
          path.startsWith("assets/")
              ? Manifest.Kind.ASSET
              : path.endsWith(".html") ? Manifest.Kind.PAGE : Manifest.Kind.FEED;
  private static final Bucket.Keys KEYS = new Bucket.Keys("test", "testsecret");

  /** Where a process's own computing is in its stat, behind its name, and that of its children. */
  private static final int OWN = 11;

  private static final int CHILDREN = 13;
  private static final double TICKS = 100;

  private final Path work;
  private final String endpoint;
  private final Path log;
  private final int pages;

  private Publishers(Path work, String endpoint, Path log, int pages) {
    this.work = work;
    this.endpoint = endpoint;
    this.log = log;
    this.pages = pages;
  }

  /**
   * {@code run WORK ENDPOINT LOG PAGES TOOL…}, or {@code publish|rollback SITE LOGBOOK BUCKET
   * ENDPOINT [DIGESTS]} as the publisher itself. The site's builder hands the digests on, so {@code
   * bayandama} gets them; {@code bayandama-reading} reads the whole site for them.
   */
  public static void main(String[] args) throws Exception {
    if (args[0].equals("publish") || args[0].equals("rollback")) {
      Bucket.Place place = new Bucket.Place(args[3], "", args[4], "us-east-1");
      Path site = Path.of(args[1]);
      Callable<Tree> tree =
          args.length > 5 ? () -> told(site, Path.of(args[5])) : () -> Tree.of(site, KIND);
      publish(args[0].equals("rollback"), tree, Path.of(args[2]), place);
      return;
    }
    if (args[0].equals("memory")) {
      memory(Path.of(args[1]), Integer.parseInt(args[2]));
      return;
    }
    Publishers bench =
        new Publishers(Path.of(args[1]), args[2], Path.of(args[3]), Integer.parseInt(args[4]));
    bench.wake();
    List<String> tools = List.of(args).subList(5, args.length);
    int rounds = Integer.getInteger("firsts", 0);
    for (int round = 1; round <= rounds; round++) {
      for (String tool : tools) {
        bench.first(tool, round);
      }
    }
    if (rounds == 0) {
      for (String tool : tools) {
        bench.measure(tool);
      }
    }
  }

  private static void publish(boolean back, Callable<Tree> tree, Path logbook, Bucket.Place place)
      throws Exception {
    // reading the site and finding the store's client ready take one core each
    FutureTask<Tree> reading = new FutureTask<>(tree);
    Thread.ofPlatform().start(reading);
    try (S3Store store = S3Store.of(Bucket.open(place, KEYS))) {
      Publisher publisher =
          new Publisher(
              store,
              Logbook.open(logbook, store.place()),
              false,
              Edge.NONE,
              InstantSource.system());
      Publisher.Published done =
          back ? publisher.rollback(0) : publisher.publish(reading.get(), List.of());
      System.out.println(
          "release " + done.release().number() + ", " + done.changes().uploads() + " uploads");
    }
  }

  private static Tree told(Path site, Path digests) throws IOException {
    try (Stream<String> lines = Files.lines(digests)) {
      return Tree.of(
          site,
          lines
              .map(line -> line.split("\t"))
              .map(told ->
                  new Tree.File(
                      told[0], told[1], Long.parseLong(told[2]), KIND.apply(told[0]), null))
              .toList());
    }
  }

  private Path digests(Path site) throws IOException {
    return Files.write(
        work.resolve("digests.tsv"),
        Tree.of(site, KIND).manifest().entries().stream()
            .map(entry -> entry.path() + "\t" + entry.sha256() + "\t" + entry.length())
            .toList());
  }

  /** So many small files to a folder, and one changed: what this process took at most. */
  private static void memory(Path work, int files) throws Exception {
    Path site = work.resolve("site");
    for (int i = 0; i < files; i++) {
      Path file = site.resolve("ru/recommendations/" + i / 100 + "/" + i + "/index.html");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "<p>" + i);
    }
    for (int run = 0; run < 2; run++) {
      try (var store = kz.bayandama.publish.FolderStore.open(work.resolve("public"))) {
        Publisher.Published done =
            new Publisher(
                    store,
                    Logbook.open(work.resolve("logbook"), store.place()),
                    false,
                    Edge.NONE,
                    InstantSource.system())
                .publish(Tree.of(site, path -> Manifest.Kind.PAGE), List.of("run " + run));
        Matcher most =
            Pattern.compile("VmHWM:\\s+(\\d+)")
                .matcher(Files.readString(Path.of("/proc/self/status")));
        System.out.println(
            done.changes().uploads()
                + " of "
                + files
                + " put, at most "
                + (most.find() ? Long.parseLong(most.group(1)) / 1024 : 0)
                + " MB");
      }
      Files.writeString(site.resolve("ru/recommendations/0/0/index.html"), "<p>changed");
    }
  }

  /** The gateway's first object costs it a second, for its pool: none of the tools shall pay it. */
  private void wake() throws IOException {
    try (var client = client()) {
      client.createBucket(create -> create.bucket("woken"));
    }
    try (Bucket bucket = Bucket.open(new Bucket.Place("woken", "", endpoint, "us-east-1"), KEYS)) {
      bucket.put("first", new byte[] {'1'}, Bucket.Headers.of("text/plain"));
    }
  }

  /** A first upload alone, to a bucket of its own, so that tools can take turns. */
  private void first(String tool, int round) throws Exception {
    String bucket = "bench-" + tool + "-" + round;
    create(bucket);
    Path site = work.resolve(tool).resolve("public");
    if (round == 1) {
      write(site, 0, 1);
    }
    step(tool, "publish", "first, round " + round, site, bucket, false);
  }

  private void measure(String tool) throws Exception {
    Path site = work.resolve(tool).resolve("public");
    String bucket = "bench-" + tool;
    create(bucket);
    write(site, 0, 1);
    step(tool, "publish", "first", site, bucket, false);
    step(tool, "publish", "nothing changed", site, bucket, false);
    change(site, 100, 2);
    step(tool, "publish", "1 % changed", site, bucket, false);
    if (tool.startsWith("bayandama")) {
      step(tool, "rollback", "rolled back", site, bucket, false);
      step(tool, "publish", "the 1 % again", site, bucket, false);
    }
    touch(site);
    step(tool, "publish", "touched", site, bucket, false);
    delete(site, 50);
    step(tool, "publish", "2 % deleted", site, bucket, false);
    restyle(site, 3);
    step(tool, "publish", "new style, read meanwhile", site, bucket, true);
  }

  private void create(String bucket) {
    try (var client = client()) {
      client.createBucket(create -> create.bucket(bucket));
      // readers need no keys
      client.putBucketPolicy(put ->
          put.bucket(bucket)
              .policy(
                  "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
                      + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::"
                      + bucket
                      + "/*\"}]}"));
    }
  }

  private S3Client client() {
    return S3Client.builder()
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create(endpoint))
        .forcePathStyle(true)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "testsecret")))
        .build();
  }

  // --- the site: pages of 6 KB that name a style by its fingerprint, every hundredth a folder of
  // its own

  private void write(Path site, int from, int version) throws IOException {
    style(site, version);
    for (int i = from; i < pages; i++) {
      page(site, i, version, 1);
    }
  }

  private static String style(int version) {
    return String.format(Locale.ROOT, "assets/style.%012x.css", version);
  }

  private static void style(Path site, int version) throws IOException {
    Path file = site.resolve(style(version));
    Files.createDirectories(file.getParent());
    Files.writeString(file, "p{order:" + version + "}");
  }

  private static void page(Path site, int i, int text, int style) throws IOException {
    Path file = site.resolve("ru/" + i / 100 + "/" + i + ".html");
    Files.createDirectories(file.getParent());
    StringBuilder page =
        new StringBuilder("<link rel=stylesheet href=\"/" + style(style) + "\"><p>");
    Random chance = new Random(i * 31L + text);
    while (page.length() < 3_100) {
      page.append("рекомендация ").append(Long.toString(chance.nextLong(), 36)).append(' ');
    }
    Files.deleteIfExists(file);
    Files.writeString(file, page);
  }

  private void change(Path site, int every, int version) throws IOException {
    for (int i = 0; i < pages; i += every) {
      page(site, i, version, 1);
    }
  }

  private void touch(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      }
    }
  }

  private void delete(Path site, int every) throws IOException {
    for (int i = 7; i < pages; i += every) {
      Files.delete(site.resolve("ru/" + i / 100 + "/" + i + ".html"));
    }
  }

  /** Another style, whose file is a new one; all pages name it, and the former one is gone. */
  private void restyle(Path site, int version) throws IOException {
    style(site, version);
    Files.delete(site.resolve(style(1)));
    for (int i = 0; i < pages; i++) {
      if (Files.exists(site.resolve("ru/" + i / 100 + "/" + i + ".html"))) {
        page(site, i, 1, version);
      }
    }
  }

  // --- one run

  private void step(String tool, String verb, String what, Path site, String bucket, boolean read)
      throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger loads = new AtomicInteger();
    AtomicInteger broken = new AtomicInteger();
    List<Thread> readers = new ArrayList<>();
    if (read) {
      for (int i = 0; i < 2; i++) {
        int seed = i;
        readers.add(Thread.ofVirtual().start(() -> read(bucket, seed, over, loads, broken)));
      }
    }
    List<String> command = command(tool, verb, site, bucket);
    long before = requests(bucket);
    double storeBefore = storesSeconds();
    double toolsBefore = seconds(Path.of("/proc/self/stat"), CHILDREN);
    long start = System.nanoTime();
    ProcessBuilder program =
        new ProcessBuilder(command)
            .directory(work.resolve(tool).toFile())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve(tool).resolve("out.txt").toFile());
    // rclone stumbles over certificates of the machine's own, which plain http does not need
    program.environment().remove("AWS_CA_BUNDLE");
    Process process = program.start();
    long most = 0;
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, memory(process));
    }
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    double store = storesSeconds() - storeBefore;
    double tools = seconds(Path.of("/proc/self/stat"), CHILDREN) - toolsBefore;
    long sent = requests(bucket) - before;
    over.set(true);
    for (Thread reader : readers) {
      reader.join();
    }
    if (process.exitValue() != 0) {
      System.out.println(
          tool
              + ": exit "
              + process.exitValue()
              + ": "
              + Files.readString(work.resolve(tool).resolve("out.txt")));
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d | %.1f s | %.1f s | %.1f s | %d MB | %s |%n",
        tool,
        what,
        sent,
        seconds,
        tools,
        store,
        most / 1024,
        read ? broken + " of " + loads : "");
  }

  private List<String> command(String tool, String verb, Path site, String bucket)
      throws IOException {
    return switch (tool) {
      case "bayandama" -> {
        List<String> command = new ArrayList<>(ours(tool, verb, site, bucket));
        command.add(digests(site).toString());
        yield command;
      }
      case "bayandama-reading" -> ours(tool, verb, site, bucket);
      case "aws" ->
          List.of(
              "/usr/bin/aws",
              "--endpoint-url",
              endpoint,
              "s3",
              "sync",
              "--delete",
              "--only-show-errors",
              site.toString(),
              "s3://" + bucket);
      case "rclone" -> rclone(site, bucket, List.of());
      case "rclone-tuned" ->
          rclone(
              site,
              bucket,
              List.of(
                  "--fast-list",
                  "--checksum",
                  "--transfers",
                  "32",
                  "--checkers",
                  "32",
                  "--s3-no-head",
                  "--s3-no-check-bucket",
                  "--delete-after"));
      case "hugo" -> {
        Files.writeString(
            work.resolve(tool).resolve("config.toml"),
            "baseURL=\"/\"\n[deployment]\n[[deployment.targets]]\nname=\"t\"\nURL=\"s3://"
                + bucket
                + "?endpoint="
                + endpoint.replace("http://", "")
                + "&s3ForcePathStyle=true&disableSSL=true&region=us-east-1\"\n");
        yield List.of("hugo", "deploy", "--target", "t", "--maxDeletes", "-1", "--workers", "32");
      }
      default -> throw new IllegalArgumentException(tool);
    };
  }

  private List<String> ours(String tool, String verb, Path site, String bucket) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        "-cp",
        System.getProperty("java.class.path"),
        "Publishers",
        verb,
        site.toString(),
        work.resolve(tool).resolve("logbook-" + bucket).toString(),
        bucket,
        endpoint);
  }

  private List<String> rclone(Path site, String bucket, List<String> more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "rclone",
                "sync",
                site.toString(),
                ":s3,provider=Ceph,env_auth=true,force_path_style=true,endpoint='"
                    + endpoint
                    + "':"
                    + bucket));
    command.addAll(more);
    return command;
  }

  /** What the gateway and its store have computed so far, for whomever. */
  private double storesSeconds() throws IOException {
    double all = 0;
    for (String server : List.of("client.rgw", "osd.0")) {
      Path pid = log.getParent().resolveSibling("run").resolve(server + ".pid");
      all += seconds(Path.of("/proc", Files.readString(pid).strip(), "stat"), OWN);
    }
    return all;
  }

  /** Computing, in user and system mode together (proc(5)). */
  private static double seconds(Path stat, int field) throws IOException {
    String all = Files.readString(stat);
    String[] fields = all.substring(all.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1])) / TICKS;
  }

  private static long memory(Process process) {
    try {
      Matcher most =
          Pattern.compile("VmHWM:\\s+(\\d+)")
              .matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
      return most.find() ? Long.parseLong(most.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Requests for a bucket in the gateway's log, without the readers' (they say who they are). */
  private long requests(String bucket) throws IOException {
    String wanted = "/" + bucket;
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line ->
              line.contains(" beast: ") && line.contains(wanted) && !line.contains("reader=1"))
          .count();
    }
  }

  private void read(
      String bucket, int seed, AtomicBoolean over, AtomicInteger loads, AtomicInteger broken) {
    Random chance = new Random(seed);
    try (var client = HttpClient.newHttpClient()) {
      while (!over.get()) {
        int i = chance.nextInt(pages);
        String page = get(client, bucket, "ru/" + i / 100 + "/" + i + ".html");
        Matcher style = STYLE.matcher(page);
        if (style.find()) {
          loads.incrementAndGet();
          if (get(client, bucket, style.group()).isEmpty()) {
            broken.incrementAndGet();
          }
        }
      }
    } catch (IOException | InterruptedException e) {
      System.out.println("a reader stopped: " + e.getMessage());
    }
  }

  private String get(HttpClient client, String bucket, String key)
      throws IOException, InterruptedException {
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(endpoint + "/" + bucket + "/" + key + "?reader=1"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() == 200 ? answer.body() : "";
  }
}
