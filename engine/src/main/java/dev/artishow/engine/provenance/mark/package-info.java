/** Makes the files of drawings that leave the house. */
@NullMarked
package dev.artishow.engine.provenance.mark;

import org.jspecify.annotations.NullMarked;
