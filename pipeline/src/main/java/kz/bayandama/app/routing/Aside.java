package kz.bayandama.app.routing;

import java.time.Instant;

/**
 * A submission that a fault of the world stopped; it is tried again at the next start.
 *
 * @param fault what went wrong, for the operator
 */
public record Aside(String id, String fault, Instant at) {}
