/** Finds out where a file comes from. */
@NullMarked
package dev.artishow.engine.provenance.examine;

import org.jspecify.annotations.NullMarked;
