package dev.artishow.launcher.dataset;

import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.text.Phrases;
import dev.artishow.launcher.terminal.PageLanguage;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.inspect.ContactSheet;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.SummaryJson;
import dev.artishow.trainer.data.inspect.SummaryTable;
import dev.artishow.trainer.data.inspect.page.DatasetPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
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
    description = {
      "Counts what is in a data set and shows its pictures.",
      "Writes a page for the browser, with nothing to load from elsewhere, beside the data set."
    })
final class DatasetInspectCommand implements Callable<Integer> {
  private static final int RANDOM_ROWS = 8;

  private final Phrases phrases;

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

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "the page's file (default: NAME.html beside the data set)")
  private @Nullable Path page;

  @Option(
      names = "--json",
      description = "print the counts as one JSON object, and write no page unless --html is given")
  private boolean json;

  @Option(
      names = "--language",
      paramLabel = "LANG",
      description = "what the page and the tables speak: en or fr (default: that of the terminal)")
  private @Nullable PageLanguage language;

  DatasetInspectCommand(Phrases phrases) {
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    Dataset dataset = Dataset.open(folder);
    DatasetSummary summary = DatasetSummary.of(dataset);
    Locale locale = language == null ? phrases.locale() : language.locale();
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? SummaryJson.of(summary) : SummaryTable.of(summary, locale));
    if (sheet != null) {
      ImageIO.write(new ContactSheet(dataset).draw(RANDOM_ROWS, seed), "png", sheet.toFile());
      told(out, "dataset.sheet", sheet);
    }
    if (page != null || !json) {
      Path file = page == null ? besideDataset(summary) : page;
      String html = DatasetPage.of(dataset, summary, locale, seed);
      AtomicFile.write(file, html.getBytes(StandardCharsets.UTF_8));
      told(out, "dataset.page", file);
    }
    out.flush();
    return ExitCode.OK;
  }

  private Path besideDataset(DatasetSummary summary) {
    return folder.toAbsolutePath().normalize().resolveSibling(summary.info().name() + ".html");
  }

  /** What was written; not among the JSON, which programs read. */
  private void told(PrintWriter out, String key, Path file) {
    if (!json) {
      out.println(phrases.say(key, file));
    }
  }
}
