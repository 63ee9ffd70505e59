package dev.artishow.trainer;

import dev.artishow.engine.text.Tokenizer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
}
