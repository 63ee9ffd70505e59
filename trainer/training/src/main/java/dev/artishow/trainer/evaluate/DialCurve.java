package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.evaluate.Figure.Better;
import dev.artishow.trainer.evaluate.Figure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/**
 * What a dial of drawing does: quality at each of its settings, and the change from the setting
 * that the model's package has. Always the same captions and seeds are drawn, and changes are told
 * pair by pair, so that what all settings have in common does not make them uncertain.
 */
final class DialCurve implements Measurement {
  private static final String DISTANCE = "-kid";
  private static final String MATCH = "-r-precision";
  private static final String CHANGE = "-change";

  private final Dial dial;
  private final Judge judge;
  private final Sample sample;
  private final List<Picture> reference;

  /**
   * What can be turned.
   *
   * @param key of the question, e.g. {@code steps}
   * @param settings ascending
   * @param usual the one that the model's package has
   */
  record Dial(String key, SortedMap<Double, Drawer.Wish> settings, double usual) {

    /** More steps. */
    static Dial steps(int usual) {
      return of(
          "steps", usual, List.of(1, 2, 4, 8, 16, 32), steps -> Drawer.Wish.ofSteps((int) steps));
    }

    /** Stronger guidance. */
    static Dial guidance(double usual) {
      return of("guidance", usual, List.of(1, 2, 3, 4, 6, 8), Drawer.Wish::ofGuidance);
    }

    private static Dial of(
        String key, double usual, List<Integer> others, DoubleFunction<Drawer.Wish> wish) {
      var settings = new TreeMap<Double, Drawer.Wish>();
      others.forEach(setting -> settings.put((double) setting, wish.apply(setting)));
      settings.put(usual, Drawer.Wish.NONE);
      return new Dial(key, settings, usual);
    }

    /** A setting as a figure's variant: {@code 4}, {@code 2.5}. */
    static String variant(double setting) {
      return new BigDecimal(Double.toString(setting)).stripTrailingZeros().toPlainString();
    }
  }

  /**
   * @param sample drawn with the usual setting
   * @param reference real pictures
   */
  DialCurve(Dial dial, Judge judge, Sample sample, List<Picture> reference) {
    this.dial = dial;
    this.judge = judge;
    this.sample = sample;
    this.reference = reference;
  }

  /** Without the usual setting, whose pictures are there. */
  @Override
  public long steps(Drawer drawer) {
    return dial.settings().entrySet().stream()
        .filter(setting -> setting.getKey() != dial.usual())
        .mapToLong(setting -> (long) sample.count() * drawer.steps(setting.getValue()))
        .sum();
  }

  /** What was found at one setting: the distance, and which pictures find their captions. */
  private static final class Point {
    private final KernelInceptionDistance kid;
    private final double[] found;

    Point(KernelInceptionDistance kid, double[] found) {
      this.kid = kid;
      this.found = found;
    }

    KernelInceptionDistance kid() {
      return kid;
    }

    double[] found() {
      return found;
    }
  }

  @Override
  public Section measure(Drawer drawer) {
    if (Math.min(sample.count(), reference.size()) < KernelInceptionDistance.MIN) {
      return new Section(dial.key(), List.of(), List.of(), List.of());
    }
    float[][] real = Pictures.features(judge, reference);
    List<float[][]> candidates = sample.confuses() ? sample.candidates(judge) : List.of();
    var points = new TreeMap<Double, Point>();
    var plates = new ArrayList<Plate>();
    dial.settings()
        .forEach(
            (setting, wish) -> {
              List<Picture> drawn =
                  setting == dial.usual() ? sample.drawn() : drawer.draw(sample.captions(), wish);
              points.put(setting, point(Pictures.features(judge, drawn), real, candidates));
              plates.add(
                  new Plate(Dial.variant(setting) + ": " + sample.captions().get(0), drawn.get(0)));
            });
    var figures = new ArrayList<Figure>();
    distances(points, figures);
    if (!candidates.isEmpty()) {
      matches(points, figures);
    }
    return new Section(
        dial.key(),
        figures,
        List.of(lines(DISTANCE), lines(MATCH)),
        List.of(new Section.Exhibit(dial.key(), plates)));
  }

  private static Point point(float[][] drawn, float[][] real, List<float[][]> candidates) {
    double[] found = candidates.isEmpty() ? new double[0] : Retrieval.found(drawn, candidates);
    return new Point(KernelInceptionDistance.between(drawn, real), found);
  }

  private View lines(String what) {
    String name = dial.key() + what;
    return new View.Lines(dial.key(), List.of(name + CHANGE), List.of(name));
  }

  private void distances(SortedMap<Double, Point> points, List<Figure> figures) {
    KernelInceptionDistance usual = usual(points).kid();
    points.forEach(
        (setting, point) -> {
          String variant = Dial.variant(setting);
          String name = dial.key() + DISTANCE;
          KernelInceptionDistance kid = point.kid();
          figures.add(Figure.of(name, variant, Unit.THOUSANDTHS, Better.LOWER, kid.estimate()));
          figures.add(
              Figure.of(
                  name + CHANGE, variant, Unit.THOUSANDTHS, Better.LOWER, kid.changeFrom(usual)));
        });
  }

  private void matches(SortedMap<Double, Point> points, List<Figure> figures) {
    double[] usual = usual(points).found();
    points.forEach(
        (setting, point) -> {
          String variant = Dial.variant(setting);
          String name = dial.key() + MATCH;
          double[] found = point.found();
          var changes = new double[found.length];
          Arrays.setAll(changes, i -> found[i] - usual[i]);
          long hits = Math.round(Arrays.stream(found).sum());
          figures.add(
              Figure.of(
                  name, variant, Unit.SHARE, Better.HIGHER, Estimate.ofShare(hits, found.length)));
          figures.add(
              Figure.of(
                  name + CHANGE, variant, Unit.SHARE, Better.HIGHER, Estimate.ofMean(changes)));
        });
  }

  private Point usual(SortedMap<Double, Point> points) {
    return Objects.requireNonNull(points.get(dial.usual()));
  }
}
