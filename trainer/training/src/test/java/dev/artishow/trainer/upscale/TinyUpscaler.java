package dev.artishow.trainer.upscale;

import dev.artishow.trainer.adversarial.GradientPenalty;
import dev.artishow.trainer.examples.EnlargingSketchOdds;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.Sketches;
import dev.artishow.trainer.examples.TestingExamples;
import java.util.List;
import java.util.Optional;

/** An upscaler from 4 pixels to 8, small enough to train in a test. */
public final class TinyUpscaler {
  static final GradientPenalty PENALTY = new GradientPenalty(1, 0.05);

  private TinyUpscaler() {}

  static UpscalePlan plan(int crop, double noise, long adversarialAfter) {
    return plan(crop, new Worsening(0, 0, 0.3, 0, 0, noise), adversarialAfter, Optional.empty());
  }

  /** That reads sketches, most of which show the picture. */
  static UpscalePlan sketchedPlan() {
    return plan(
        4,
        new Worsening(0.2, 0.3, 0.3, 0.1, 0.05, 0.05),
        1000,
        Optional.of(new EnlargingSketchOdds(0.6, 0.2, 0.5, 0)));
  }

  private static UpscalePlan plan(
      int crop,
      Worsening worsening,
      long adversarialAfter,
      Optional<EnlargingSketchOdds> sketches) {
    var adversary = new Adversary(adversarialAfter, 0.1, 4, PENALTY);
    return new UpscalePlan(
        8,
        2,
        8,
        1,
        crop,
        List.of(),
        1,
        worsening,
        sketches,
        Optional.empty(),
        Optional.empty(),
        adversary);
  }

  /** With a discriminator from that many steps on. */
  public static UpscaleTask task(long adversarialAfter) {
    var material =
        new UpscaleTask.Material(
            TestingExamples.squares(),
            TestingExamples.squares(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new UpscaleTask(plan(4, 0.05, adversarialAfter), material, 6, 1);
  }

  /** That reads sketches: of red squares the red one or the blue one. */
  static UpscaleTask sketchedTask() {
    Examples squares = TestingExamples.squares();
    Sketches right = drawn(squares, false);
    Sketches wrong = drawn(squares, true);
    Sketches most =
        (index, random, target, offset) ->
            random.nextInt(4) > 0
                && (random.nextInt(4) > 0 ? right : wrong).sketch(index, random, target, offset);
    var material =
        new UpscaleTask.Material(
            squares,
            squares,
            Optional.of(most),
            Optional.of(new HeldOutSketches(right, wrong, Optional.empty())),
            Optional.empty());
    return new UpscaleTask(sketchedPlan(), material, 6, 1);
  }

  private static Sketches drawn(Examples squares, boolean other) {
    return (index, random, target, offset) -> {
      squares.picture(other ? 1 - index : index, target, offset);
      return true;
    };
  }
}
