package dev.artishow.trainer.sketch;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Picture;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.reference.sketch.Composition;
import dev.artishow.engine.schedule.SketchedRequest;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.scene.Purpose;
import dev.artishow.trainer.data.scene.SceneOdds;
import dev.artishow.trainer.data.scene.Scenes;
import dev.artishow.trainer.data.scene.WordingOdds;
import dev.artishow.trainer.evaluate.Estimate;
import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.evaluate.Instruments;
import dev.artishow.trainer.evaluate.Plate;
import dev.artishow.trainer.evaluate.ReferenceBook;
import dev.artishow.trainer.evaluate.Section;
import dev.artishow.trainer.evaluate.SideBySide;
import dev.artishow.trainer.evaluate.SideBySide.Drawn;
import dev.artishow.trainer.evaluate.View;
import dev.artishow.trainer.sketch.SketchFault.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Draws the compositions that a data set holds out after their sketches, and looks in the
 * <em>pictures</em> for all that was asked: things, counts, colours, places and ground. What no
 * skill gives is the same check of every picture against the next one's words and sketch; what real
 * pictures give, that of the sketches themselves.
 */
public final class CompositionStudy {
  private static final int MAX_COMPOSITIONS = 200;
  private static final int LOOKED_AT = 64;
  private static final int SHOWN = 24;

  private final List<ScenePrompt> prompts;
  private final ReferenceBook book;
  private final StepModel model;
  private final SketchCheck check;
  private final ThingNaming naming;

  private CompositionStudy(Instruments with, ReferenceBook book, StepModel model) {
    Dataset dataset = with.dataset();
    var scenes = Scenes.of(dataset, SceneOdds.USUAL, WordingOdds.USUAL, Purpose.EVALUATION);
    prompts = ScenePrompt.of(scenes, Math.min(MAX_COMPOSITIONS, with.options().pictures() / 4));
    this.book = book;
    this.model = model;
    check = new SketchCheck(scenes, book.composer(), LOOKED_AT);
    naming = new ThingNaming(book, with.judge().orElseThrow(), LOOKED_AT);
  }

  /**
   * Asks everything, of models that draw from sketches, where there are a judge and a library; a
   * {@link dev.artishow.trainer.evaluate.Study}.
   */
  public static List<Section> of(ModelPackage model, Instruments with) throws IOException {
    if (with.references().isEmpty() || with.judge().isEmpty()) {
      return List.of();
    }
    try (StepModel loaded = StepModels.load(model, with.device())) {
      if (!loaded.startsFromSketches()) {
        return List.of();
      }
      try (var book =
          ReferenceBook.open(with.references().get(), with.dataset(), with.judge().get())) {
        return List.of(new CompositionStudy(with, book, loaded).section());
      }
    }
  }

  /**
   * A prompt, drawn.
   *
   * @param composition what its sketch is made of; empty if it names nothing
   */
  private record Case(
      ScenePrompt asked,
      Optional<Composition> composition,
      Optional<Picture> sketch,
      Picture drawn) {}

  /** What of a picture is as it was asked for. */
  private record Verdict(Set<Kind> faults, boolean named) {
    static final Verdict NOTHING = new Verdict(EnumSet.allOf(Kind.class), false);

    boolean without(Kind kind) {
      return !faults.contains(kind);
    }
  }

  private Section section() {
    List<Case> cases = cases();
    List<Verdict> drawn = cases.stream().map(one -> verdict(one, one.drawn)).toList();
    List<Verdict> crossed =
        IntStream.range(0, cases.size())
            .mapToObj(i -> verdict(cases.get(i), cases.get((i + 1) % cases.size()).drawn))
            .toList();
    List<Verdict> sketched =
        cases.stream()
            .map(one -> one.sketch.map(it -> verdict(one, it)).orElse(Verdict.NOTHING))
            .toList();
    var figures = new ArrayList<Figure>();
    figures.add(
        figure("right", one -> one.named && one.faults.isEmpty(), drawn, crossed, sketched));
    figures.add(figure("in-place", one -> one.faults.isEmpty(), drawn, crossed, sketched));
    figures.add(figure("named", Verdict::named, drawn, crossed, sketched));
    for (Kind kind : Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      figures.add(figure(name, one -> one.without(kind), drawn, crossed, sketched));
    }
    return new Section(
        "compositions",
        figures,
        List.of(new View.Rows(figures.stream().map(Figure::name).toList())),
        List.of(new Section.Exhibit("compositions", plates(cases))));
  }

  private static Figure figure(
      String name,
      Predicate<Verdict> right,
      List<Verdict> drawn,
      List<Verdict> crossed,
      List<Verdict> sketched) {
    return Figure.share(
        "composition-" + name,
        "",
        Estimate.ofShare(drawn.stream().filter(right).count(), drawn.size()),
        (double) crossed.stream().filter(right).count() / crossed.size(),
        (double) sketched.stream().filter(right).count() / sketched.size());
  }

  private List<Case> cases() {
    List<SketchedRequest> requests =
        IntStream.range(0, prompts.size())
            .mapToObj(i -> DrawRequest.of(prompts.get(i).prompt(), i))
            .map(request -> book.sketching().sketched(request, model))
            .toList();
    var cases = new ArrayList<Case>();
    List<Drawn> drawn = new SideBySide(model).draw(requests);
    for (int i = 0; i < drawn.size(); i++) {
      SketchedRequest request = requests.get(i);
      // as the sketch was made that it was drawn from
      Optional<Composition> composition =
          request.sketch().isEmpty()
              ? Optional.empty()
              : book.composer()
                  .compose(request.request().start().words(), request.request().seed());
      cases.add(new Case(prompts.get(i), composition, request.sketch(), drawn.get(i).picture()));
    }
    return cases;
  }

  private Verdict verdict(Case one, Picture picture) {
    if (one.composition.isEmpty()) {
      return Verdict.NOTHING;
    }
    Composition composition = one.composition.get();
    var faults = EnumSet.noneOf(Kind.class);
    check.structure(one.asked.scene(), composition).forEach(fault -> faults.add(fault.of()));
    check.drawn(one.asked.scene(), composition, picture).forEach(fault -> faults.add(fault.of()));
    return new Verdict(faults, naming.names(composition, check.redrawn(composition, picture)));
  }

  private static List<Plate> plates(List<Case> cases) {
    return cases.stream()
        .filter(one -> one.sketch.isPresent())
        .limit(SHOWN)
        .map(one -> new Plate(one.asked.prompt(), List.of(one.sketch.orElseThrow(), one.drawn)))
        .toList();
  }
}
