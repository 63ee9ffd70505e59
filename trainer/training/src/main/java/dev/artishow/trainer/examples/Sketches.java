package dev.artishow.trainer.examples;

import java.util.random.RandomGenerator;

/** Sketches of examples, as prompts get them from a library of references. Thread-safe. */
public interface Sketches {

  /**
   * Writes one of the many sketches of an example.
   *
   * @param index as {@link Examples#draw} gives it
   * @param target receives 4 planes of premultiplied RGBA in −1…1, from {@code offset}
   * @return false where this one gets none, nothing written
   */
  boolean sketch(int index, RandomGenerator random, float[] target, int offset);
}
