/**
 * Answers of state bodies to recommendations: told from other papers, read, tied to what they
 * answer, kept in {@code council/<year>/} as acts of the year's chain. Promises: a letter gives no
 * recommendation; a tie that is not sure is not made, a person makes it. Must not know: how
 * originals are read.
 */
@NullMarked
package kz.bayandama.council.answer;

import org.jspecify.annotations.NullMarked;
