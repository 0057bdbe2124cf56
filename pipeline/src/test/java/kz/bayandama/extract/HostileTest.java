package kz.bayandama.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.bayandama.report.Extracted;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import kz.bayandama.report.Rejection.Reason;
import kz.bayandama.report.Source;
import kz.bayandama.report.Submission;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made to hurt ends as a rejection, and the next report is read as if nothing happened. */
class HostileTest {
  private static final Limits TIGHT =
      new Limits(
          8 << 20,
          200_000,
          2,
          5,
          3,
          64,
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          64 << 20);

  private static Extractor extractor;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws InterruptedException {
    extractor = Extractor.open(TIGHT, 1);
  }

  @AfterAll
  static void close() throws IOException {
    extractor.close();
  }

  /** Whatever came before, the next report is read. */
  @AfterEach
  void theNextReportIsRead() {
    assertThatCode(() -> extract(Originals.docx(Originals.paragraph("Ұсынымдар")), extractor))
        .doesNotThrowAnyException();
  }

  private Extracted extract(byte[] bytes, Extractor by)
      throws IOException, Rejection, InterruptedException {
    Path original = Files.write(folder.resolve("original"), bytes);
    Source source = new Source(Source.Channel.FOLDER, "отчёт", null, Instant.EPOCH, null);
    return by.extract(new Submission(Ids.of(original), source, bytes.length), original);
  }

  private Rejection rejection(byte[] bytes) {
    return catchThrowableOfType(Rejection.class, () -> extract(bytes, extractor));
  }

