/**
 * The only durable state: immutable files behind four verbs, and how any other file is written
 * whole. Promises: what putIfAbsent has acknowledged survives a crash. Must not know: what the
 * stages do.
 */
@NullMarked
package kz.bayandama.archive;

import org.jspecify.annotations.NullMarked;
