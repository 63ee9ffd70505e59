package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.evaluate.Figure.Better;
import dev.artishow.trainer.evaluate.Figure.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a dial of drawing does: quality at each of its settings, always of the same captions. */
final class DialCurve implements Measurement {
  private final Dial dial;
  private final Judge judge;
  private final Sample sample;
  private final List<Picture> reference;
  private final int count;

  /**
   * What can be turned.
   *
   * @param key of the question, e.g. {@code steps}
   * @param settings by what they are called, a number
   */
  record Dial(String key, Map<String, Drawer.Wish> settings) {

    /** More steps. */
    static Dial steps() {
      var settings = new LinkedHashMap<String, Drawer.Wish>();
      for (int steps : new int[] {1, 2, 4, 8, 16, 32}) {
        settings.put(Integer.toString(steps), Drawer.Wish.ofSteps(steps));
      }
      return new Dial("steps", settings);
    }

    /** Stronger guidance. */
    static Dial guidance() {
      var settings = new LinkedHashMap<String, Drawer.Wish>();
      for (int scale : new int[] {1, 2, 3, 4, 6, 8}) {
        settings.put(Integer.toString(scale), Drawer.Wish.ofGuidance(scale));
      }
      return new Dial("guidance", settings);
    }
  }

  /**
   * @param sample whose first captions are drawn
   * @param reference real pictures
   * @param count captions, 20 or more
   */
  DialCurve(Dial dial, Judge judge, Sample sample, List<Picture> reference, int count) {
    this.dial = dial;
    this.judge = judge;
    this.sample = sample;
    this.reference = reference;
    this.count = Math.min(count, sample.count());
  }

  @Override
  public long steps(Drawer drawer) {
    return (long) count * dial.settings().values().stream().mapToInt(drawer::steps).sum();
  }

  @Override
  public Section measure(Drawer drawer) {
    String distance = dial.key() + "-kid";
    String obedience = dial.key() + "-r-precision";
    var figures = new ArrayList<Figure>();
    var plates = new ArrayList<Plate>();
    List<String> captions = sample.captions().subList(0, count);
    float[][] real = Pictures.features(judge, reference);
    List<float[][]> candidates = sample.confuses() ? sample.candidates(judge) : List.of();
    for (String setting : dial.settings().keySet()) {
      List<Picture> drawn = drawer.draw(captions, dial.settings().get(setting));
      float[][] features = Pictures.features(judge, drawn);
      Estimate kid = Kid.between(features, real);
      figures.add(Figure.of(distance, setting, Unit.THOUSANDTHS, Better.LOWER, kid));
      if (!candidates.isEmpty()) {
        Estimate precision = Retrieval.precision(features, candidates);
        figures.add(Figure.of(obedience, setting, Unit.SHARE, Better.HIGHER, precision));
      }
      plates.add(new Plate(setting + ": " + captions.get(0), drawn.get(0)));
    }
    return new Section(
        dial.key(),
        figures,
        List.of(
            new View.Lines(dial.key(), List.of(distance)),
            new View.Lines(dial.key(), List.of(obedience))),
        List.of(new Section.Exhibit(dial.key(), plates)));
  }
}
