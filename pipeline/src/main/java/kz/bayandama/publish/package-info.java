/** From a tree of files to object storage or a folder, complete or not at all. */
@NullMarked
package kz.bayandama.publish;

import org.jspecify.annotations.NullMarked;
