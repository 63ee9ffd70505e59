/** Captioned pictures to learn from: a data set's splits, and scenes composed of its pictures. */
@NullMarked
package dev.artishow.trainer.examples;

import org.jspecify.annotations.NullMarked;
