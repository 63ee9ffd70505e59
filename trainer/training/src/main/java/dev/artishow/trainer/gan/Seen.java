package dev.artishow.trainer.gan;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * Pictures as discriminators see them.
 *
 * @param pictures premultiplied RGBA in −1…1, (B, C, R, R)
 * @param tokens what a trained picture tower makes of them, (B, N, W), if there is one
 */
record Seen(NDArray pictures, Optional<NDArray> tokens) {}
