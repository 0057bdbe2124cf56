package kz.bayandama.app.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the mailbox, for {@code status}.
 *
 * @param lastLooked when it was last looked at without a fault, null for never
 * @param fault what went wrong at the newest look, null for nothing
 * @param faultSince when that began, null for nothing
 */
public record MailboxState(
    @Nullable Instant lastLooked, @Nullable String fault, @Nullable Instant faultSince) {}
