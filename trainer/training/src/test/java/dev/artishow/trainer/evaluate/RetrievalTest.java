package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RetrievalTest {
  private static final float[][] OWN_FIRST = {{1, 0}, {0, 1}, {0.6f, 0.8f}};

  @Test
  void precision_ownCaptionNearest_counts() {
    var estimate =
        Retrieval.precision(
            new float[][] {{1, 0}, {0, 1}, {0.9f, 0.1f}}, List.of(OWN_FIRST, OWN_FIRST, OWN_FIRST));

    assertThat(estimate.value()).isEqualTo(2.0 / 3);
    assertThat(estimate.count()).isEqualTo(3);
  }

  @Test
  void precision_tie_isAMiss() {
    float[][] tied = {{1, 0}, {1, 0}};

    assertThat(Retrieval.precision(new float[][] {{1, 0}}, List.<float[][]>of(tied)).value())
        .isZero();
  }
}
