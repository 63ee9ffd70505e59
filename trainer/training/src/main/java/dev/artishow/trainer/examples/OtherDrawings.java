package dev.artishow.trainer.examples;

import java.util.List;
import java.util.random.RandomGenerator;

/** Other drawings of what examples show, by other hands. Thread-safe. */
interface OtherDrawings {

  /**
   * Different drawings of what an example shows, none of them the example in another style.
   *
   * @param index as {@link Examples#draw} gives it
   * @param count how many are asked for
   * @return as many as there are, up to {@code count}; each 4 planes of premultiplied RGBA in −1…1
   */
  List<float[]> of(int index, int count, RandomGenerator random);
}
