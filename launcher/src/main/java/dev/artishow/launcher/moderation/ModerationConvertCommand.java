package dev.artishow.launcher.moderation;

import dev.artishow.launcher.terminal.Failure;
import dev.artishow.moderation.picture.NsfwjsModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the picture screen's file of weights from the npm package that carries them. */
@Command(
    name = "convert",
    description = "Makes the picture screen's weights from the unpacked npm package nsfwjs.")
final class ModerationConvertCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "FOLDER",
      description = "The model in the unpacked package: package/dist/models/mobilenet_v2")
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "FILE", description = "The file to write.")
  private Path file = Path.of("");

  @Option(
      names = "--source",
      defaultValue = "npm nsfwjs 4.4.0",
      description = "Where the weights come from, as the file says it: ${DEFAULT-VALUE}.")
  private String source = "";

  @Override
  public Integer call() {
    try {
      var converted = NsfwjsModel.read(folder, source);
      Files.write(file, converted.toBytes());
      spec.commandLine().getOut().printf("%s: %s%n", file, converted.description());
      return ExitCode.OK;
    } catch (IOException e) {
      throw new Failure(
          "the weights cannot be converted: %s; unpack nsfwjs and name its mobilenet_v2"
              .formatted(e.getMessage()),
          e);
    }
  }
}
