package dev.artishow.trainer.denoiser;

import dev.artishow.engine.device.ArithmeticChoice;
import dev.artishow.engine.device.DeviceChoice;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.TestingExamples;
import dev.artishow.trainer.loop.Budget;
import dev.artishow.trainer.loop.Compute;
import dev.artishow.trainer.loop.LoopPlan;
import dev.artishow.trainer.loop.Optimizer;
import dev.artishow.trainer.loop.Reporting;
import dev.artishow.trainer.loop.RunIdentity;
import dev.artishow.trainer.text.LearntText;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A denoiser and pictures small enough to train on in a test. */
public final class TinyDenoiser {
  public static final int BATCH = 8;
  public static final Objective OBJECTIVE = new Objective(-0.6, 0.8, 0.05, 0.1);

  private static final int TOKENS = 4;
  private static final long SEED = 5;
  private static final int PIXELS = 8;

  private TinyDenoiser() {}

  public static Tokenizer tokenizer() {
    return Tokenizer.hashing(266);
  }

  public static DenoiserTask task() {
    return task(16);
  }

  /** With a network of so many features. */
  public static DenoiserTask task(int width) {
    return task(plan(PIXELS, width), TestingExamples.squares(), TestingExamples.squares());
  }

  /** A network of a few parameters. */
  public static DenoiserPlan plan(int pixels, int width) {
    return plan(pixels, width, PassPrecision.FLOAT32);
  }

  /** With a network of one block. */
  public static DenoiserTask ofOneBlock() {
    return task(
        plan(PIXELS, 16, 1, PassPrecision.FLOAT32),
        TestingExamples.squares(),
        TestingExamples.squares());
  }

  /** As the other, computing in a format. */
  public static DenoiserPlan plan(int pixels, int width, PassPrecision precision) {
    return plan(pixels, width, 2, precision);
  }

  private static DenoiserPlan plan(int pixels, int width, int depth, PassPrecision precision) {
    var text = new LearntText(tokenizer().vocabularySize(), TOKENS, 1);
    return new DenoiserPlan(
        pixels,
        4,
        width,
        depth,
        2,
        4,
        Optional.of(text),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(precision),
        OBJECTIVE);
  }

  /** The task of a plan on other pictures. */
  public static DenoiserTask task(DenoiserPlan plan, Examples training, Examples heldOut) {
    DenoiserSpec spec = plan.spec(plan.text().orElseThrow());
    var captions = new Captions(tokenizer(), TOKENS);
    return new DenoiserTask(
        spec,
        plan,
        new DenoiserTask.Material(
            training, heldOut, Optional.empty(), Optional.empty(), captions, Optional.empty()),
        BATCH,
        SEED,
        List.of("red", "bleu"));
  }

  public static Optimizer optimizer(double learningRate, int warmup, double decay) {
    return new Optimizer(learningRate, 0.9, 0.95, 0, warmup, decay, 1, 0.1);
  }

  /** So many steps on one replica or more, in float32. */
  public static LoopPlan loop(long steps, int replicas, int microBatch) {
    return loop(steps, replicas, microBatch, ArithmeticChoice.FLOAT32);
  }

  /** As the other, in some arithmetic. */
  public static LoopPlan loop(
      long steps, int replicas, int microBatch, ArithmeticChoice arithmetic) {
    return new LoopPlan(
        Budget.ofSteps(steps),
        new Compute(
            Collections.nCopies(replicas, new DeviceChoice.Cpu()),
            BATCH,
            Optional.of(microBatch),
            Optional.of(arithmetic)),
        optimizer(3e-3, 5, 0.2),
        new Reporting(Duration.ofDays(1), Duration.ofDays(1), List.of("red")),
        new RunIdentity("name = tiny\n", "0.1"));
  }

  /** The same batch with a picture that is not a number. */
  public static NoisyBatch poisoned(NoisyBatch batch) {
    NoisyBatch bad = batch.slice(0, batch.size());
    bad.pictures[0] = Float.NaN;
    return bad;
  }
}
