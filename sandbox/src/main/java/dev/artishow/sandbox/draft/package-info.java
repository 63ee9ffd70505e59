/** Messages that a bot asks to send or change, on their way from the request into the world. */
@NullMarked
package dev.artishow.sandbox.draft;

import org.jspecify.annotations.NullMarked;
