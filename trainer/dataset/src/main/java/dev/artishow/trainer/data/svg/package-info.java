/** SVG documents: read with care, mended where that is exact, refused with a reason, drawn. */
@NullMarked
package dev.artishow.trainer.data.svg;

import org.jspecify.annotations.NullMarked;
