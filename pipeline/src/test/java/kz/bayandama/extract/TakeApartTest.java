package kz.bayandama.extract;

import static kz.bayandama.Letters.attached;
import static kz.bayandama.Letters.attachment;
import static kz.bayandama.Letters.base64;
import static kz.bayandama.Letters.head;
import static kz.bayandama.Letters.message;
import static kz.bayandama.Letters.mixed;
import static kz.bayandama.Letters.multipart;
import static kz.bayandama.Letters.percent;
import static kz.bayandama.Letters.text;
import static kz.bayandama.Letters.winmail;
import static kz.bayandama.Letters.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.bayandama.Letters;
import kz.bayandama.report.Ids;
import kz.bayandama.report.Rejection;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeApartTest {
  private static final Path SAMPLES = Path.of("src/samples");
  private static final String SENDER = "g.ermekova@npm.example";

  private static Extractor extractor;
  private static byte[] docx;
  private static byte[] odt;

  @TempDir Path folder;

  @BeforeAll
  static void open() throws Exception {
    extractor = Extractor.open(Limits.standard(), 1);
    docx = Files.readAllBytes(SAMPLES.resolve("кентау-уұи-есеп.docx"));
    odt = Files.readAllBytes(SAMPLES.resolve("талдықорған-арнайы-бару.odt"));
  }

  @AfterAll
  static void close() throws Exception {
    extractor.close();
  }

  private List<TakenApart.Piece> pieces(byte[] message) throws Exception {
    Path file = Files.write(folder.resolve("message"), message);
    Path into = Files.createTempDirectory(folder, "pieces");
    return extractor.takeApart(Ids.of(message), file, into).pieces();
  }

  private List<String> names(byte[] message) throws Exception {
    return attachments(message).stream().map(TakenApart.Piece::name).toList();
  }

  private List<TakenApart.Piece> attachments(byte[] message) throws Exception {
    return pieces(message).stream().filter(piece -> !piece.body()).toList();
  }

  @Test
  void attachmentsComeWithTheirBytesAndTheTypeOfTheirBytes() throws Exception {
    byte[] letter =
        mixed(
            head(SENDER, "Есептер"),
            text("Сәлеметсіз бе! Екі есепті жіберемін."),
            attachment("есеп.docx", docx),
            attachment("отчёт.jpg", odt));
    List<TakenApart.Piece> pieces = pieces(letter);
    assertThat(pieces)
        .extracting(TakenApart.Piece::name)
        .containsExactly("Есептер", "есеп.docx", "отчёт.jpg");
    assertThat(pieces).extracting(TakenApart.Piece::body).containsExactly(true, false, false);
    assertThat(pieces.get(1).mediaType()).isEqualTo(Letters.DOCX);
    assertThat(pieces.get(2).mediaType()).isEqualTo("application/vnd.oasis.opendocument.text");
    assertThat(pieces.get(1).file()).hasBinaryContent(docx);
    assertThat(pieces.get(2).file()).hasBinaryContent(odt);
  }

  @Test
  void namelessAndTwiceNamedAttachmentsAreAllThere() throws Exception {
    byte[] letter =
        mixed(
            head(SENDER, "Отчёты"),
            attachment("отчёт.docx", docx),
            attachment("отчёт.docx", odt),
            attached("", docx));
    assertThat(names(letter)).containsExactly("отчёт.docx", "отчёт.docx", "");
  }

  @Test
  void cyrillicNamesAreReadHoweverTheyAreWritten() throws Exception {
    Charset koi8 = Charset.forName("KOI8-R");
    byte[] half = "ә".getBytes(StandardCharsets.UTF_8);
    byte[] letter =
        mixed(
            head(SENDER, "Отчёты"),
            attached("filename*=koi8-r''" + percent("отчет.docx", koi8), docx),
            attached(
                "filename*0*=utf-8''"
                    + percent("Өскемен", StandardCharsets.UTF_8)
                    + ";\n filename*1*="
                    + percent(" есебі", StandardCharsets.UTF_8)
                    + ";\n filename*2=\".docx\"",
                odt),
            attached("filename=\"" + word("қыркүйек.docx") + "\"", docx),
            // a letter cut in two between words, as some programs do
            attached(
                "filename=\"=?utf-8?B?"
                    + base64(new byte[] {half[0]})
                    + "?=\n =?utf-8?B?"
                    + base64(new byte[] {half[1], '.', 'd'})
                    + "?=\"",
                docx),
            attached("filename=\"отчёт по ИВС.docx\"", docx),
            attached("filename=\"..\\..\\etc/отчёт.docx\"", docx));
    assertThat(names(letter))
        .containsExactly(
            "отчет.docx",
            "Өскемен есебі.docx",
            "қыркүйек.docx",
            "ә.d",
            "отчёт по ИВС.docx",
            "отчёт.docx");
  }

  @Test
  void aForwardedMessageIsGoneInto() throws Exception {
    byte[] inner = mixed(head("old@npm.example", "Есеп"), text("Есеп"), attachment("а.docx", docx));
    byte[] middle =
        mixed(
            head("other@npm.example", "Fwd: Есеп"),
            "Content-Type: message/rfc822\n\n"
                + new String(inner, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    byte[] letter = mixed(head(SENDER, "Fwd: Fwd"), attached("filename=letter.eml", middle));
    assertThat(names(letter)).containsExactly("а.docx");
    assertThat(pieces(letter)).extracting(TakenApart.Piece::name).contains("Есеп");
  }

  @Test
  void outlooksWinmailIsOpened() throws Exception {
    byte[] letter =
        mixed(
            head(SENDER, "Отчёты"),
            text("во вложении"),
            attached(
                "filename=winmail.dat",
                winmail(List.of("қамақ есебі.docx", "отчёт.odt"), List.of(docx, odt))));
    assertThat(names(letter)).containsExactly("қамақ есебі.docx", "отчёт.odt");
    assertThat(attachments(letter).getFirst().file()).hasBinaryContent(docx);
  }

  @Test
  void aSignatureDoesNotHideWhatIsSigned() throws Exception {
    String signature =
        "Content-Type: application/pkcs7-signature; name=smime.p7s\n"
            + "Content-Disposition: attachment; filename=smime.p7s\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + base64(signed(docx, false));
    byte[] beside =
        multipart(head(SENDER, "Отчёт"), "signed", attachment("отчёт.docx", docx), signature);
    assertThat(names(beside)).containsExactly("отчёт.docx");

    byte[] entity = (attachment("ішінде.docx", docx) + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] around =
        message(
            head(SENDER, "Отчёт")
                + "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n"
                + "Content-Transfer-Encoding: base64",
            base64(signed(entity, true)));
    assertThat(names(around)).containsExactly("ішінде.docx");

    byte[] file = mixed(head(SENDER, "Отчёт"), attachment("отчёт.docx.cms", signed(docx, true)));
    assertThat(names(file)).containsExactly("отчёт.docx");
    assertThat(attachments(file).getFirst().file()).hasBinaryContent(docx);
  }

  private static byte[] signed(byte[] content, boolean inside) throws Exception {
    return new CMSSignedDataGenerator()
        .generate(new CMSProcessableByteArray(content), inside)
        .getEncoded();
  }

  @Test
  void ofATextInTwoTypesTheRicherIsTakenAndItsPicturesAreNot() throws Exception {
    String html =
        "Content-Type: text/html; charset=windows-1251\nContent-Transfer-Encoding: base64\n\n"
            + base64("<p>Отчёт о посещении</p>".getBytes(Charset.forName("windows-1251")));
    String picture =
        "Content-Type: image/png\nContent-ID: <1@x>\nContent-Transfer-Encoding: base64\n\nAAAA";
    String related =
        "Content-Type: multipart/related; boundary=r\n\n--r\n"
            + html
            + "\n--r\n"
            + picture
            + "\n--r--";
    byte[] letter =
        multipart(head(SENDER, "Отчёт"), "alternative", text("Отчёт о посещении"), related);
    List<TakenApart.Piece> pieces = pieces(letter);
    assertThat(pieces)
        .singleElement()
        .satisfies(piece -> {
          assertThat(piece.mediaType()).isEqualTo("text/html");
          assertThat(piece.body()).isTrue();
          assertThat(Files.readString(piece.file())).contains("Отчёт о посещении");
        });
  }

  @Test
  void quotedReportsLoseTheirMarks() throws Exception {
    byte[] letter =
        message(
            head(SENDER, "Fwd: Отчёт") + "Content-Type: text/plain; charset=utf-8",
            "> Отчёт о посещении\n> > 1. Вода\n>\n> 2. Свет\n");
    assertThat(pieces(letter).getFirst().file())
        .content()
        .isEqualToNormalizingNewlines("Отчёт о посещении\n1. Вода\n\n2. Свет\n");
  }

  @Test
  void anUnknownCharsetOrEncodingAndAMissingEndHoldNothingUp() throws Exception {
    byte[] letter =
        mixed(
            head(SENDER, "Отчёт"),
            "Content-Type: text/plain; charset=x-no-such\n\nОтчёт о посещении",
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 9bit\n\nЕсеп");
    String cut = new String(letter, StandardCharsets.UTF_8);
    cut = cut.substring(0, cut.length() - 10);
    assertThat(pieces(cut.getBytes(StandardCharsets.UTF_8))).hasSize(2);
  }

  @Test
  void messagesInMessagesWithoutEndAreRejectedAsTooLarge() throws Exception {
    byte[] letter = message(head(SENDER, "дно") + "Content-Type: text/plain", "дно");
    for (int i = 0; i < 8; i++) {
      letter = mixed(head(SENDER, "слой " + i), attached("filename=a.eml", letter));
    }
    byte[] deep = letter;
    assertThatThrownBy(() -> pieces(deep))
        .isInstanceOfSatisfying(
            Rejection.class, e -> assertThat(e.reason()).isEqualTo(Rejection.Reason.TOO_LARGE));
  }
}
