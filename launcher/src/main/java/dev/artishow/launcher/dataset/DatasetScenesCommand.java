package dev.artishow.launcher.dataset;

import dev.artishow.config.text.Phrases;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.scene.Purpose;
import dev.artishow.trainer.data.scene.SceneOdds;
import dev.artishow.trainer.data.scene.SceneSheet;
import dev.artishow.trainer.data.scene.Scenes;
import dev.artishow.trainer.data.scene.WordingOdds;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the scenes that a data set's pictures are composed to. */
@Command(
    name = "scenes",
    description = "Draws a sheet of random scenes composed of a data set's pictures.")
final class DatasetScenesCommand implements Callable<Integer> {
  private static final List<Integer> SIDES = List.of(32, 64, 128);
  private static final int MAX_ROWS = 100;

  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "the folder of a data set, e.g. data/permissive")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "a PNG file for the sheet")
  private Path sheet = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "which scenes are drawn (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--language",
      paramLabel = "LANG",
      defaultValue = "en",
      description = "the captions' language, en or fr (default: ${DEFAULT-VALUE})")
  private String language = "en";

  @Option(
      names = "--pixels",
      paramLabel = "N",
      defaultValue = "64",
      description = "side of each scene: 32, 64 or 128 (default: ${DEFAULT-VALUE})")
  private int pixels;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "10",
      description = "rows of ten scenes each, 1–100 (default: ${DEFAULT-VALUE})")
  private int rows;

  @Option(
      names = "--held-out",
      description = "show what is never learnt from: held-out pairs of a thing and a colour")
  private boolean heldOut;

  DatasetScenesCommand(Phrases phrases) {
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    require(Scenes.LANGUAGES.contains(language), "--language", "en, fr", language);
    require(SIDES.contains(pixels), "--pixels", "32, 64, 128", pixels);
    require(rows >= 1 && rows <= MAX_ROWS, "--rows", "1–" + MAX_ROWS, rows);
    Scenes scenes =
        Scenes.of(
            Dataset.open(folder),
            SceneOdds.USUAL,
            WordingOdds.USUAL,
            heldOut ? Purpose.EVALUATION : Purpose.TRAINING);
    ImageIO.write(new SceneSheet(scenes, pixels).draw(rows, language, seed), "png", sheet.toFile());
    PrintWriter out = spec.commandLine().getOut();
    out.println(phrases.say("dataset.scenes", sheet, scenes.sprites(), scenes.nouns()));
    out.flush();
    return ExitCode.OK;
  }

  private void require(boolean holds, String option, String limit, Object value) {
    if (!holds) {
      throw new ParameterException(
          spec.commandLine(), phrases.say("dataset.scenes.option", option, limit, value));
    }
  }
}
