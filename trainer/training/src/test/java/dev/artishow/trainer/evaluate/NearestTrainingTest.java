package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class NearestTrainingTest {
  private static final int SIDE = 32;

  @Test
  void distance_plantedCopies_areFoundAsTheyAreAndDisturbed() {
    List<Picture> training = pictures(120, 1);
    var queries = new ArrayList<>(training.subList(40, 50));
    training.subList(40, 50).forEach(copy -> queries.add(Memorization.disturbed(copy)));
    queries.addAll(pictures(10, 2));
    try (NDManager manager = NDManager.newBaseManager()) {
      var nearest = new NearestTraining(Pictures::pixels, queries, manager);
      compare(nearest, training, 0, 70);
      compare(nearest, training, 70, 120);

      for (int i = 0; i < 10; i++) {
        assertThat(nearest.nearest(i)).isEqualTo(1040 + i);
        assertThat(nearest.distance(i)).isCloseTo(0, within(0.01));
        assertThat(nearest.nearest(10 + i)).isEqualTo(1040 + i);
        assertThat(nearest.distance(10 + i)).isLessThan(0.4);
        assertThat(nearest.distance(20 + i)).isGreaterThan(0.5);
      }
    }
  }

  /** Two training pictures at squared distances 0.25 and 4 in a space of one number. */
  @Test
  void distance_twoPictures_isTheNearerAsAShareOfTheirMean() {
    Picture dark = new Picture(1, 1, new byte[] {0, 0, 0, -1});
    Picture light = new Picture(1, 1, new byte[] {100, 0, 0, -1});
    Picture query = new Picture(1, 1, new byte[] {25, 0, 0, -1});
    try (NDManager manager = NDManager.newBaseManager()) {
      var nearest = new NearestTraining(NearestTrainingTest::red, List.of(query), manager);
      nearest.compare(new int[] {7, 8}, List.of(light, dark));

      // moved by a pixel nothing is left of so small a picture, which is as far as dark is
      assertThat(nearest.nearest(0)).isEqualTo(8);
      assertThat(nearest.distance(0)).isCloseTo(0, within(1e-6));
    }
  }

  private static float[][] red(List<Picture> pictures) {
    return pictures.stream()
        .map(picture -> new float[] {picture.rgba()[0] / 50f})
        .toArray(float[][]::new);
  }

  private static void compare(NearestTraining nearest, List<Picture> all, int from, int to) {
    int[] indices = new int[to - from];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = 1000 + from + i;
    }
    nearest.compare(indices, all.subList(from, to));
  }

  /** Coarse coloured patterns. */
  private static List<Picture> pictures(int count, long seed) {
    var random = new SplittableRandom(seed);
    var pictures = new ArrayList<Picture>();
    for (int n = 0; n < count; n++) {
      byte[] colors = new byte[16 * 3];
      random.nextBytes(colors);
      byte[] rgba = new byte[SIDE * SIDE * 4];
      for (int i = 0; i < SIDE * SIDE; i++) {
        int block = i / SIDE / 8 * 4 + i % SIDE / 8;
        System.arraycopy(colors, 3 * block, rgba, 4 * i, 3);
        rgba[4 * i + 3] = -1;
      }
      pictures.add(new Picture(SIDE, SIDE, rgba));
    }
    return pictures;
  }
}
