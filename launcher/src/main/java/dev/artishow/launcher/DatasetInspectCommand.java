package dev.artishow.launcher;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.inspect.ContactSheet;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.SummaryTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is in a data set. */
@Command(
    name = "inspect",
    description = "Counts what is in a data set, and draws a sheet of its pictures.")
final class DatasetInspectCommand implements Callable<Integer> {
  private static final int RANDOM_ROWS = 8;

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "the folder of a data set, e.g. data/permissive")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "a PNG file for a sheet of pictures with their captions")
  private @Nullable Path sheet;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "which pictures and captions are drawn (default: ${DEFAULT-VALUE})")
  private long seed;

  DatasetInspectCommand(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() throws IOException {
    Dataset dataset = Dataset.open(folder);
    PrintWriter out = spec.commandLine().getOut();
    out.print(SummaryTable.of(DatasetSummary.of(dataset), messages.locale()));
    if (sheet != null) {
      ImageIO.write(new ContactSheet(dataset).draw(RANDOM_ROWS, seed), "png", sheet.toFile());
      out.println(messages.say("dataset.sheet", sheet));
    }
    out.flush();
    return ExitCode.OK;
  }
}
