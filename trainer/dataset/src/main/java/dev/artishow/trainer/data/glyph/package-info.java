/** Signs of one colour, painted so that they look like things. */
@NullMarked
package dev.artishow.trainer.data.glyph;

import org.jspecify.annotations.NullMarked;
