package kz.bayandama.app.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a mail server, for {@code status}.
 *
 * @param lastLooked when it was last reached without a fault, null for never
 * @param fault what went wrong the last time, null for nothing
 * @param faultSince when that began, null for nothing
 */
public record MailState(
    @Nullable Instant lastLooked, @Nullable String fault, @Nullable Instant faultSince) {}
