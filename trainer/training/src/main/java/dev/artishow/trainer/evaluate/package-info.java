/** How well a model draws: metrics with their floors and ceilings, and what they mean. */
@NullMarked
package dev.artishow.trainer.evaluate;

import org.jspecify.annotations.NullMarked;
