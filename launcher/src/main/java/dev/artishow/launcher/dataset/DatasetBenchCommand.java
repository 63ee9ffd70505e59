package dev.artishow.launcher.dataset;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.DatasetBench;
import dev.artishow.trainer.data.scene.SceneBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast one core reads a data set, and how the format carries large ones. */
@Command(
    name = "bench",
    description = {
      "Measures how many pictures with captions, and how many composed scenes, one core makes ready"
          + " in a second.",
      "With --synthetic it first writes that many pictures into DIR and tells what they cost in"
          + " time, memory and disk."
    })
final class DatasetBenchCommand implements Callable<Integer> {
  private static final int READS = 200_000;
  private static final int MAX_PICTURES = 100_000_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "DIR",
      description = "the folder of a data set; with --synthetic an empty or missing one")
  private Path folder = Path.of("");

  @Option(
      names = "--synthetic",
      paramLabel = "N",
      description = "write N made-up pictures of 32 px first, 1–100000000; about 5 KB each")
  private @Nullable Integer synthetic;

  @Option(
      names = "--pixels",
      paramLabel = "N",
      defaultValue = "32",
      description = "side of the pictures and scenes: 32, 64 or 128 (default: ${DEFAULT-VALUE})")
  private int pixels = 32;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    print(synthetic == null ? real() : synthetic(synthetic));
    return ExitCode.OK;
  }

  private Map<String, Double> real() throws IOException {
    SceneBench.Result result = SceneBench.measure(Dataset.open(folder), pixels);
    var figures = new LinkedHashMap<String, Double>();
    figures.put("pictures_per_second_per_core", result.picturesPerSecond());
    figures.put("scenes_per_second_per_core", result.scenesPerSecond());
    figures.put("scene_over_picture_time", result.picturesPerSecond() / result.scenesPerSecond());
    return figures;
  }

  private Map<String, Double> synthetic(int pictures) throws IOException {
    if (pictures < 1 || pictures > MAX_PICTURES) {
      throw new ParameterException(
          spec.commandLine(), "--synthetic must be 1–%d, was %d".formatted(MAX_PICTURES, pictures));
    }
    DatasetBench.Result result = DatasetBench.measure(folder, pictures, READS);
    var figures = new LinkedHashMap<String, Double>();
    figures.put("pictures", (double) result.pictures());
    figures.put("written_per_second", result.writtenPerSecond());
    figures.put("open_seconds", result.openSeconds());
    figures.put("heap_mebibytes", result.heapMebibytes());
    figures.put("disk_bytes_per_picture", result.diskBytesPerPicture());
    figures.put("read_per_second", result.readPerSecond());
    return figures;
  }

  private void print(Map<String, Double> figures) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writeValueAsString(figures));
      return;
    }
    figures.forEach(
        (name, value) -> out.println(String.format(Locale.ROOT, "%-28s %14.3f", name, value)));
  }
}
