package dev.artishow.launcher.train;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.energy.EnergyWords;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.registry.ModelRef;
import dev.artishow.engine.serving.EngineConfig;
import dev.artishow.engine.serving.SketchLibrary;
import dev.artishow.engine.serving.Upscaling;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.CodeVersion;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.launcher.terminal.PageLanguage;
import dev.artishow.trainer.Studies;
import dev.artishow.trainer.attribution.LearntPictures;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.evaluate.EvaluationFile;
import dev.artishow.trainer.evaluate.EvaluationResult;
import dev.artishow.trainer.evaluate.Evaluator;
import dev.artishow.trainer.evaluate.Instruments;
import dev.artishow.trainer.evaluate.Judge;
import dev.artishow.trainer.evaluate.ReferenceSource;
import dev.artishow.trainer.evaluate.page.EvaluationPage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code artishow evaluate}: one published model, or two side by side. */
@Command(
    name = "evaluate",
    description = {
      "Measures what a model draws: likeness to real pictures, obedience to words and colours,"
          + " copying, which people it draws, time and energy. Of an upscaler: how true, sharp and"
          + " free of halos it enlarges; of a text encoder: how well it finds what captions name.",
      "Writes a page for the browser and a JSON file with all figures. Of two models, differences"
          + " that exceed the uncertainty are marked."
    })
public final class EvaluateCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..2",
      paramLabel = "NAME[@VERSION]",
      description = "one model or two, e.g. base")
  private List<String> names = List.of();

  @Option(
      names = "--dataset",
      paramLabel = "DIR",
      description =
          "the data set to measure with (default: data/NAME, as the first model's card says)")
  private @Nullable Path datasetFolder;

  @Option(
      names = "--pictures",
      paramLabel = "N",
      defaultValue = "800",
      description =
          "sets the size of all samples; fewer take less time and say less (default:"
              + " ${DEFAULT-VALUE})")
  private int pictures;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the page's file (default: reports/NAME-VERSION.html); the JSON is beside it")
  private @Nullable Path page;

  @Option(
      names = "--language",
      paramLabel = "LANG",
      description = "what the page speaks: en or fr (default: that of the terminal)")
  private @Nullable PageLanguage language;

  public EvaluateCommand(ArtishowCommand artishow, Phrases phrases) {
    this.artishow = artishow;
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    var options =
        valid(
            () ->
                new Instruments.Options(
                    pictures, config.energy().grid(), CodeVersion.of(Runs.home(artishow))));
    EngineConfig engine = config.engine();
    var models = new ArrayList<ModelPackage>();
    var store = new ModelStore(engine.modelsFolder());
    for (String name : names) {
      models.add(store.open(valid(() -> ModelRef.parse(name)).toString()));
    }
    requireAlike(models);
    Dataset dataset = Dataset.open(folder(models.get(0)));
    for (ModelPackage model : models) {
      warn(model, dataset);
    }
    ComputeDevice device = ComputeDevice.open(engine.device(), 0);
    EnergyMeter meter = EnergyMeter.ofThisMachine(config.energy());
    Optional<Judge> judge = Judges.open(engine.modelsFolder(), device);
    try {
      if (judge.isEmpty() && models.get(0).card().kind().draws()) {
        spec.commandLine().getErr().println(phrases.say("evaluate.no-judge"));
      }
      var terminal = new EvaluationTerminal(phrases, spec.commandLine().getOut(), System::nanoTime);
      var evaluator =
          new Evaluator(
              new Instruments(
                  dataset,
                  judge,
                  references(engine),
                  options,
                  device,
                  meter,
                  System::nanoTime,
                  terminal));
      var results = new ArrayList<EvaluationResult>();
      for (ModelPackage model : models) {
        spec.commandLine().getOut().println(phrases.say("evaluate.begin", model.id().title()));
        results.add(evaluator.evaluate(model, Studies.of(model.card().kind())));
      }
      write(results);
      return ExitCode.OK;
    } finally {
      judge.ifPresent(Judge::close);
    }
  }

  /** The library as it was published, whatever was added to it here. */
  private static Optional<ReferenceSource> references(EngineConfig engine) throws IOException {
    Optional<ModelPackage> library = SketchLibrary.find(engine);
    return library.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReferenceSource(library.get().folder(), engine.freedom(), Upscaling.of(engine)));
  }

  /** What people typed, or what is wrong with it. */
  private <T> T valid(Supplier<T> typed) {
    try {
      return typed.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static void requireAlike(List<ModelPackage> models) {
    ModelPackage first = models.get(0);
    for (ModelPackage other : models) {
      if (!Studies.compare(first.card().kind(), other.card().kind())) {
        throw new Failure(
            "%s is of kind %s and %s of kind %s, which are not asked the same; evaluate one at a time"
                .formatted(
                    first.id().title(),
                    first.card().kind(),
                    other.id().title(),
                    other.card().kind()));
      }
    }
  }

  private Path folder(ModelPackage model) {
    return datasetFolder == null
        ? Runs.home(artishow).resolve("data").resolve(model.card().data().name())
        : datasetFolder;
  }

  private void warn(ModelPackage model, Dataset dataset) throws IOException {
    if (!LearntPictures.within(dataset, model)) {
      spec.commandLine()
          .getErr()
          .println(phrases.say("evaluate.other-dataset", dataset.folder(), model.id().title()));
    }
  }

  private void write(List<EvaluationResult> results) throws IOException {
    Path html = page == null ? usualPage(results) : page;
    Path json = html.resolveSibling(withoutEnding(html) + ".json");
    if (html.equals(json)) {
      throw new ParameterException(spec.commandLine(), phrases.say("evaluate.out", html));
    }
    Files.createDirectories(html.toAbsolutePath().getParent());
    Locale locale = language == null ? phrases.locale() : language.locale();
    EvaluationFile.of(results).write(json); // first, so that no fault of the page loses it
    String text = EvaluationPage.of(results, locale);
    AtomicFile.write(html, text.getBytes(StandardCharsets.UTF_8));
    PrintWriter out = spec.commandLine().getOut();
    for (EvaluationResult result : results) {
      var words = new EnergyWords(phrases.locale());
      out.println(
          phrases.say(
              "evaluate.took",
              result.id().title(),
              result.seconds() / 60,
              words.describe(result.energy(), result.setting().grid())));
    }
    out.println(phrases.say("evaluate.page", html));
    out.println(phrases.say("evaluate.json", json));
  }

  private Path usualPage(List<EvaluationResult> results) {
    String name =
        results.stream()
            .map(result -> result.id().name() + "-" + result.id().version())
            .collect(Collectors.joining("-and-"));
    return Runs.home(artishow).resolve("reports").resolve(name + ".html");
  }

  private static String withoutEnding(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
