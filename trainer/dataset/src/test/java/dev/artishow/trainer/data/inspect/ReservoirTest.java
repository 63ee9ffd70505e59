package dev.artishow.trainer.data.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ReservoirTest {
  @Test
  void sample_drawnOften_holdsEveryItemAsOften() {
    var random = new SplittableRandom(3);
    int[] drawn = new int[20];
    for (int trial = 0; trial < 4000; trial++) {
      var reservoir = new Reservoir<Integer>(5, random);
      for (int item = 0; item < drawn.length; item++) {
        reservoir.add(item);
      }
      reservoir.sample().forEach(item -> drawn[item]++);
    }
    for (int times : drawn) {
      assertThat(times).isCloseTo(1000, within(120));
    }
  }

  @Test
  void sample_ofFewer_isAll() {
    var reservoir = new Reservoir<String>(5, new SplittableRandom(1));
    reservoir.add("a");
    assertThat(reservoir.sample()).containsExactly("a");
  }
}
