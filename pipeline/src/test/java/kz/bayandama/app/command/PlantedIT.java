package kz.bayandama.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import kz.bayandama.json.Json;
import kz.bayandama.language.Normaliser;
import kz.bayandama.privacy.NoisyTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A whole run over reports with five hundred planted names, numbers and addresses, in twelve kinds
 * of noise: none of them reaches a public byte, a message or the log.
 */
class PlantedIT {
  private static final int REPORTS = 10;
  private static final int EACH = 50;

  @TempDir private Path folder;
  private final StringBuilder said = new StringBuilder();

  private Ran run(Object... args) {
    Ran ran = Ran.of(args);
    said.append(ran.out()).append(ran.err());
    assertThat(ran.code()).as(ran.err()).isIn(0, 3);
    return ran;
  }

  @Test
  void nothingPlantedIsPublishedSaidOrLogged() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(log);
    List<NoisyTexts.Planted> planted = new NoisyTexts(20251128).make(REPORTS * EACH);
    Path workspace = folder.resolve("workspace");
    try {
      publish(workspace, planted);
    } finally {
      root.detachAppender(log);
    }
    log.list.forEach(event -> {
      said.append(event.getFormattedMessage()).append('\n');
      if (event.getThrowableProxy() != null) {
        said.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    });
    assertThat(inTexts(List.of(said.toString()), planted)).isEmpty();
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(workspace.resolve("public"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.add(text(Files.readAllBytes(file)));
      }
    }
    assertThat(texts.size()).isGreaterThan(300);
    assertThat(texts.stream().anyMatch(text -> text.contains("[лицо 1]"))).isTrue();
    assertThat(texts.stream().anyMatch(text -> text.contains("[1-адам]"))).isTrue();
    Set<String> published = inTexts(texts, planted);
    assertThat(published).isEmpty();
  }

  private void publish(Path workspace, List<NoisyTexts.Planted> planted) throws IOException {
    run("init", "-w", workspace);
    Init.copy("demo-council.yaml", Files.createDirectories(folder).resolve("council.yaml"));
    Files.move(
        folder.resolve("council.yaml"),
        workspace.resolve("council/council.yaml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    List<Object> ingest = new ArrayList<>(List.of("ingest", "-w", workspace));
    for (int i = 0; i < REPORTS; i++) {
      List<NoisyTexts.Planted> its = planted.subList(i * EACH, (i + 1) * EACH);
      ingest.add(Files.writeString(folder.resolve("есеп-" + i + ".html"), report(i, its)));
    }
    run(ingest.toArray());
    Ran assembled = run("assemble", "2025", "-w", workspace, "--json");
    String digest =
        Json.tree(assembled.lines().getLast().getBytes(StandardCharsets.UTF_8))
            .get("edition")
            .asText();
    assertThat(assembled.out()).contains("\"visits\":" + REPORTS);
    run("clear", "2025", "-w", workspace, "--replace", "--reader", "e.kim");
    run("vote", "-w", workspace, Minutes.adopting(folder, digest));
    run("decide", "-w", workspace, "2025");
    run("publish", "-w", workspace);
    run("status", "-w", workspace);
    run("reports", "-w", workspace, "--json");
    run("verify", "-w", workspace);
  }

  private static String report(int number, List<NoisyTexts.Planted> planted) {
    StringBuilder findings = new StringBuilder();
    StringBuilder recommendations = new StringBuilder();
    for (int i = 0; i < planted.size(); i++) {
      String text = planted.get(i).text().replace("&", "&amp;").replace("<", "&lt;");
      if (i % 5 == 4) {
        recommendations.append("<li>Обеспечить проверку по факту: ").append(text).append("</li>\n");
      } else {
        findings.append("<li>").append(text).append("</li>\n");
      }
    }
    return """
    <!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Отчёт</title></head><body>
    <h1>Отчёт о периодическом превентивном посещении</h1>
    <p>Учреждение: следственный изолятор № %d города Алматы</p>
    <p>Дата посещения: %d октября 2025 года</p>
    <h2>Выявленные нарушения</h2>
    <ol>
    %s</ol>
    <h2>Рекомендации</h2>
    <p>Департаменту уголовно-исполнительной системы по городу Алматы:</p>
    <ol>
    %s</ol>
    </body></html>
    """
        .formatted(number + 1, number + 1, findings, recommendations);
  }

  /** Of the planted items those that are in the texts, by their kind and noise. */
  private static Set<String> inTexts(List<String> texts, List<NoisyTexts.Planted> planted) {
    Set<String> found = new TreeSet<>();
    for (String text : texts) {
      String plain = plain(text);
      String digits = text.replaceAll("[\\s\\-().\u200b\u00ad]", "");
      for (NoisyTexts.Planted one : planted) {
        if (one.telling().stream()
            .anyMatch(word -> plain.contains(plain(word)) || digits.contains(word))) {
          found.add(one.kind() + " in noise " + one.noise() + ": " + one.item());
        }
      }
    }
    return found;
  }

  private static String plain(String text) {
    return Normaliser.normalise(text)
        .matching()
        .replace('0', 'о')
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static String text(byte[] bytes) {
    String plain = new String(bytes, StandardCharsets.UTF_8);
    try (InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(true))) {
      return plain + new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return plain;
    }
  }
}
