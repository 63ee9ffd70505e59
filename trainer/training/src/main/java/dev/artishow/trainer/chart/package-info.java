/** Lines over a number, as SVG inside a page. */
@NullMarked
package dev.artishow.trainer.chart;

import org.jspecify.annotations.NullMarked;
