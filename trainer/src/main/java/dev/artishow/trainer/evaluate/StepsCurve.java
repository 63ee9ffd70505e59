package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.evaluate.Figure.Better;
import dev.artishow.trainer.evaluate.Figure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What more steps give: quality against the number of steps, always of the same captions. */
final class StepsCurve implements Measurement {
  private static final List<Integer> STEPS = List.of(1, 2, 4, 8, 16, 32);

  private final Judge judge;
  private final Sample sample;
  private final List<Picture> reference;
  private final int count;

  /**
   * @param sample whose first captions are drawn
   * @param reference real pictures
   * @param count captions, 20 or more
   */
  StepsCurve(Judge judge, Sample sample, List<Picture> reference, int count) {
    this.judge = judge;
    this.sample = sample;
    this.reference = reference;
    this.count = Math.min(count, sample.count());
  }

  @Override
  public long steps(Drawer drawer) {
    return (long) count * STEPS.stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public Section measure(Drawer drawer) {
    var figures = new ArrayList<Figure>();
    var plates = new ArrayList<Plate>();
    List<String> captions = sample.captions().subList(0, count);
    float[][] real = Pictures.features(judge, reference);
    List<float[][]> candidates = sample.confuses() ? sample.candidates(judge) : List.of();
    for (int steps : STEPS) {
      List<Picture> drawn = drawer.draw(captions, OptionalInt.of(steps));
      float[][] features = Pictures.features(judge, drawn);
      String variant = Integer.toString(steps);
      figures.add(
          Figure.of(
              "steps-kid", variant, Unit.THOUSANDTHS, Better.LOWER, Kid.between(features, real)));
      if (!candidates.isEmpty()) {
        Estimate precision = Retrieval.precision(features, candidates);
        figures.add(Figure.of("steps-r-precision", variant, Unit.SHARE, Better.HIGHER, precision));
      }
      plates.add(new Plate(variant + ": " + captions.get(0), drawn.get(0)));
    }
    return new Section(
        "steps",
        figures,
        List.of(
            new View.Lines("steps", List.of("steps-kid")),
            new View.Lines("steps", List.of("steps-r-precision"))),
        List.of(new Section.Exhibit("steps", plates)));
  }
}
