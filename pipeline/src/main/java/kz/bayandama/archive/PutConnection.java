package kz.bayandama.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Sends signed PUTs over the JDK's connections, which it keeps open for the next one, straight or
 * through the proxy that the SDK would take. Waits for no {@code 100 Continue}. Thread-safe.
 */
final class PutConnection {
  private static final int CONNECTING = (int) Duration.ofSeconds(10).toMillis();
  private static final int ANSWERING = (int) Duration.ofSeconds(60).toMillis();
  private static final int MULTIPLE_CHOICES = 300;
  private static final int LONGEST_FAULT = 1 << 16;

  private final String origin;
  private final Proxy proxy;

  /**
   * To one server.
   *
   * @param origin its scheme, host and port
   */
  PutConnection(String origin) {
    this.origin = origin;
    this.proxy = proxy(URI.create(origin));
  }

  private static Proxy proxy(URI origin) {
    ProxyConfiguration settings = ProxyConfiguration.builder().scheme(origin.getScheme()).build();
    boolean straight =
        settings.host() == null
            || settings.nonProxyHosts().stream().anyMatch(origin.getHost()::matches);
    return straight
        ? Proxy.NO_PROXY
        : new Proxy(Proxy.Type.HTTP, new InetSocketAddress(settings.host(), settings.port()));
  }

  /**
   * Puts a body.
   *
   * @param path escaped
   * @param headers all that were signed, and the signature
   * @return the ETag that the store gave it, with its quotes
   * @throws S3Exception if the store refused it
   * @throws IOException if there was no answer
   */
  String put(String path, Map<String, String> headers, Content content) throws IOException {
    var connection = (HttpURLConnection) URI.create(origin + path).toURL().openConnection(proxy);
    connection.setRequestMethod("PUT");
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(CONNECTING);
    connection.setReadTimeout(ANSWERING);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(content.length());
    // the connection itself sends the host that was signed
    headers.forEach(connection::setRequestProperty);
    try (OutputStream out = connection.getOutputStream()) {
      content.source().writeTo(out);
    }
    int status = connection.getResponseCode();
    if (status >= MULTIPLE_CHOICES) {
      throw refusal(connection, status);
    }
    try (InputStream in = connection.getInputStream()) {
      // a connection is kept only once its answer was read
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Objects.requireNonNullElse(connection.getHeaderField("ETag"), "");
  }

  private static S3Exception refusal(HttpURLConnection connection, int status) throws IOException {
    Map<String, String> said = new HashMap<>();
    try (InputStream body = connection.getErrorStream()) {
      if (body != null) {
        said.putAll(texts(body.readNBytes(LONGEST_FAULT)));
      }
    }
    Map<String, List<String>> headers = new HashMap<>(connection.getHeaderFields());
    headers.remove(null);
    String reason = Objects.requireNonNullElse(connection.getResponseMessage(), "");
    return (S3Exception)
        S3Exception.builder()
            .statusCode(status)
            .requestId(connection.getHeaderField("x-amz-request-id"))
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .serviceName("S3")
                    .errorCode(said.getOrDefault("Code", ""))
                    .errorMessage(said.getOrDefault("Message", reason))
                    .sdkHttpResponse(
                        SdkHttpResponse.builder().statusCode(status).headers(headers).build())
                    .build())
            .build();
  }

  /** The texts of the elements of {@code <Error>}; what is no XML says nothing. */
  private static Map<String, String> texts(byte[] body) {
    Map<String, String> texts = new HashMap<>();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(body));
      String element = "";
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> element = xml.getLocalName();
          case XMLStreamConstants.CHARACTERS -> texts.merge(element, xml.getText(), String::concat);
          default -> element = "";
        }
      }
    } catch (XMLStreamException e) {
      texts.putIfAbsent("Message", "an answer that is no XML");
    }
    return texts;
  }
}
