/** An evaluation as a page for the browser. */
@NullMarked
package dev.artishow.trainer.evaluate.page;

import org.jspecify.annotations.NullMarked;
