package dev.artishow.trainer.text;

import dev.artishow.trainer.examples.Examples;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/** Those examples whose pictures are in a fold, and all scenes. */
final class FoldExamples implements Examples {
  private final Examples examples;
  private final BitSet fold;

  FoldExamples(Examples examples, BitSet fold) {
    if (fold.isEmpty()) {
      throw new IllegalArgumentException("there are no pictures in this fold to draw from");
    }
    this.examples = examples;
    this.fold = fold;
  }

  @Override
  public int pixels() {
    return examples.pixels();
  }

  @Override
  public int draw(RandomGenerator random) {
    int index = examples.draw(random);
    while (index >= 0 && !fold.get(index)) {
      index = examples.draw(random);
    }
    return index;
  }

  @Override
  public void picture(int index, float[] target, int offset) {
    examples.picture(index, target, offset);
  }

  @Override
  public String caption(int index, RandomGenerator random) {
    return examples.caption(index, random);
  }
}
