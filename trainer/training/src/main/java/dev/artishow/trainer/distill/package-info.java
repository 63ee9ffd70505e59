/**
 * Makes a trained denoiser faster: guidance in one pass instead of two, then few steps instead of
 * many.
 */
@NullMarked
package dev.artishow.trainer.distill;

import org.jspecify.annotations.NullMarked;
