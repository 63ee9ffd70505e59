package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDManager;
import dev.artishow.trainer.denoiser.TinyDenoiser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process of its own that trains, saves at every step, and says so, until it is killed. */
final class CrashingRun {
  private CrashingRun() {}

  public static void main(String[] arguments) throws IOException {
    LoopPlan tiny = TinyDenoiser.loop(Long.parseLong(arguments[1]), 2, 4);
    var plan =
        new LoopPlan(
            tiny.budget(),
            tiny.compute(),
            tiny.optimizer(),
            new Reporting(Duration.ZERO, Duration.ofDays(1), List.of("red")),
            tiny.identity());
    try (var manager = NDManager.newBaseManager()) {
      TrainingSession.of(
              TinyDenoiser.task(),
              plan,
              new RunFolder(Path.of(arguments[0])),
              List.of(manager, manager))
          .train(
              () -> 0,
              new SilentObserver() {
                @Override
                public void saved(RunState state, Path checkpoint) {
                  System.out.println(state.step());
                }
              });
    }
  }
}
