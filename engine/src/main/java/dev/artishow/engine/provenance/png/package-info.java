/** The chunks of PNG files. */
@NullMarked
package dev.artishow.engine.provenance.png;

import org.jspecify.annotations.NullMarked;
