/** Files that are read with limits and written whole or not at all. */
@NullMarked
package dev.artishow.engine.file;

import org.jspecify.annotations.NullMarked;
