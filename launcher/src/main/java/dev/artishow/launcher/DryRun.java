package dev.artishow.launcher;

import dev.artishow.engine.bench.BenchFolder;
import dev.artishow.trainer.Training;
import dev.artishow.trainer.TrainingPlan;
import dev.artishow.trainer.denoiser.DenoiserPlan;
import dev.artishow.trainer.denoiser.Precision;
import dev.artishow.trainer.loop.Compute;
import dev.artishow.trainer.loop.Requirements;
import dev.artishow.trainer.loop.RunFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a plan would take: its networks are made and gradients flow through them once or twice, in
 * float32 on this machine's CPU.
 */
final class DryRun {
  private static final double GIGA = 1e9;
  private static final double GIB = 1 << 30;
  private static final int EXAMPLES = 1;

  private final TrainingPlan plan;
  private final PrintWriter out;

  DryRun(TrainingPlan plan, PrintWriter out) {
    this.plan = plan;
    this.out = out;
  }

  /**
   * Prints the figures.
   *
   * @param gflops speed of training on all devices of another machine, or null for this one's
   */
  void print(@Nullable Double gflops) throws IOException {
    try (var scratch = BenchFolder.create();
        var training = Training.dry(plan, new RunFolder(scratch.path()))) {
      Requirements needs = training.session().requirements(EXAMPLES);
      Compute compute = plan.compute();
      line("parameters", "%,d", needs.parameters());
      line("FLOP an example", "%.3g, forward and backward", needs.flopPerExample());
      line(
          "weights, gradients",
          "%.2f GiB on each device in %s",
          share() * needs.weightBytes() / GIB,
          precision());
      line("masters, moments", "%.2f GiB in the machine's memory", needs.hostBytes() / GIB);
      printActivations(needs.activationBytes(), compute);
      double rate = gflops == null ? training.session().trainingRate() : gflops * GIGA;
      printTime(needs, training.session().hours(needs, rate), rate, gflops == null);
    }
  }

  private void printActivations(OptionalLong bytes, Compute compute) {
    if (bytes.isEmpty()) {
      line("activations", "unknown: this system does not tell");
      return;
    }
    double each = share() * bytes.getAsLong() / GIB;
    int part = compute.microBatch().orElse(compute.batch() / compute.devices().size());
    line(
        "activations",
        "%.3f GiB an example in %s, %.1f GiB for %d at once on each device",
        each,
        precision(),
        each * part,
        part);
  }

  /** What is measured is in float32. */
  private double share() {
    return isHalf() ? 0.5 : 1;
  }

  private String precision() {
    return isHalf() ? "float16" : "float32";
  }

  private boolean isHalf() {
    return plan.denoiser().flatMap(DenoiserPlan::precision).orElse(Precision.FLOAT32)
        == Precision.FLOAT16;
  }

  private void printTime(Requirements needs, OptionalDouble hours, double rate, boolean measured) {
    line(
        "speed",
        "%,.0f GFLOP/s %s: %,.0f examples a second",
        rate / GIGA,
        measured ? "on this machine, as measured" : "as stated",
        rate / needs.flopPerExample());
    if (hours.isPresent()) {
      line("duration", "%.1f hours", hours.getAsDouble());
    }
  }

  private void line(String name, String format, Object... values) {
    out.println(
        String.format(Locale.ROOT, "%-20s ", name) + String.format(Locale.ROOT, format, values));
  }
}
