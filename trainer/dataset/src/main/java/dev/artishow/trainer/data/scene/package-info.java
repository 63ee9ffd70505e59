/** Scenes without end: pictures composed of the data set's own, that say what is where. */
@NullMarked
package dev.artishow.trainer.data.scene;

import org.jspecify.annotations.NullMarked;
