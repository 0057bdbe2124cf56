/**
 * From a tree of files to object storage or a folder, complete or not at all. Owns: releases and
 * their manifests, how files are served, what a publisher remembers of a store, and every proof
 * about it. Promises: readers never meet a page whose parts are not there, and a publication that
 * stops anywhere is completed by the next. Must not know: what the files say.
 */
@NullMarked
package kz.bayandama.publish;

import org.jspecify.annotations.NullMarked;
