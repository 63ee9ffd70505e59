package dev.artishow.trainer.evaluate;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.ComputeDevice;
import dev.artishow.engine.EnergyConfig;
import dev.artishow.engine.Picture;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Measures models that draw, each in the same way. */
public final class Evaluator {
  /** The fewest pictures that all metrics can be measured with. */
  public static final int LEAST_PICTURES = 80;

  private static final List<String> FIRST = List.of("en", "fr");

  /** Those that the text encoder is compared in (issue 4), beside the first. */
  private static final List<String> FURTHER = List.of("de", "es", "ar", "hi", "ja", "zh");

  private static final int POOL = 400;
  private static final int CANARIES = 64;
  private static final double NANO = 1e9;

  private final Dataset dataset;
  private final Optional<Judge> judge;
  private final Options options;
  private final ComputeDevice device;
  private final EnergyMeter meter;
  private final LongSupplier nanos;
  private final Progress progress;

  /**
   * How to measure.
   *
   * @param pictures sets the size of all samples; the time grows with it
   * @param grid the electricity, where known
   * @param codeVersion of this program
   */
  public record Options(int pictures, Optional<EnergyConfig.Grid> grid, String codeVersion) {
    public Options {
      if (pictures < LEAST_PICTURES || pictures > 100_000) {
        throw new IllegalArgumentException(
            "pictures must be %d–100000, was %d".formatted(LEAST_PICTURES, pictures));
      }
    }
  }

  /**
   * @param judge without one, only what needs none is measured
   * @param nanos a clock
   */
  public Evaluator(
      Dataset dataset,
      Optional<Judge> judge,
      Options options,
      ComputeDevice device,
      EnergyMeter meter,
      LongSupplier nanos,
      Progress progress) {
    this.dataset = dataset;
    this.judge = judge;
    this.options = options;
    this.device = device;
    this.meter = meter;
    this.nanos = nanos;
    this.progress = progress;
  }

  /** Measures one model, which takes minutes. */
  public EvaluationResult evaluate(ModelPackage model) throws IOException {
    long start = nanos.getAsLong();
    EnergyMeter.Span energy = meter.start();
    try (StepModel loaded = StepModels.load(model, device);
        NDManager manager = device.newManager()) {
      List<Section> sections = new Studio(model, loaded, manager, energy).sections();
      return new EvaluationResult(
          model.id(),
          model.card(),
          weightsDigest(model),
          setting(model),
          (nanos.getAsLong() - start) / NANO,
          energy.soFar(),
          sections);
    }
  }

  private static String weightsDigest(ModelPackage model) {
    return Objects.requireNonNull(model.manifest().files().get(ModelPackage.WEIGHTS)).sha256();
  }

  private EvaluationResult.Setting setting(ModelPackage model) {
    return new EvaluationResult.Setting(
        dataset.info().name(),
        dataset.info().planSha256(),
        dataset.info().planSha256().equals(model.card().data().digest()),
        judge.map(Judge::name),
        options.pictures(),
        options.grid(),
        options.codeVersion());
  }

  /** One model in front of all questions. */
  private final class Studio {
    private final ModelPackage model;
    private final NDManager manager;
    private final EnergyMeter.Span energy;
    private final int side;
    private final RealPictures reals;
    private final Drawer drawer;
    private final List<Sample> seen = new ArrayList<>();
    private final List<Sample> heldOut = new ArrayList<>();
    private final List<Sample> further = new ArrayList<>();
    private long stepsDone;
    private long stepsInAll;

    Studio(ModelPackage model, StepModel loaded, NDManager manager, EnergyMeter.Span energy) {
      this.model = model;
      this.manager = manager;
      this.energy = energy;
      this.side = model.card().network().resolution();
      this.reals = new RealPictures(dataset, side);
      this.drawer = new Drawer(loaded, this::drew);
      int count = options.pictures();
      for (String language : FIRST) {
        seen.add(sample(Split.TRAIN, language, count / 4));
        heldOut.add(sample(Split.HELD_OUT, language, count / 8));
      }
      for (String language : languages()) {
        further.add(sample(Split.TRAIN, language, count / 16));
      }
    }

    private List<String> languages() {
      return judge.isEmpty()
          ? List.of()
          : FURTHER.stream().filter(dataset.info().languages()::contains).toList();
    }

    private void drew(int steps) {
      stepsDone += steps;
      energy.soFar(); // counters wrap if nobody looks
      progress.reached(Progress.Stage.DRAWING, Math.min(stepsDone, stepsInAll), stepsInAll);
    }

