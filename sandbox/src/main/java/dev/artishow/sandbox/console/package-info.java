/** A chat of lines for a terminal. */
@NullMarked
package dev.artishow.sandbox.console;

import org.jspecify.annotations.NullMarked;
