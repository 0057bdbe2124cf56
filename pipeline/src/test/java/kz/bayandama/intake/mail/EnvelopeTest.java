package kz.bayandama.intake.mail;

import static kz.bayandama.Letters.head;
import static kz.bayandama.Letters.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.bayandama.intake.mail.ReceivedMessage.Automatic;
import kz.bayandama.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private static final String SENDER = "g.ermekova@npm.example";
  private static final String SERVER = "mx.npm.example";

  private static Envelope of(String fields) throws IOException {
    return Envelope.of(new ByteArrayInputStream(message(fields, "Есеп")));
  }

  private static boolean proven(String... fields) throws IOException {
    return of(String.join("\n", fields) + "\nFrom: " + SENDER).proves(SENDER, SERVER);
  }

  @Test
  void theServersOwnResultsAreBelieved() throws Exception {
    assertThat(proven("Authentication-Results: mx.npm.example; dmarc=pass header.from=npm.example"))
        .isTrue();
    assertThat(
            proven(
                "Authentication-Results: mx.npm.example 1; spf=fail smtp.mailfrom=x.example;",
                " dkim=pass (2048-bit key; (good)) header.d=npm.example header.s=a;",
                " dmarc=none"))
        .isTrue();
    assertThat(proven("Authentication-Results: MX.npm.example; spf=pass smtp.mailfrom=" + SENDER))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Nothing: 1",
        "Authentication-Results: mx.npm.example; none",
        "Authentication-Results: mx.npm.example; dmarc=fail header.from=npm.example",
        "Authentication-Results: mx.npm.example; dmarc=pass header.from=else.example",
        "Authentication-Results: mx.npm.example; dkim=pass header.d=else.example",
        "Authentication-Results: mx.npm.example; dkim=pass header.d=example",
        "Authentication-Results: mx.npm.example; dkim=fail header.d=npm.example",
        "Authentication-Results: evil.example; dmarc=pass header.from=npm.example",
        "Authentication-Results: evil.example (mx.npm.example); dmarc=pass",
        "Authentication-Results: mx.npm.example.evil.example; dmarc=pass",
        "Authentication-Results: mx.npm.example; x=\"; dmarc=pass\"",
        "Authentication-Results: mx.npm.example; spf=pass smtp.mailfrom=a@npm.example.evil.example"
      })
  void nothingElseProvesASender(String field) throws Exception {
    assertThat(proven(field)).isFalse();
  }

  @Test
  void resultsThatTheSenderWroteBelowAreNotBelieved() throws Exception {
    assertThat(
            proven(
                "Authentication-Results: mx.npm.example; dmarc=none",
                "Received: from evil.example",
                "Authentication-Results: mx.npm.example; dmarc=pass header.from=npm.example"))
        .isFalse();
    assertThat(
            proven(
                "Authentication-Results: mx.npm.example; dmarc=fail",
                "Authentication-Results: mx.npm.example; dmarc=pass header.from=npm.example"))
        .isFalse();
  }

  @Test
  void aSenderIsOneAddress() throws Exception {
    assertThat(of("From: =?utf-8?B?0JPSr9C70LbQsNC9?= <" + SENDER + ">").from()).hasValue(SENDER);
    assertThat(of("From: \"" + SENDER + "\" <evil@x.example>").from()).hasValue("evil@x.example");
    assertThat(of("From: " + SENDER + "\nFrom: evil@x.example").from()).isEmpty();
    assertThat(of("From: " + SENDER + ", evil@x.example").from()).isEmpty();
    assertThat(of("From: <>").from()).isEmpty();
    assertThat(of("Subject: жоқ").from()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied; owner-email=\"a@b\"",
        "Return-Path: <>",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
        "X-Autoreply: yes",
        "Precedence: auto_reply"
      })
  void answersOfMachinesAreToldFromLetters(String field) throws Exception {
    assertThat(of(field + "\nFrom: " + SENDER).automatic()).isEqualTo(Automatic.REPLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-generated",
        "Precedence: Bulk",
        "List-Id: <npm.example>",
        "List-Unsubscribe: <mailto:x@y.example>",
        "X-Auto-Response-Suppress: OOF, AutoReply"
      })
  void listsAndMassMailIsToldFromLetters(String field) throws Exception {
    assertThat(of(field + "\nFrom: " + SENDER).automatic()).isEqualTo(Automatic.BULK);
    assertThat(of("From: no-reply@npm.example").automatic()).isEqualTo(Automatic.BULK);
  }

  @Test
  void anOrdinaryLetterIsAPersons() throws Exception {
    assertThat(of(head(SENDER, "Есеп") + "Auto-Submitted: no").automatic()).isEqualTo(Automatic.NO);
  }

  @Test
  void bytesThatAreNoMessageHaveNoSender() throws Exception {
    byte[] zeros = new byte[3 << 20];
    assertThat(Envelope.of(new ByteArrayInputStream(zeros)).from()).isEmpty();
    byte[] text = "Есеп\r\n\r\nFrom: a@b.example".getBytes(StandardCharsets.UTF_8);
    assertThat(Envelope.of(new ByteArrayInputStream(text)).from()).isEmpty();
  }

  @Test
  void addressesAreComparedWithoutCapitalsAndAsTheDnsHasThem() {
    Participants participants =
        new Participants(
            List.of(
                new Participants.Participant("a", "А", "Бота@Есеп.kz", Language.KK),
                new Participants.Participant("b", "Б", "b@xn--e1afmkfd.example", Language.RU)));
    assertThat(participants.by("бота@есеп.KZ").map(Participants.Participant::id)).hasValue("a");
    assertThat(participants.by("B@пример.example").map(Participants.Participant::id)).hasValue("b");
    assertThat(participants.by("c@есеп.kz")).isEmpty();
  }
}
