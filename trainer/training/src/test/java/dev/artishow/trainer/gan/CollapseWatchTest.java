package dev.artishow.trainer.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CollapseWatchTest {
  private static final int PIXELS = 16;
  private static final int VALUES = 4 * PIXELS * PIXELS;

  private static float[] flat(float value) {
    var planes = new float[VALUES];
    Arrays.fill(planes, value);
    return planes;
  }

  @Test
  void diversity_byHand_isTheDeviationFromTheMeanPicture() {
    // −0.5 and 0.5 deviate from 0 by 0.5 each: √(2 · 0.25 ÷ 1)
    assertThat(Diversity.of(List.of(flat(-0.5f), flat(0.5f)), PIXELS))
        .isCloseTo(Math.sqrt(0.5), Offset.offset(1e-6));
    assertThat(Diversity.of(List.of(flat(0.3f), flat(0.3f)), PIXELS)).isZero();
  }

  @Test
  void diversity_speckle_countsForLittle() {
    var random = new SplittableRandom(1);
    var speckled = new ArrayList<float[]>();
    for (int i = 0; i < 32; i++) {
      float[] planes = flat(0);
      for (int pixel = 0; pixel < VALUES; pixel++) {
        planes[pixel] += (float) (0.1 * random.nextGaussian());
      }
      speckled.add(planes);
    }
    // four pixels are averaged, which halves it
    assertThat(Diversity.of(speckled, PIXELS)).isCloseTo(0.05, Offset.offset(0.005));
  }

  private static CollapseWatch watch() {
    var options = new GanPlan.Watch(List.of("sun", "moon"), 8, 0.5);
    return new CollapseWatch(
        List.of(new WatchedConcept("sun", 0.4), new WatchedConcept("moon", 0.4)), options);
  }

  /** Suns are always the same, moons come in two sorts. */
  private static List<float[]> draws(String prompt, int count) {
    var drawn = new ArrayList<float[]>();
    for (int i = 0; i < count; i++) {
      drawn.add(flat(prompt.equals("moon") && i % 2 == 0 ? -0.3f : 0.3f));
    }
    return drawn;
  }

  @Test
  void alarms_sameDrawEveryTime_areGivenForThatPromptAlone() {
    CollapseWatch watch = watch();
    var shares = watch.shares(CollapseWatchTest::draws, PIXELS);
    assertThat(shares.get("diversity-share-higher sun")).isZero();
    // √(8 · 0.09 ÷ 7) ÷ 0.4
    assertThat(shares.get("diversity-share-higher moon")).isCloseTo(0.8018, Offset.offset(1e-4));
    assertThat(watch.alarms(shares))
        .singleElement()
        .extracting(warning -> warning.text(Locale.ENGLISH), InstanceOfAssertFactories.STRING)
        .startsWith(
            "The generator may have collapsed: 8 draws of “sun” have 0% of the diversity of real"
                + " pictures, at least 50% are expected; ");
  }

  @Test
  void alarms_notANumber_isAnAlarmToo() {
    assertThat(watch().alarms(java.util.Map.of("diversity-share-higher sun", Double.NaN)))
        .hasSize(1);
  }

  @Test
  void watch_withoutDiversityToCompareWith_isRefused() {
    assertThatThrownBy(() -> new WatchedConcept("sun", 0))
        .hasMessage("diversity of the pictures of “sun” must be above 0, was 0.0");
    assertThatThrownBy(() -> new GanPlan.Watch(List.of(), 8, 0.5))
        .hasMessage("prompts must be 1–100 of them, was 0");
  }
}
