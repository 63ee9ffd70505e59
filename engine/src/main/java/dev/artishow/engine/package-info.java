/**
 * The contract of drawing: an {@link dev.artishow.engine.ImageGenerator} turns a {@link
 * dev.artishow.engine.DrawRequest} into a {@link dev.artishow.engine.Drawing}, and a {@link
 * dev.artishow.engine.Ticket} tells of it meanwhile. Everything else in the engine serves this, and
 * nothing here depends on it.
 */
@NullMarked
package dev.artishow.engine;

import org.jspecify.annotations.NullMarked;
