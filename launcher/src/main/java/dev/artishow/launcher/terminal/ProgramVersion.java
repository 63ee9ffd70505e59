package dev.artishow.launcher.terminal;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.ArtishowHome;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.ProcessorArithmetic;
import dev.artishow.engine.serving.EngineConfig;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a report of a fault should name: the program, Java, PyTorch and what it computes on. */
final class ProgramVersion implements IVersionProvider {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public String[] getVersion() {
    CommandLine commands = spec.root().commandLine();
    if (commands == null || commands.getParseResult() == null) {
      return new String[0]; // asked while commands are put together, for each of them
    }
    var artishow = (ArtishowCommand) spec.root().userObject();
    return new String[] {
      CodeVersion.of(ArtishowHome.of(artishow.environment())),
      "Java %s (%s), %s %s"
          .formatted(
              Runtime.version(),
              System.getProperty("java.vendor"),
              System.getProperty("os.name"),
              System.getProperty("os.arch")),
      computing(artishow)
    };
  }

  /** Loads PyTorch, which takes a second, and nothing else tells what it finds. */
  private static String computing(ArtishowCommand artishow) {
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
