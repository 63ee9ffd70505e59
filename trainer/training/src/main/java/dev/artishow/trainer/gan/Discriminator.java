package dev.artishow.trainer.gan;

import ai.djl.ndarray.NDArray;

/**
 * One way to tell real pictures with their captions from drawn ones, and from real ones with
 * another's caption. Shapes: B pictures, D width of a caption.
 */
interface Discriminator {

  /** What it judges, (B, …); the penalty is on its slope there. */
  NDArray look(Seen seen);

  /** What it notices whatever the caption, (B, …). */
  NDArray features(NDArray look);

  /**
   * Logits, high for what looks real and fits its caption.
   *
   * @param features of B pictures
   * @param captions (B, D)
   * @return (B)
   */
  NDArray score(NDArray features, NDArray captions);
}
