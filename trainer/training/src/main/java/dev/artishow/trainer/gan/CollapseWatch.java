package dev.artishow.trainer.gan;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.loop.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells when a generator draws the same picture again and again, whatever the noise: the diversity
 * of many draws of a prompt is then a small share of that of the real pictures of the same thing.
 */
public final class CollapseWatch {
  private static final String FIGURE = "diversity-share-higher ";

  private final List<WatchedConcept> concepts;
  private final GanPlan.Watch options;

  CollapseWatch(List<WatchedConcept> concepts, GanPlan.Watch options) {
    this.concepts = List.copyOf(concepts);
    this.options = options;
  }

  /**
   * A watch over what the plan names.
   *
   * @throws IllegalArgumentException that says what the data set has no pictures of
   */
  public static CollapseWatch over(Dataset dataset, GanPlan plan) {
    GanPlan.Watch options = plan.watch();
    return new CollapseWatch(
        WatchedConcept.named(dataset, options.prompts(), plan.resolution()), options);
  }

  /** Draws one prompt several times. */
  @FunctionalInterface
  interface Draws {
    /** Planes of each picture, see {@link Diversity#of}. */
    List<float[]> of(String prompt, int count);
  }

  /** Each prompt's diversity as a share of that of real pictures, by a figure's name. */
  Map<String, Double> shares(Draws draws, int resolution) {
    var shares = new LinkedHashMap<String, Double>();
    for (WatchedConcept concept : concepts) {
      double drawn = Diversity.of(draws.of(concept.prompt(), options.draws()), resolution);
      shares.put(FIGURE + concept.prompt(), drawn / concept.diversity());
    }
    return shares;
  }

  /** What to warn of, by the figures that {@link #shares} gave. */
  List<Warning> alarms(Map<String, Double> figures) {
    var alarms = new ArrayList<Warning>();
    for (WatchedConcept concept : concepts) {
      Optional.ofNullable(figures.get(FIGURE + concept.prompt()))
          .filter(share -> !(share >= options.leastShare()))
          .ifPresent(share -> alarms.add(alarm(concept, share)));
    }
    return alarms;
  }

  private Warning alarm(WatchedConcept concept, double share) {
    return Warning.of(
        CollapseWatch.class,
        "collapsed",
        options.draws(),
        concept.prompt(),
        share,
        options.leastShare());
  }
}
