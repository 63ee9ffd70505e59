/** From a prompt in any script to the token ids that a network reads. */
@NullMarked
package dev.artishow.engine.text;

import org.jspecify.annotations.NullMarked;
