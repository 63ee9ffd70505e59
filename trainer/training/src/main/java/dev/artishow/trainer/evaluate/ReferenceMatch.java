package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.trainer.evaluate.SideBySide.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What becomes of the same captions once there are references: whether pictures show what was
 * asked, of trained concepts, of held-out ones with a library that lacks them, and of held-out ones
 * whose pictures were added to the library, from which no network learnt. And whether they copy
 * what they are drawn after, before and after the engine's guard steps in; planted copies tell
 * whether it would see it.
 */
final class ReferenceMatch implements Measurement {
  private static final String WORDS = "references-r-precision";
  private static final String DRAWN_AFTER = "references-found";
  private static final String COPIES = "references-copies";
  private static final String LEFT = "references-copies-left";
  private static final String PLANTED = "references-planted";
  private static final int MAX_PLANTED = 64;
  private static final int SHOWN = 24;

  private final Judge judge;
  private final RealPictures reals;
  private final ColorMatch colors;
  private final List<Trial> trials;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Plate> plates = new ArrayList<>();
  private final List<Picture> drawnOfTrained = new ArrayList<>();

  /**
   * Captions that are drawn after one library.
   *
   * @param suffix of the figures' names, empty or beginning with a hyphen
   * @param variant of the figures that are not told by language
   * @param samples captions, whose pictures from noise alone are shown beside
   */
  record Trial(
      String suffix,
      String variant,
      ReferenceBook book,
      EngineDrawer drawer,
      List<Sample> samples) {}

  /**
   * @param colors asked of the first trial's library
   * @param trials one or more
   */
  ReferenceMatch(Judge judge, RealPictures reals, ColorMatch colors, List<Trial> trials) {
    this.judge = judge;
    this.reals = reals;
    this.colors = colors;
    this.trials = List.copyOf(trials);
  }

  @Override
  public long steps(Drawer drawer) {
    long steps = colors.steps(drawer);
    for (Trial trial : trials) {
      steps += trial.samples.stream().mapToLong(Sample::count).sum() * trial.drawer.steps();
    }
    return steps;
  }

  @Override
  public Section measure(Drawer drawer) {
    trials.forEach(this::draw);
    Trial first = trials.get(0);
    figures.addAll(colors.measure(first.drawer).figures());
    figures.add(planted("exact", first.book, picture -> picture));
    figures.add(planted("disturbed", first.book, Memorization::disturbed));
    List<String> rows = figures.stream().map(Figure::name).distinct().toList();
    return new Section(
        "references",
        figures,
        List.of(new View.Rows(rows)),
        List.of(new Section.Exhibit("references", plates)));
  }

  /** What was drawn after the first trial's library, once {@link #measure} is done. */
  List<Picture> drawn() {
    return drawnOfTrained;
  }

  private void draw(Trial trial) {
    var all = new ArrayList<Drawn>();
    for (Sample sample : trial.samples) {
      List<Drawn> drawn = trial.drawer.drawn(sample.captions());
      all.addAll(drawn);
      Sample again = sample.as(drawn.stream().map(Drawn::picture).toList());
      if (again.confuses()) {
        figures.add(WordMatch.figure(WORDS + trial.suffix, judge, reals, again));
      }
      show(sample, drawn);
    }
    List<Drawn> sketched =
        all.stream().filter(one -> !one.origin().references().isEmpty()).toList();
    if (all.isEmpty()) {
      return;
    }
    if (trials.indexOf(trial) == 0) {
      all.forEach(one -> drawnOfTrained.add(one.picture()));
    }
    figures.add(share(DRAWN_AFTER, trial, sketched.size(), all.size(), Figure.Better.NEITHER));
    if (!sketched.isEmpty()) {
      figures.add(
          share(COPIES, trial, copies(trial, sketched), sketched.size(), Figure.Better.LOWER));
      List<Drawn> last = trial.drawer.untilNoneIsCopied(sketched);
      figures.add(share(LEFT, trial, copies(trial, last), last.size(), Figure.Better.LOWER));
    }
  }

  private static Figure share(
      String name, Trial trial, long hits, long tries, Figure.Better better) {
    return Figure.of(name, trial.variant, Figure.Unit.SHARE, better, Estimate.ofShare(hits, tries));
  }

  private static long copies(Trial trial, List<Drawn> drawn) {
    return drawn.stream()
        .filter(
            one -> trial.book.guard().copied(one.picture(), one.origin().references()).isPresent())
        .count();
  }

  /** Copies of references among pictures: how many of them the guard tells. */
  private static Figure planted(String kind, ReferenceBook book, UnaryOperator<Picture> as) {
    List<Reference> some = some(book);
    long told =
        some.stream()
            .filter(
                one ->
                    book.guard()
                        .copied(as.apply(book.drawings().picture(one, 32)), List.of(one))
                        .isPresent())
            .count();
    return Figure.share(PLANTED, kind, Estimate.ofShare(told, some.size()), 0, 1);
  }

  private static List<Reference> some(ReferenceBook book) {
    var random = RandomStream.of(17, "planted references");
    List<String> things =
        book.things().stream().filter(thing -> !book.drawings().of(thing).isEmpty()).toList();
    return Stream.generate(() -> things.get(random.nextInt(things.size())))
        .limit(MAX_PLANTED)
        .map(thing -> book.drawings().of(thing))
        .map(drawings -> drawings.get(random.nextInt(drawings.size())))
        .toList();
  }

  /** From noise, with references, and as an artist drew it. */
  private void show(Sample sample, List<Drawn> drawn) {
    int each = SHOWN / (trials.size() * 2);
    for (int i = 0; i < Math.min(each, drawn.size()); i++) {
      plates.add(
          new Plate(
              sample.captions().get(i),
              List.of(
                  sample.drawn().get(i),
                  drawn.get(i).picture(),
                  reals.picture(sample.entries().get(i)))));
    }
  }
}
