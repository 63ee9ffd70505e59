package dev.artishow.trainer.gan;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.text.Captions;
import dev.artishow.trainer.adversarial.GradientPenalty;
import dev.artishow.trainer.denoiser.TinyDenoiser;
import dev.artishow.trainer.examples.TestingExamples;
import dev.artishow.trainer.text.LearntText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A GAN that draws red and blue squares of 8 pixels, small enough to train in a test. */
public final class TinyGan {
  static final int TOKENS = 4;
  static final LearntText TEXT =
      new LearntText(TinyDenoiser.tokenizer().vocabularySize(), TOKENS, 1);

  private TinyGan() {}

  static GanPlan plan(Optional<LearntText> text, double mismatchWeight) {
    return plan(text, mismatchWeight, 0, 0);
  }

  static GanPlan plan(
      Optional<LearntText> text, double mismatchWeight, double likenessWeight, int tokenFeatures) {
    return new GanPlan(
        8,
        6,
        8,
        16,
        8,
        2,
        text,
        text.isPresent() ? Optional.empty() : Optional.of(Path.of("trained")),
        0.1,
        mismatchWeight,
        likenessWeight,
        tokenFeatures,
        new GradientPenalty(0.1, 0.05),
        0.125,
        0.25,
        new GanPlan.Watch(List.of("red"), 8, 0.5));
  }

  static GanTask task(Optional<Function<NDManager, TextEncoder>> trained) {
    return task(
        plan(trained.isPresent() ? Optional.empty() : Optional.of(TEXT), 0.5),
        trained,
        Optional.empty());
  }

  static GanTask task(
      GanPlan plan,
      Optional<Function<NDManager, TextEncoder>> trained,
      Optional<GanTask.Tower> tower) {
    return new GanTask(
        plan,
        plan.spec(TEXT),
        new GanTask.Material(
            TestingExamples.squares(),
            TestingExamples.squares(),
            new Captions(TinyDenoiser.tokenizer(), TOKENS),
            trained,
            tower,
            new CollapseWatch(List.of(new WatchedConcept("red", 0.2)), plan.watch()),
            List.of("red", "bleu")),
        6,
        1);
  }

  public static GanTask task() {
    return task(Optional.empty());
  }
}
