/** Judges sketches: whether they show what their prompts ask for, and how quickly. */
@NullMarked
package dev.artishow.trainer.sketch;

import org.jspecify.annotations.NullMarked;
