/** The diffusion model's lesson: to tell the clean picture from a noisy one. */
@NullMarked
package dev.artishow.trainer.denoiser;

import org.jspecify.annotations.NullMarked;
