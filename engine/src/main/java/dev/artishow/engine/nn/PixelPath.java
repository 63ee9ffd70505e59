package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;

/**
 * How a denoiser gets from pixels to the tokens of its trunk, and from them to pixels again.
 *
 * <p>Shapes: B pictures, I channels that are read, C = 4 channels that are drawn, R resolution, N
 * tokens, D width.
 */
interface PixelPath {

  /** Pixels that were read, and what the way back needs of them. */
  interface Reading {
    /** (B, N, D). */
    NDArray tokens();

    /**
     * The clean picture.
     *
     * @param tokens what the trunk made of them, (B, N, D)
     * @return (B, C, R, R)
     */
    NDArray draw(NDArray tokens);
  }

  /**
   * Reads pictures.
   *
   * @param pixels (B, I, R, R)
   * @param embedded time and pooled caption, (B, D)
   */
  Reading read(NDArray pixels, NDArray embedded);
}
