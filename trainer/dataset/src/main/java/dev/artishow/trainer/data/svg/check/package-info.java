/** What must not be drawn of an SVG document: what JSVG draws wrong, and what costs too much. */
@NullMarked
package dev.artishow.trainer.data.svg.check;

import org.jspecify.annotations.NullMarked;
