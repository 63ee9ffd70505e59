package dev.artishow.launcher.library;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.reference.library.Library;
import dev.artishow.launcher.terminal.Table;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.library.bench.FindingBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code artishow library bench}: how well, and how fast, things are found by their names. */
@Command(
    name = "bench",
    description = {
      "Measures how well and how fast a library finds what prompts name: by Unicode's names for the"
          + " things of the data set, as they are, misspelt, in the plural and two in a sentence,"
          + " and in prompts that name nothing; and by everyday nouns that a person answered.",
      "Run it on an otherwise idle machine."
    })
final class LibraryBenchCommand implements Callable<Integer> {
  private static final int OPENINGS = 11;

  private final LibraryFolder folder;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DATASET", description = "folder of the data set it was built from")
  private Path dataset = Path.of("");

  @Mixin private LibraryOption library = new LibraryOption();

  @Option(names = "--misses", description = "list the prompts that were misunderstood")
  private boolean misses;

  @Option(names = "--json", description = "print one JSON object instead of text")
  private boolean json;

  LibraryBenchCommand(LibraryFolder folder, Phrases phrases) {
    this.folder = folder;
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    Path files = folder.of(library.given());
    var opening = new double[OPENINGS];
    for (int i = 0; i < OPENINGS; i++) {
      long begin = System.nanoTime();
      Library.open(files).close();
      opening[i] = (System.nanoTime() - begin) / 1e6;
    }
    double first = opening[0];
    Arrays.sort(opening);
    FindingBench.Report report;
    try (Library opened = Library.open(files)) {
      report = FindingBench.measure(Dataset.open(dataset), opened);
    }
    var figures = new LinkedHashMap<String, Double>();
    report.shares().forEach(share -> figures.put(share.what(), share.value()));
    figures.put("median milliseconds", report.time().median());
    figures.put("p99 milliseconds", report.time().p99());
    figures.put("p99 milliseconds of the processor", report.processorTime().p99());
    figures.put("first opening milliseconds", first);
    figures.put("opening milliseconds", opening[OPENINGS / 2]);
    figures.put("megabytes", bytes(files) / 1e6);
    print(figures, report.shares());
    return ExitCode.OK;
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long bytes = 0;
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }

  private void print(Map<String, Double> figures, List<FindingBench.Share> shares)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(figures));
      return;
    }
    var table = new Table();
    for (FindingBench.Share share : shares) {
      table.row(
          share.what(),
          phrases.say("library.understood", share.value()),
          phrases.say("library.prompts", share.prompts()));
      if (misses) {
        share.misses().forEach(miss -> table.row("  " + miss));
      }
    }
    figures.forEach(
        (name, value) -> {
          if (shares.stream().noneMatch(share -> share.what().equals(name))) {
            table.row(name, phrases.say("library.figure", value));
          }
        });
    table.lines().forEach(out::println);
  }
}
