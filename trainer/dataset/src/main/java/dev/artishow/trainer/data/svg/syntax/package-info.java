/** What the elements of SVG documents and their attributes say: numbers, transforms, styles. */
@NullMarked
package dev.artishow.trainer.data.svg.syntax;

import org.jspecify.annotations.NullMarked;
