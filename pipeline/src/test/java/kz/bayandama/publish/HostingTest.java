package kz.bayandama.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bayandama.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What HOSTING.md gives to hosts agrees with the site. */
class HostingTest {
  private static final Path HOSTING = Path.of("hosting");

  private static String policyOfThePages() throws Exception {
    Matcher policy =
        Pattern.compile("Content-Security-Policy\" content=\"([^\"]+)\"")
            .matcher(Files.readString(Path.of("../site-templates/parts/policy.mustache")));
    assertThat(policy.find()).isTrue();
    return policy.group(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"headers", "nginx.conf", "cloudfront-headers.json"})
  void theHeadersHoldThePolicyOfThePages(String file) throws Exception {
    assertThat(Files.readString(HOSTING.resolve(file)))
        .contains(policyOfThePages() + "; frame-ancestors 'none'")
        .contains("no-referrer");
  }

  @Test
  void theHeadersOfCloudFrontAreJson() throws Exception {
    var policy = Json.tree(Files.readAllBytes(HOSTING.resolve("cloudfront-headers.json")));
    assertThat(policy.at("/CustomHeadersConfig/Quantity").asInt())
        .isEqualTo(policy.at("/CustomHeadersConfig/Items").size());
  }

  @Test
  void cachingIsTheManifests() throws Exception {
    assertThat(Files.readString(HOSTING.resolve("nginx.conf")))
        .contains("~^/assets/ \"" + Serving.cache(Manifest.Kind.ASSET) + "\"")
        .contains("default \"" + Serving.cache(Manifest.Kind.PAGE) + "\"");
    assertThat(Files.readString(HOSTING.resolve("headers")))
        .contains(Serving.cache(Manifest.Kind.ASSET));
  }
}
