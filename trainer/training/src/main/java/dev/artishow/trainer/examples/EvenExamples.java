package dev.artishow.trainer.examples;

import java.util.List;
import java.util.random.RandomGenerator;

/** Pictures of several splits of one data set, of each as often as of the others. Thread-safe. */
final class EvenExamples implements Examples {
  private final List<Examples> parts;

  /**
   * @param parts one or more, whose indices mean the same
   */
  EvenExamples(List<Examples> parts) {
    this.parts = List.copyOf(parts);
  }

  @Override
  public int pixels() {
    return parts.get(0).pixels();
  }

  @Override
  public int draw(RandomGenerator random) {
    return parts.get(random.nextInt(parts.size())).draw(random);
  }

  @Override
  public void picture(int index, float[] target, int offset) {
    parts.get(0).picture(index, target, offset);
  }

  @Override
  public String caption(int index, RandomGenerator random) {
    return parts.get(0).caption(index, random);
  }
}
