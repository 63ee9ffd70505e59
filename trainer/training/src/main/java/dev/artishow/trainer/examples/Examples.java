package dev.artishow.trainer.examples;

import java.util.random.RandomGenerator;

/** Captioned pictures to learn from. Thread-safe. */
public interface Examples {

  /** Side of the pictures in pixels. */
  int pixels();

  /** An example's index, drawn with the probability that the data set's balance gives it. */
  int draw(RandomGenerator random);

  /**
   * Writes a picture.
   *
   * @param target receives 4 planes of premultiplied RGBA in −1…1, from {@code offset}
   */
  void picture(int index, float[] target, int offset);

  /** One of the many captions of a picture. */
  String caption(int index, RandomGenerator random);
}
