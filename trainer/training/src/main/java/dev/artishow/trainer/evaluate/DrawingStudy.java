package dev.artishow.trainer.evaluate;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.Freedom;
import dev.artishow.engine.Picture;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.engine.schedule.Sketching;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import dev.artishow.engine.text.Captions;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.evaluate.Denoising.Known;
import dev.artishow.trainer.library.OwnPictures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One model that draws, in front of all questions. */
public final class DrawingStudy {
  private static final int REFERENCE = 400;
  private static final int CANARIES = 64;
  private static final String ENGLISH = "en";
  private static final Sketching FROM_NOISE = new Sketching(Optional.empty(), Freedom.FREE);

  private final ModelPackage model;
  private final Instruments with;
  private final Dataset dataset;
  private final Optional<Judge> judge;
  private final int asked;
  private final NDManager manager;
  private final int side;
  private final UnseenPictures unseen;
  private final RealPictures reals;
  private final Drawer drawer;
  private final StepModel loaded;
  private final List<Sample> seen = new ArrayList<>();
  private final List<Sample> heldOut = new ArrayList<>();
  private final List<Sample> further = new ArrayList<>();
  private long stepsDone;
  private long stepsInAll;

  private DrawingStudy(
      ModelPackage model,
      Instruments with,
      UnseenPictures unseen,
      StepModel loaded,
      NDManager manager) {
    this.model = model;
    this.with = with;
    this.dataset = with.dataset();
    this.judge = with.judge();
    this.asked = with.options().pictures();
    this.manager = manager;
    this.side = model.card().network().resolution();
    this.unseen = unseen;
    this.reals = new RealPictures(dataset, side, unseen);
    this.loaded = loaded;
    this.drawer = new EngineDrawer(loaded, side, FROM_NOISE, this::drew);
    for (String language : Languages.FIRST) {
      seen.add(Sample.of(reals, Split.TRAIN, language, asked / 4));
      heldOut.add(Sample.of(reals, Split.HELD_OUT, language, asked / 8));
    }
    for (String language : languages()) {
      further.add(Sample.of(reals, Split.TRAIN, language, asked / 16));
    }
  }

  /** Asks everything; a {@link Study}. */
  public static List<Section> of(ModelPackage model, Instruments with) throws IOException {
    var unseen = new UnseenPictures(with.dataset(), with.judge());
    requireUnseen(with, unseen);
    try (StepModel loaded = StepModels.load(model, with.device());
        NDManager manager = with.device().newManager()) {
      return new DrawingStudy(model, with, unseen, loaded, manager).sections();
    }
  }

