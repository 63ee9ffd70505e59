/** Pictures and captions in one space: the text encoder, and the evaluator that judges by it. */
@NullMarked
package dev.artishow.trainer.text;

import org.jspecify.annotations.NullMarked;
