package dev.artishow.trainer;

import dev.artishow.engine.text.Tokenizer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A plan and pictures small enough to train on in a test. */
final class TinyTraining {
  private static final int PIXELS = 8;

  private TinyTraining() {}

  static TrainingPlan.Optimizer optimizer(double learningRate, int warmup, double decay) {
    return new TrainingPlan.Optimizer(learningRate, 0.9, 0.95, 0, warmup, decay, 1, 0.1);
  }

  static TrainingPlan plan(long steps) {
    return plan(steps, 4);
  }

  static TrainingPlan plan(long steps, int microBatch) {
    return plan(steps, microBatch, 16);
  }

  static TrainingPlan widerPlan(long steps) {
    return plan(steps, 4, 32);
  }

  private static TrainingPlan plan(long steps, int microBatch, int width) {
    return new TrainingPlan(
        "tiny",
        Path.of("none"),
        5,
        steps,
        8,
        microBatch,
        Tokenizer.MIN_VOCABULARY + 64,
        new TrainingPlan.Network(PIXELS, 4, width, 2, 2, 4, 4, 1),
        optimizer(3e-3, 5, 0.2),
        new TrainingPlan.Objective(-0.6, 0.8, 0.05, 0.1),
        Duration.ofDays(1),
        Duration.ofDays(1),
        List.of("red", "bleu"),
        Optional.empty(),
        Optional.empty());
  }

  static Tokenizer tokenizer() {
    return Tokenizer.learn(Stream.of("red", "blue", "rouge", "bleu"), Tokenizer.MIN_VOCABULARY + 8);
  }

  /** A red and a blue square on transparent ground. */
  static Examples squares() {
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
