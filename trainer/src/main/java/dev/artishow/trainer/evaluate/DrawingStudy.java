package dev.artishow.trainer.evaluate;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.Picture;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import dev.artishow.engine.text.Captions;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One model that draws, in front of all questions. */
public final class DrawingStudy {
  private static final int POOL = 400;
  private static final int CANARIES = 64;

  private final ModelPackage model;
  private final Instruments with;
  private final Dataset dataset;
  private final Optional<Judge> judge;
  private final int asked;
  private final NDManager manager;
  private final int side;
  private final RealPictures reals;
  private final Drawer drawer;
  private final List<Sample> seen = new ArrayList<>();
  private final List<Sample> heldOut = new ArrayList<>();
  private final List<Sample> further = new ArrayList<>();
  private long stepsDone;
  private long stepsInAll;

  private DrawingStudy(ModelPackage model, Instruments with, StepModel loaded, NDManager manager) {
    this.model = model;
    this.with = with;
    this.dataset = with.dataset();
    this.judge = with.judge();
    this.asked = with.options().pictures();
    this.manager = manager;
    this.side = model.card().network().resolution();
    this.reals = new RealPictures(dataset, side);
    this.drawer = new Drawer(loaded, this::drew);
    for (String language : Languages.FIRST) {
      seen.add(sample(Split.TRAIN, language, asked / 4));
      heldOut.add(sample(Split.HELD_OUT, language, asked / 8));
    }
    for (String language : languages()) {
      further.add(sample(Split.TRAIN, language, asked / 16));
    }
  }

  /** Asks everything; a {@link Study}. */
  public static List<Section> of(ModelPackage model, Instruments with) throws IOException {
    try (StepModel loaded = StepModels.load(model, with.device());
        NDManager manager = with.device().newManager()) {
      return new DrawingStudy(model, with, loaded, manager).sections();
    }
  }

  private List<String> languages() {
    return judge.isEmpty()
        ? List.of()
        : Languages.FURTHER.stream().filter(dataset.info().languages()::contains).toList();
  }

  private void drew(int steps) {
    stepsDone += steps;
    with.progress().reached(Progress.Stage.DRAWING, Math.min(stepsDone, stepsInAll), stepsInAll);
  }

  private Sample sample(Split split, String language, int count) {
    long seed = split.key().hashCode() * 31L + language.hashCode();
    int pool = judge.isPresent() ? Math.max(POOL, count) : count;
    return new Sample(language, reals.captioned(split, language, pool, seed, entry -> true), count);
  }

  private List<Section> sections() throws IOException {
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
    all.add(new Cost(with.meter(), with.nanos()));
    judge.ifPresent(by -> all.add(new Fidelity(by, crowds())));
    judge.ifPresent(by -> all.add(new WordMatch(by, reals, words())));
    all.add(new ColorMatch(dataset, judge, side, asked / 4));
    if (model.card().kind() == ModelKind.DIFFUSION) {
      judge.ifPresent(by -> all.add(curve(DialCurve.Dial.steps(), by)));
      judge.ifPresent(by -> all.add(curve(DialCurve.Dial.guidance(), by)));
    }
    if (model.card().network() instanceof DenoiserSpec) {
      all.add(denoising());
    }
    all.add(memorization());
    all.add(new People(new RealPeople(dataset, side), judge, asked / 16));
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

  private Measurement curve(DialCurve.Dial dial, Judge by) {
    int count = Math.max(20, asked / 8);
    List<Picture> reference = others(Split.TRAIN, seen, Math.max(count, 100));
    return new DialCurve(dial, by, seen.get(0), reference, count);
  }

  private Measurement denoising() throws IOException {
    int count = Math.max(64, asked / 8);
    return new Denoising(
        model.denoiser(manager),
        new Captions(model.tokenizer(), model.card().network().textTokens()),
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
        (done, all) -> with.progress().reached(Progress.Stage.COMPARING, done, all));
  }
}
