package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.evaluate.Figure.Better;
import dev.artishow.trainer.evaluate.Figure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Whether the drawn pictures look like real ones, as a crowd. */
final class Fidelity implements Measurement {
  private static final List<String> NAMES = List.of("kid", "precision", "recall");
  private static final int LEAST = 20;

  private final Judge judge;
  private final Map<String, Crowd> crowds;

  /**
   * @param samples of captions that were drawn
   * @param captioned the real pictures with those captions
   * @param others as many other real pictures
   */
  record Crowd(List<Sample> samples, List<Picture> captioned, List<Picture> others) {}

  /**
   * @param crowds by what they are of: {@code seen}, {@code held-out}
   */
  Fidelity(Judge judge, Map<String, Crowd> crowds) {
    this.judge = judge;
    this.crowds = crowds;
  }

  @Override
  public Section measure(Drawer drawer) {
    var figures = new ArrayList<Figure>();
    crowds.forEach(
        (key, crowd) -> {
          if (Math.min(crowd.captioned().size(), crowd.others().size()) >= LEAST) {
            add(figures, key, crowd);
          }
        });
    return new Section("fidelity", figures, List.of(new View.Rows(NAMES)), List.of());
  }

  private void add(List<Figure> figures, String key, Crowd crowd) {
    List<Picture> pictures =
        crowd.samples().stream().flatMap(sample -> sample.drawn().stream()).toList();
    float[][] drawn = Pictures.features(judge, pictures);
    float[][] captioned = Pictures.features(judge, crowd.captioned());
    float[][] others = Pictures.features(judge, crowd.others());
    float[][] noise = Pictures.features(judge, noise(drawn.length, crowd.others().get(0).width()));
    figures.add(
        Figure.of("kid", key, Unit.THOUSANDTHS, Better.LOWER, Kid.between(drawn, others))
            .between(Kid.between(noise, others).value(), Kid.between(captioned, others).value()));
    PrecisionRecall of = compared(others, drawn);
    PrecisionRecall real = compared(others, captioned);
    PrecisionRecall none = compared(others, noise);
    figures.add( // noise lies within reach of some odd real picture and is no measure
        Figure.of("precision", key, Unit.SHARE, Better.HIGHER, of.precision())
            .beside(real.precision().value()));
    figures.add(
        Figure.share("recall", key, of.recall(), none.recall().value(), real.recall().value()));
  }

  private static PrecisionRecall compared(float[][] real, float[][] drawn) {
    return PrecisionRecall.of(real, drawn, PrecisionRecall.NEIGHBOURS);
  }

  /** What a model draws that has learnt nothing. */
  private static List<Picture> noise(int count, int side) {
    var random = new SplittableRandom(1);
    var pictures = new ArrayList<Picture>();
    for (int i = 0; i < count; i++) {
      byte[] rgba = new byte[side * side * 4];
      random.nextBytes(rgba);
      pictures.add(new Picture(side, side, rgba));
    }
    return pictures;
  }
}
