/**
 * Processors and graphics cards: their memory, their speed, the numbers they compute in, and how
 * PyTorch is told.
 */
@NullMarked
package dev.artishow.engine.device;

import org.jspecify.annotations.NullMarked;
