/**
 * What a prompt asks to be seen: its things, how many, where, how big and in which colour, and what
 * is behind them.
 */
@NullMarked
package dev.artishow.engine.reference.prompt;

import org.jspecify.annotations.NullMarked;
