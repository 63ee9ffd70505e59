/** What one person sees of Discord and may do there; tests, console and web page stand on it. */
@NullMarked
package dev.artishow.sandbox.seat;

import org.jspecify.annotations.NullMarked;
