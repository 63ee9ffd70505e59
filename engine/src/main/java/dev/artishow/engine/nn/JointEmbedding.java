package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;

/**
 * Two encoders, of pictures and of captions, into one space in which a picture is near to what is
 * said of it. Shapes: B inputs, F features.
 */
public interface JointEmbedding {

  /**
   * Encodes pictures.
   *
   * @param pictures premultiplied RGBA in −1…1, (B, 4, R, R)
   * @return (B, F), each row of length 1
   */
  NDArray pictures(NDArray pictures);

  /**
   * Encodes captions.
   *
   * @param ids token ids padded with 0, (B, T) int64; T may be less than the longest caption's
   * @return (B, F), each row of length 1
   */
  NDArray captions(NDArray ids);

  /**
   * Cosine similarities times the learnt inverse temperature: what a softmax over one of the sides
   * makes probabilities of.
   *
   * @param features (B, F)
   * @param others (C, F)
   * @return (B, C)
   */
  NDArray logits(NDArray features, NDArray others);
}