  @Test
  void aZipBombIsTooLarge() throws IOException {
    byte[] bomb = Originals.docx(Originals.paragraph("а".repeat(30_000_000)));
    Rejection rejection = rejection(bomb);
    assertThat(rejection.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(rejection.detail()).contains("unfolds");
  }

  @Test
  void anExternalEntityIsNotReadAndTheReportUnreadable() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "құпия");
    String document =
        "<!DOCTYPE w:document [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><w:document "
            + Originals.W
            + "><w:body>"
            + Originals.paragraph("&x;")
            + "</w:body></w:document>";
    assertThat(rejection(Originals.docx(document, Map.of())).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void aBillionLaughsAreUnreadable() throws IOException {
    StringBuilder entities = new StringBuilder("<!ENTITY a0 \"күлкі\">");
    for (int i = 1; i < 12; i++) {
      entities.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    String document =
        "<!DOCTYPE w:document ["
            + entities
            + "]><w:document "
            + Originals.W
            + "><w:body>"
            + Originals.paragraph("&a11;")
            + "</w:body></w:document>";
    assertThat(rejection(Originals.docx(document, Map.of())).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void aDocumentNestedTooDeeplyIsTooLarge() throws IOException {
    String open = "<w:sdt><w:sdtContent>";
    String close = "</w:sdtContent></w:sdt>";
    int depth = 60_000;
    byte[] nested =
        Originals.docx(open.repeat(depth) + Originals.paragraph("терең") + close.repeat(depth));
    assertThat(rejection(nested).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aLockedPdfIsEncrypted() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(bytes);
    }
    Rejection rejection = rejection(bytes.toByteArray());
    assertThat(rejection.reason()).isEqualTo(Reason.ENCRYPTED);
    assertThat(rejection.detail()).isEqualTo("The file needs a password");
  }

  @Test
  void anEmptyPageHoldsNoText() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(bytes);
    }
    assertThat(rejection(bytes.toByteArray()).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void aDocumentCutShortIsUnreadable() throws IOException {
    byte[] whole = Originals.docx(Originals.paragraph("толық мәтін".repeat(500)));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length * 2 / 3);
    assertThat(rejection(half).reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void anArchiveOfReportsIsUnsupported() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("есеп.txt"));
      zip.write("Есеп".getBytes(StandardCharsets.UTF_8));
    }
    Rejection rejection = rejection(bytes.toByteArray());
    assertThat(rejection.reason()).isEqualTo(Reason.UNSUPPORTED);
    assertThat(rejection.detail()).contains("application/zip");
  }

  /** A password makes an archive neither damaged nor a report. */
  @Test
  void anArchiveWithAPasswordIsUnsupported() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("есеп.txt"));
      zip.write("Есеп".getBytes(StandardCharsets.UTF_8));
    }
    byte[] locked = bytes.toByteArray();
    for (int i = 0; i + 4 < locked.length; i++) {
      boolean local = locked[i + 2] == 3 && locked[i + 3] == 4;
      boolean central = locked[i + 2] == 1 && locked[i + 3] == 2;
      if (locked[i] == 'P' && locked[i + 1] == 'K' && (local || central)) {
        locked[i + (local ? 6 : 8)] |= 1;
      }
    }
    assertThat(rejection(locked).reason()).isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void aMailOfTooManyAttachmentsIsTooLarge() {
    StringBuilder mail =
        new StringBuilder(
            """
            From: a@example.kz
            To: b@example.kz
            Subject: x
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=B

            """);
    for (int i = 0; i < 10; i++) {
      mail.append("--B\nContent-Type: text/html\nContent-Disposition: attachment; filename=")
          .append(i)
          .append(".html\n\n<html><body><p>Отчет</p></body></html>\n");
    }
    mail.append("--B--\n");
    assertThat(rejection(mail.toString().getBytes(StandardCharsets.UTF_8)).reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aChildThatRunsOutOfMemoryDiesAlone() throws IOException {
    byte[] noise = new byte[7_300_000];
    new java.util.Random(1).nextBytes(noise);
    String text = java.util.HexFormat.of().formatHex(noise);
    Rejection rejection = rejection(Originals.docx(Originals.paragraph(text)));
    assertThat(rejection.reason()).as(rejection.detail()).isEqualTo(Reason.TOO_LARGE);
    assertThat(rejection.detail()).contains("MB of memory");
  }

  private static String incompressible(int elements) {
    java.util.Random random = new java.util.Random(1);
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < elements; i++) {
      body.append("<w:b w:c=\"").append(Integer.toHexString(random.nextInt())).append("\"/>");
    }
    return body.toString();
  }

  @Test
  void aReportThatTakesForeverIsTooLarge() throws Exception {
    Limits hasty =
        new Limits(
            8 << 20,
            200_000,
            2,
            5,
            3,
            256,
            Duration.ofMillis(150),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            64 << 20);
    try (Extractor impatient = Extractor.open(hasty, 1)) {
      Rejection rejection =
          catchThrowableOfType(
              Rejection.class, () -> extract(Originals.docx(incompressible(150_000)), impatient));
      assertThat(rejection.reason()).isEqualTo(Reason.TOO_LARGE);
      assertThat(impatient.childrenStarted()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void noDocumentCallsOut() throws Exception {
    try (ServerSocket canary = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      canary.setSoTimeout(300);
      String address = "http://127.0.0.1:" + canary.getLocalPort() + "/";
      String html =
          "<html><head><link rel=stylesheet href=\""
              + address
              + "a.css\"></head><body><img src=\""
              + address
              + "a.png\"><iframe src=\""
              + address
              + "\"></iframe><p>Есеп</p></body></html>";
      extract(html.getBytes(StandardCharsets.UTF_8), extractor);
      String template =
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"rId1\" TargetMode=\"External\" Target=\""
              + address
              + "\" Type="
              + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\"/>"
              + "</Relationships>";
      String body =
          "<w:document "
              + Originals.W
              + "><w:body>"
              + Originals.paragraph("Есеп")
              + "<w:altChunk r:id=\"rId1\"/></w:body></w:document>";
      extract(Originals.docx(body, Map.of("word/_rels/document.xml.rels", template)), extractor);
      assertThat(catchThrowableOfType(SocketTimeoutException.class, canary::accept)).isNotNull();
    }
  }
}
