package dev.artishow.launcher.terminal;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.ArtishowHome;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.ProcessorArithmetic;
import dev.artishow.engine.serving.EngineConfig;
import picocli.CommandLine.IVersionProvider;

/** What a report of a fault should name: the program, Java, PyTorch and what it computes on. */
final class ProgramVersion implements IVersionProvider {
  private final ArtishowCommand artishow;

  ProgramVersion(ArtishowCommand artishow) {
    this.artishow = artishow;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      CodeVersion.of(ArtishowHome.of(artishow.environment())),
      "Java %s (%s), %s %s"
          .formatted(
              Runtime.version(),
              System.getProperty("java.vendor"),
              System.getProperty("os.name"),
              System.getProperty("os.arch")),
      computing()
    };
  }

  /** Loads PyTorch, which takes a second, and nothing else tells what it finds. */
  private String computing() {
    try {
      EngineConfig engine = artishow.configuration().bind(ArtishowConfig.class).engine();
      ComputeDevice device = ComputeDevice.open(engine.device(), engine.threads());
      String arithmetic =
          device.isGpu()
              ? ""
              : ", %d computations at once, drawing in %s"
                  .formatted(
                      device.loops(), ProcessorArithmetic.forDrawing(engine.arithmetic()).kind());
      return "%s on %s%s"
          .formatted(
              ComputeDevice.library(), device.isGpu() ? "a GPU" : "the processor", arithmetic);
    } catch (RuntimeException e) {
      return "PyTorch is not ready: " + e.getMessage();
    }
  }
}
