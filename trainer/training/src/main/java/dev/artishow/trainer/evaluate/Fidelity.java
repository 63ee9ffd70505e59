package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.evaluate.Figure.Better;
import dev.artishow.trainer.evaluate.Figure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Whether the drawn pictures look like real ones, as a crowd. Real pictures with the captions that
 * were drawn, compared likewise, tell what is to be expected; the same pictures as mere blots of
 * their colours tell what a model reaches that has no idea of shapes.
 */
final class Fidelity implements Measurement {
  private static final List<String> NAMES = List.of("kid", "precision", "recall");

  private final Judge judge;
  private final Map<String, Supplier<Crowd>> crowds;

  /**
   * Pictures of one population.
   *
   * @param drawn of some captions
   * @param captioned the real pictures with those captions
   * @param others as many other real pictures, drawn from the same population
   */
  record Crowd(List<Picture> drawn, List<Picture> captioned, List<Picture> others) {}

  /**
   * @param crowds by what they are of: {@code seen}, {@code held-out}; asked for once everything is
   *     drawn
   */
  Fidelity(Judge judge, Map<String, Supplier<Crowd>> crowds) {
    this.judge = judge;
    this.crowds = crowds;
  }

  @Override
  public Section measure(Drawer drawer) {
    var figures = new ArrayList<Figure>();
    crowds.forEach(
        (key, gathered) -> {
          Crowd crowd = gathered.get();
          if (crowd.others().size() >= KernelInceptionDistance.MIN) {
            add(figures, key, crowd);
          }
        });
    return new Section("fidelity", figures, List.of(new View.Rows(NAMES)), List.of());
  }

  private void add(List<Figure> figures, String key, Crowd crowd) {
    float[][] drawn = Pictures.features(judge, crowd.drawn());
    float[][] captioned = Pictures.features(judge, crowd.captioned());
    float[][] others = Pictures.features(judge, crowd.others());
    float[][] blots =
        Pictures.features(judge, crowd.captioned().stream().map(Pictures::blot).toList());
    figures.add(
        Figure.of(
                "kid",
                key,
                Unit.THOUSANDTHS,
                Better.LOWER,
                KernelInceptionDistance.between(drawn, others).estimate())
            .between(
                KernelInceptionDistance.between(blots, others).value(),
                KernelInceptionDistance.between(captioned, others).value()));
    PrecisionRecall of = compared(others, drawn);
    PrecisionRecall real = compared(others, captioned);
    PrecisionRecall none = compared(others, blots);
    figures.add(
        Figure.share(
            "precision", key, of.precision(), none.precision().value(), real.precision().value()));
    figures.add(
        Figure.share("recall", key, of.recall(), none.recall().value(), real.recall().value()));
  }

  private static PrecisionRecall compared(float[][] real, float[][] drawn) {
    return PrecisionRecall.of(real, drawn, PrecisionRecall.NEIGHBOURS);
  }
}
