package dev.artishow.launcher.draw;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.Picture;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.reference.library.ChangedLibrary;
import dev.artishow.engine.reference.sketch.Composition;
import dev.artishow.engine.reference.sketch.SketchComposer;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.engine.serving.SketchLibrary;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.trainer.sheet.SampleSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what drawing would start from, without drawing. */
@Command(
    name = "sketch",
    description = {
      "Writes the sketches that pictures of some prompts would start from into a folder.",
      "Tells of each what was read in the prompt, and whose drawings it is made of."
    })
public final class SketchCommand implements Callable<Integer> {
  private static final int MAX_COUNT = 1000;
  private static final int MIN_PIXELS = 16;
  private static final int MAX_PIXELS = 1024;
  private static final int COLUMNS = 8;

  private final ArtishowCommand artishow;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "PROMPT",
      description = "what to sketch, in English or French")
  private List<String> prompts = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "the folder for the PNG files, made if it is missing")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "varies drawings, poses and places (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "1",
      description = "sketches per prompt, with seeds N, N+1, …")
  private int count;

  @Option(
      names = "--size",
      paramLabel = "PX",
      defaultValue = "128",
      description = "side of the sketches in pixels, 16–1024 (default: ${DEFAULT-VALUE})")
  private int size;

  @Option(
      names = "--sheet",
      paramLabel = "FILE",
      description = "lays all sketches out on one sheet too, with their prompts; a PNG file")
  private @Nullable Path sheet;

  public SketchCommand(ArtishowCommand artishow, Phrases phrases) {
    this.artishow = artishow;
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    require(count >= 1 && count <= MAX_COUNT, "imagine.count", MAX_COUNT, count);
    require(size >= MIN_PIXELS && size <= MAX_PIXELS, "sketch.size", MIN_PIXELS, MAX_PIXELS, size);
    EngineConfig engine = artishow.configuration().bind(ArtishowConfig.class).engine();
    ModelPackage found =
        SketchLibrary.find(engine)
            .orElseThrow(
                () ->
                    new Failure(
                        phrases.say(
                            "sketch.noLibrary",
                            engine.modelsFolder(),
                            engine.library().orElse("library"))));
    var files = new PictureFiles(out);
    files.prepare();
    try (ChangedLibrary library = SketchLibrary.changed(found, engine)) {
      sketch(library, files);
    }
    return ExitCode.OK;
  }

  private void sketch(ChangedLibrary library, PictureFiles files) throws IOException {
    var composer = new SketchComposer(library, library);
    var report = new SketchReport(phrases, library);
    var terminal = spec.commandLine().getOut();
    var samples = new ArrayList<SampleSheet.Sample>();
    for (String prompt : prompts) {
      for (long each = seed; each < seed + count; each++) {
        Optional<Composition> composition = composer.compose(prompt, each);
        if (composition.isEmpty()) {
          terminal.println(phrases.say("sketch.nothing", prompt));
          break;
        }
        Picture picture = composer.paint(composition.get(), size);
        terminal.println(files.save(picture.toPng(), prompt, each));
        report.lines(composition.get()).forEach(line -> terminal.println("  " + line));
        samples.add(new SampleSheet.Sample(prompt, picture));
      }
    }
    if (sheet != null && !samples.isEmpty()) {
      SampleSheet.write(sheet, samples, COLUMNS);
      terminal.println(phrases.say("imagine.sheet", sheet));
    }
  }

  private void require(boolean holds, String key, Object... arguments) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), phrases.say(key, arguments));
    }
  }
}