  private static void requireUnseen(Instruments with, UnseenPictures unseen) throws IOException {
    if (with.judge().isPresent() && with.dataset().indices(Split.TRAIN).noneMatch(unseen)) {
      throw new IOException(
          "%s must have left out some pictures that models learn from, to judge by, but learnt from"
                  .formatted(with.judge().get().name())
              + " all of them or does not tell; train and publish config/plans/evaluator.conf");
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

  private List<Section> sections() throws IOException {
    if (with.references().isEmpty() || judge.isEmpty() || !loaded.startsFromSketches()) {
      return sections(Optional.empty());
    }
    ReferenceSource from = with.references().get();
    Set<String> learnt = ReferenceBook.learnt(dataset, unseen);
    Set<String> concepts =
        heldOut.stream()
            .flatMap(sample -> sample.entries().stream())
            .map(PictureEntry::concept)
            .collect(Collectors.toSet());
    var additions =
        OwnPictures.of(
            dataset,
            entry -> concepts.contains(entry.concept()) && entry.split() == Split.HELD_OUT);
    Set<String> lacking = new HashSet<>(learnt);
    try (Stream<PictureEntry> entries = dataset.entries()) {
      entries
          .filter(entry -> entry.split() == Split.HELD_OUT)
          .map(PictureEntry::id)
          .forEach(lacking::add);
    }
    try (var trained = ReferenceBook.open(from, lacking, List.of());
        var added = ReferenceBook.open(from, learnt, additions);
        StepModel handedOut =
            from.upscaling().handingOut(StepModels.load(model, with.device()), with.device())) {
      return sections(Optional.of(references(handedOut, trained, added, judge.get())));
    }
  }

  private ReferenceMatch references(
      StepModel handedOut, ReferenceBook trained, ReferenceBook added, Judge by) {
    var after = new EngineDrawer(handedOut, side, trained.sketching(), this::drew);
    var afterAdded = new EngineDrawer(handedOut, side, added.sketching(), this::drew);
    return new ReferenceMatch(
        by,
        reals,
        new ColorMatch("references-color-accuracy", dataset, side, asked / 4),
        List.of(
            new ReferenceMatch.Trial("", "seen", trained, after, seen),
            new ReferenceMatch.Trial("-held-out", "held-out", trained, after, heldOut),
            new ReferenceMatch.Trial("-added", "added", added, afterAdded, heldOut)));
  }

  private List<Section> sections(Optional<ReferenceMatch> references) throws IOException {
    List<Measurement> measurements = measurements(references);
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

  private List<Measurement> measurements(Optional<ReferenceMatch> references) throws IOException {
    var all = new ArrayList<Measurement>();
    all.add(new PromptGrid(dataset));
    all.add(new Cost(with.meter(), with.nanos()));
    judge.ifPresent(by -> all.add(new Fidelity(by, crowds())));
    judge.ifPresent(by -> all.add(new WordMatch(by, reals, words())));
    judge.ifPresent(
        by -> all.add(new VariantMatch(by, VariantMatch.scenes(dataset, unseen), side, asked / 8)));
    all.add(new ColorMatch(dataset, side, asked / 4));
    references.ifPresent(all::add);
    if (model.card().kind() == ModelKind.DIFFUSION) {
      SamplerDefaults usual = model.card().sampler();
      judge.ifPresent(by -> all.add(curve(DialCurve.Dial.steps(usual.steps()), by)));
      judge.ifPresent(by -> all.add(curve(DialCurve.Dial.guidance(usual.guidance().scale()), by)));
    }
    if (model.card().network() instanceof DenoiserSpec) {
      all.add(denoising());
    }
    all.add(memorization(references));
    all.add(new People(new RealPeople(dataset, side, unseen), judge, asked / 16));
    return all;
  }

  private Map<String, List<Sample>> words() {
    var words = new LinkedHashMap<String, List<Sample>>();
    words.put(WordMatch.SEEN, Stream.concat(seen.stream(), further.stream()).toList());
    words.put(WordMatch.HELD_OUT, heldOut);
    return words;
  }

  private Map<String, Supplier<Fidelity.Crowd>> crowds() {
    var crowds = new LinkedHashMap<String, Supplier<Fidelity.Crowd>>();
    crowds.put("seen", () -> crowd(seen));
    crowds.put("held-out", () -> crowd(heldOut));
    return crowds;
  }

  private Fidelity.Crowd crowd(List<Sample> samples) {
    return new Fidelity.Crowd(
        samples.stream().flatMap(sample -> sample.drawn().stream()).toList(),
        samples.stream().flatMap(sample -> reals.pictures(sample.entries()).stream()).toList(),
        samples.stream().flatMap(sample -> reals.pictures(sample.others()).stream()).toList());
  }

  private Measurement curve(DialCurve.Dial dial, Judge by) {
    Sample english = seen.get(0);
    return new DialCurve(dial, by, english, reals.pictures(english.others()));
  }

  private Measurement denoising() throws IOException {
    int count = Math.max(64, asked / 2);
    Predicate<PictureEntry> speaks = entry -> reals.speaks(entry, ENGLISH);
    List<PictureEntry> strange = reals.unseenOfTrained(count, 3, speaks);
    List<PictureEntry> trained = reals.alike(strange, Split.TRAIN, 3, speaks);
    return new Denoising(
        model.denoiser(manager),
        new Captions(model.tokenizer(), model.card().network().textTokens()),
        dataset,
        manager,
        Map.of(
            Known.TRAINED, reals.captioned(trained, ENGLISH, 3),
            Known.UNSEEN, reals.captioned(strange, ENGLISH, 3),
            Known.HELD_OUT, reals.captioned(Split.HELD_OUT, ENGLISH, count, 3)));
  }

  private Measurement memorization(Optional<ReferenceMatch> references) {
    var spaces = new LinkedHashMap<String, Function<List<Picture>, float[][]>>();
    spaces.put("pixels", Pictures::pixels);
    judge.ifPresent(by -> spaces.put("features", pictures -> Pictures.features(by, pictures)));
    return new Memorization(
        dataset,
        side,
        spaces,
        manager,
        seen,
        () -> references.map(ReferenceMatch::drawn).orElse(List.of()),
        reals.pictures(reals.draw(Split.HELD_OUT, REFERENCE, 7, entry -> true)),
        reals.draw(Split.TRAIN, CANARIES, 9, entry -> true),
        (done, all) -> with.progress().reached(Progress.Stage.COMPARING, done, all));
  }
}
