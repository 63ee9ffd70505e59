/** Decides which prompts may be drawn: a normaliser that sees through disguises, and rules. */
@NullMarked
package dev.artishow.moderation;

import org.jspecify.annotations.NullMarked;