    private Sample sample(Split split, String language, int count) {
      long seed = split.key().hashCode() * 31L + language.hashCode();
      int pool = judge.isPresent() ? Math.max(POOL, count) : count;
      return new Sample(
          language, reals.captioned(split, language, pool, seed, entry -> true), count);
    }

    List<Section> sections() throws IOException {
      List<Measurement> measurements = measurements();
      List<Sample> samples = Stream.of(seen, heldOut, further).flatMap(List::stream).toList();
      stepsInAll =
          samples.stream().mapToLong(Sample::count).sum() * drawer.steps()
              + measurements.stream().mapToLong(each -> each.steps(drawer)).sum();
      samples.forEach(sample -> sample.draw(drawer));
      var sections = new ArrayList<Section>();
      for (Measurement measurement : measurements) {
        Section section = measurement.measure(drawer);
        boolean empty = section.figures().isEmpty() && section.exhibits().isEmpty();
        if (!empty) {
          sections.add(section);
        }
      }
      return sections;
    }

    private List<Measurement> measurements() throws IOException {
      var all = new ArrayList<Measurement>();
      all.add(new PromptGrid(dataset));
      all.add(new Cost(meter, nanos));
      judge.ifPresent(by -> all.add(new Fidelity(by, crowds())));
      judge.ifPresent(by -> all.add(new WordMatch(by, reals, words())));
      all.add(new ColorMatch(dataset, judge, side, options.pictures() / 4));
      if (model.card().kind() == ModelKind.DIFFUSION) {
        judge.ifPresent(by -> all.add(stepsCurve(by)));
        all.add(denoising());
      }
      all.add(memorization());
      all.add(new People(new RealPeople(dataset, side), judge, options.pictures() / 16));
      return all;
    }

    private Map<String, List<Sample>> words() {
      var words = new LinkedHashMap<String, List<Sample>>();
      words.put(WordMatch.SEEN, Stream.concat(seen.stream(), further.stream()).toList());
      words.put(WordMatch.HELD_OUT, heldOut);
      return words;
    }

    private Map<String, Fidelity.Crowd> crowds() {
      var crowds = new LinkedHashMap<String, Fidelity.Crowd>();
      crowds.put("seen", crowd(Split.TRAIN, seen));
      crowds.put("held-out", crowd(Split.HELD_OUT, heldOut));
      return crowds;
    }

    private Fidelity.Crowd crowd(Split split, List<Sample> samples) {
      List<PictureEntry> captioned =
          samples.stream().flatMap(sample -> sample.entries().stream()).toList();
      return new Fidelity.Crowd(
          samples, reals.pictures(captioned), others(split, samples, captioned.size()));
    }

    /** Real pictures that none of the samples has. */
    private List<Picture> others(Split split, List<Sample> samples, int count) {
      List<Integer> taken =
          samples.stream()
              .flatMap(sample -> sample.entries().stream())
              .map(PictureEntry::index)
              .toList();
      return reals.pictures(reals.draw(split, count, 5, entry -> !taken.contains(entry.index())));
    }

    private Measurement stepsCurve(Judge by) {
      int count = Math.max(20, options.pictures() / 8);
      return new StepsCurve(
          by, seen.get(0), others(Split.TRAIN, seen, Math.max(count, 100)), count);
    }

    private Measurement denoising() throws IOException {
      int count = Math.max(64, options.pictures() / 8);
      return new Denoising(
          model.denoiser(manager),
          model.tokenizer(),
          dataset,
          manager,
          reals.captioned(Split.TRAIN, "en", count, 3, entry -> true),
          reals.captioned(Split.HELD_OUT, "en", count, 3, entry -> true));
    }

    private Measurement memorization() {
      var spaces = new LinkedHashMap<String, Function<List<Picture>, float[][]>>();
      spaces.put("pixels", Pictures::pixels);
      judge.ifPresent(by -> spaces.put("features", pictures -> Pictures.features(by, pictures)));
      return new Memorization(
          dataset,
          side,
          spaces,
          manager,
          seen,
          reals.pictures(reals.draw(Split.HELD_OUT, POOL, 7, entry -> true)),
          reals.draw(Split.TRAIN, CANARIES, 9, entry -> true),
          (done, all) -> {
            energy.soFar();
            progress.reached(Progress.Stage.COMPARING, done, all);
          });
    }
  }
}
