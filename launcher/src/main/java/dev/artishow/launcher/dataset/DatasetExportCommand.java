package dev.artishow.launcher.dataset;

import dev.artishow.config.text.Phrases;
import dev.artishow.trainer.data.BuildProgress.Stage;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.export.DatasetExport;
import dev.artishow.trainer.data.export.ExportFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a data set as other programs read it. */
@Command(
    name = "export",
    description =
        "Writes a data set as other programs read it, with captions, authors and licences: as"
            + " Hugging Face's imagefolder or as WebDataset.")
final class DatasetExportCommand implements Callable<Integer> {
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "the folder of a data set, e.g. data/permissive")
  private Path folder = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "imagefolder or webdataset")
  private String format = "";

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "a folder that is not there yet")
  private Path out = Path.of("");

  @Option(
      names = "--pixels",
      paramLabel = "N",
      defaultValue = "128",
      description = "side of the pictures: 32, 64 or 128 (default: ${DEFAULT-VALUE})")
  private int pixels;

  DatasetExportCommand(Phrases phrases) {
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    Dataset dataset = Dataset.open(folder);
    var terminal = new DatasetTerminal(phrases, spec.commandLine().getOut());
    try {
      var export = new DatasetExport(dataset, pixels);
      ExportFormat chosen = ExportFormat.parse(format);
      terminal.begin(Stage.EXPORT, dataset.size());
      export.write(out, chosen, terminal::reached);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    spec.commandLine().getOut().println(phrases.say("dataset.exported", out, dataset.size()));
    return ExitCode.OK;
  }
}
