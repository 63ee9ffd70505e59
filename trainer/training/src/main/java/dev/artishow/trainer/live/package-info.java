/** A page that shows a run while it trains. */
@NullMarked
package dev.artishow.trainer.live;

import org.jspecify.annotations.NullMarked;
