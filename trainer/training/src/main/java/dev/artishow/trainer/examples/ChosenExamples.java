package dev.artishow.trainer.examples;

import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/** Some of the pictures: what is drawn and not wanted is drawn again. Thread-safe. */
final class ChosenExamples implements Examples {
  private static final int MAX_TRIES = 10_000;

  private final Examples all;
  private final IntPredicate wanted;

  /**
   * @param wanted whether a picture's index is one of them
   */
  ChosenExamples(Examples all, IntPredicate wanted) {
    this.all = all;
    this.wanted = wanted;
  }

  @Override
  public int pixels() {
    return all.pixels();
  }

  @Override
  public int draw(RandomGenerator random) {
    for (int i = 0; i < MAX_TRIES; i++) {
      int index = all.draw(random);
      if (wanted.test(index)) {
        return index;
      }
    }
    throw new IllegalStateException(
        "none of %d pictures was one to learn from; leave out fewer of them".formatted(MAX_TRIES));
  }

  @Override
  public void picture(int index, float[] target, int offset) {
    all.picture(index, target, offset);
  }

  @Override
  public String caption(int index, RandomGenerator random) {
    return all.caption(index, random);
  }
}
