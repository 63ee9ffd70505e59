package dev.artishow.launcher.train;

import dev.artishow.config.file.TemporaryFolder;
import dev.artishow.config.text.Phrases;
import dev.artishow.trainer.Training;
import dev.artishow.trainer.TrainingPlan;
import dev.artishow.trainer.loop.Compute;
import dev.artishow.trainer.loop.Requirements;
import dev.artishow.trainer.loop.RunFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a plan would take: its networks are made and one or two examples pass through them, in
 * float32 on this machine's CPU.
 */
final class DryRun {
  private static final double GIGA = 1e9;
  private static final double GIB = 1 << 30;
  private static final double SECONDS_PER_HOUR = 3600;

  private final TrainingPlan plan;
  private final Phrases phrases;
  private final PrintWriter out;

  DryRun(TrainingPlan plan, Phrases phrases, PrintWriter out) {
    this.plan = plan;
    this.phrases = phrases;
    this.out = out;
  }

  /**
   * Prints the figures.
   *
   * @param gflops speed of training on all devices of another machine, or null for this one's
   */
  void print(@Nullable Double gflops) throws IOException {
    try (var scratch = TemporaryFolder.create();
        var training = Training.dry(plan, new RunFolder(scratch.path()))) {
      Requirements needs = training.session().requirements(gflops == null, this::sayPass);
      Compute compute = plan.compute();
      say("parameters", needs.parameters());
      say("flop", needs.flopPerExample() / GIGA);
      say("weights", share() * needs.weightBytes() / GIB, precision());
      say("masters", needs.hostBytes() / GIB);
      printActivations(needs.activationBytes(), compute);
      double rate = gflops == null ? training.session().trainingRate(needs) : gflops * GIGA;
      printTime(needs, training.session().hours(needs, rate), rate, gflops == null);
    }
  }

  private void sayPass(int pass, int passes) {
    say("pass", pass, passes);
    out.flush();
  }

  private void printActivations(OptionalLong bytes, Compute compute) {
    if (bytes.isEmpty()) {
      say("activations-unknown");
      return;
    }
    double each = share() * bytes.getAsLong() / GIB;
    int part = compute.microBatch().orElse(compute.batch() / compute.devices().size());
    say("activations", each, precision(), each * part, part);
  }

  /** What is measured is in float32. */
  private double share() {
    return isHalf() ? 0.5 : 1;
  }

  private String precision() {
    return isHalf() ? "float16" : "float32";
  }

  private boolean isHalf() {
    return plan.model().isHalfPrecision();
  }

  private void printTime(Requirements needs, OptionalDouble hours, double rate, boolean measured) {
    say(measured ? "speed-measured" : "speed", rate / GIGA, rate / needs.flopPerExample());
    if (hours.isPresent()) {
      long seconds = Math.round(hours.getAsDouble() * SECONDS_PER_HOUR);
      say("duration", TrainingTerminal.readable(phrases, Duration.ofSeconds(seconds)));
    }
  }

  private void say(String key, Object... values) {
    out.println(phrases.say("train.dry-run." + key, values));
  }
}
