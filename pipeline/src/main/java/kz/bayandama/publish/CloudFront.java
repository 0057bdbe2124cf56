package kz.bayandama.publish;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.CloudFrontClientBuilder;

/** Amazon's CDN: copies are forgotten by an invalidation of its API, version 2020-05-31. */
public final class CloudFront implements Edge {
  private final CloudFrontClient client;
  private final String distribution;

  private CloudFront(CloudFrontClient client, String distribution) {
    this.client = client;
    this.distribution = distribution;
  }

  /**
   * A distribution. Credentials are found as for the bucket.
   *
   * @param endpoint in place of Amazon's own, null for that
   */
  public static CloudFront of(String distribution, @Nullable URI endpoint) {
    CloudFrontClientBuilder builder =
        CloudFrontClient.builder()
            .region(Region.AWS_GLOBAL)
            .httpClientBuilder(UrlConnectionHttpClient.builder());
    if (endpoint != null) {
      builder.endpointOverride(endpoint);
    }
    return new CloudFront(builder.build(), distribution);
  }

  @Override
  public void forget(List<String> addresses) throws IOException {
    List<String> escaped =
        addresses.stream().map(address -> address.replace(" ", "%20")).sorted().toList();
    try {
      client.createInvalidation(invalidation ->
          invalidation
              .distributionId(distribution)
              .invalidationBatch(batch ->
                  batch
                      .callerReference(UUID.randomUUID().toString())
                      .paths(paths -> paths.items(escaped).quantity(escaped.size()))));
    } catch (SdkException e) {
      throw new IOException(
          "the release is published, but CloudFront "
              + distribution
              + " still shows former copies: "
              + e.getMessage(),
          e);
    }
  }
}
