/**
 * The Coordination Council's procedure by the regulation: roster, plan, requests, proposals, open
 * vote, decision.
 */
@NullMarked
package kz.bayandama.council;

import org.jspecify.annotations.NullMarked;
