/** Where {@code ./artishow} begins: the list of its commands. */
@NullMarked
package dev.artishow.launcher;

import org.jspecify.annotations.NullMarked;
