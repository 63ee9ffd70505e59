package dev.artishow.trainer.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.TestingPlan;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DrawnSketchesTest {
  private static final int PIXELS = 32;
  private static final int VALUES = 4 * PIXELS * PIXELS;

  @TempDir private Path folder;

  private Dataset dataset;
  private Examples examples;

  @BeforeEach
  void build() throws Exception {
    dataset = new TestingPlan().build(folder);
    examples = new ExampleSets(dataset, Optional.empty(), Optional.empty()).training(PIXELS);
  }

  private DrawnSketches sketches(SketchOdds odds) {
    return new DrawnSketches(examples, dataset, Split.TRAIN, odds);
  }

  private float[] picture(int index) {
    var planes = new float[VALUES];
    examples.picture(index, planes, 0);
    return planes;
  }

  private static double distance(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.pow(one[i] - other[i], 2);
    }
    return sum / one.length;
  }

  @Test
  void sketch_neverWanted_writesNothing() {
    var target = new float[VALUES];
    DrawnSketches none = sketches(new SketchOdds(0, 0, 0.5, 0.5));
    int index = examples.draw(new SplittableRandom(1));

    assertThat(none.sketch(index, new SplittableRandom(2), target, 0)).isFalse();
    assertThat(target).containsOnly(0);
  }

  @Test
  void sketch_share_isKept() {
    DrawnSketches some = sketches(new SketchOdds(0.5, 0.2, 0.5, 0.5));
    var random = new SplittableRandom(5);
    var target = new float[VALUES];
    int given = 0;
    for (int i = 0; i < 2000; i++) {
      given += some.sketch(examples.draw(random), random, target, 0) ? 1 : 0;
    }

    assertThat(given).isBetween(1400 - 82, 1400 + 82); // 4 standard deviations
  }

  @Test
  void sketch_sameRandomness_isTheSame() {
    DrawnSketches all = sketches(new SketchOdds(0.5, 0.5, 0.5, 0.5));
    var one = new float[VALUES + 7];
    var other = new float[VALUES];
    int index = examples.draw(new SplittableRandom(1));
    all.sketch(index, new SplittableRandom(2), one, 7);
    all.sketch(index, new SplittableRandom(2), other, 0);

    assertThat(java.util.Arrays.copyOfRange(one, 7, one.length)).containsExactly(other);
  }

  @Test
  void sketch_ofOthers_isNearerToAnotherDrawingThanToTheTwins() {
    DrawnSketches others = sketches(new SketchOdds(1, 0, 0, 0.5));
    var random = new SplittableRandom(9);
    int judged = 0;
    for (int draw = 0; draw < 200; draw++) {
      int index = examples.draw(random);
      var entry = dataset.entry(index);
      long strangers =
          dataset
              .entries()
              .filter(one -> one.split() == Split.TRAIN && one.concept().equals(entry.concept()))
              .filter(one -> !one.group().equals(entry.group()))
              .count();
      if (strangers == 1) {
        int stranger =
            dataset
                .entries()
                .filter(one -> one.split() == Split.TRAIN)
                .filter(one -> one.concept().equals(entry.concept()))
                .filter(one -> !one.group().equals(entry.group()))
                .findFirst()
                .orElseThrow()
                .index();
        var sketch = new float[VALUES];
        others.sketch(index, random, sketch, 0);
        judged++;
        assertThat(distance(sketch, picture(stranger)))
            .isLessThanOrEqualTo(distance(sketch, picture(index)));
      }
    }
    assertThat(judged).as("pictures whose thing one other drawing shows").isPositive();
  }
}
