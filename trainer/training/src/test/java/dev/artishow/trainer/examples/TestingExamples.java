package dev.artishow.trainer.examples;

import java.util.List;
import java.util.random.RandomGenerator;

/** Pictures small enough to train on in a test. */
public final class TestingExamples {
  private static final int PIXELS = 8;

  private TestingExamples() {}

  /** A red and a blue square on transparent ground. */
  public static Examples squares() {
    return new Examples() {
      @Override
      public int pixels() {
        return PIXELS;
      }

      @Override
      public int draw(RandomGenerator random) {
        return random.nextInt(2);
      }

      @Override
      public void picture(int index, float[] target, int offset) {
        int plane = PIXELS * PIXELS;
        for (int i = 0; i < plane; i++) {
          boolean inside = i / PIXELS % 7 > 1 && i % PIXELS > 1;
          for (int c = 0; c < 4; c++) {
            boolean lit = c == 3 || c == 2 * index;
            target[offset + c * plane + i] = inside && lit ? 1 : -1;
          }
        }
      }

      @Override
      public String caption(int index, RandomGenerator random) {
        List<String> names = index == 0 ? List.of("red", "rouge") : List.of("blue", "bleu");
        return names.get(random.nextInt(2));
      }
    };
  }
}
