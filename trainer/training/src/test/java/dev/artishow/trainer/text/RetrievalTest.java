package dev.artishow.trainer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RetrievalTest {
  private static final float[][] PICTURES = {{1, 0}, {0.6f, 0.8f}, {0, 1}};

  @Test
  void precision_ofAllPictures_isTheShareOfFirstPlaces() {
    float[][] captions = {{1, 0}, {0, 1}, {0, 1}};
    // the second caption is nearest to the third picture
    assertThat(Retrieval.precision(captions, PICTURES, 3)).isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void precision_ofSome_countsEveryChoiceOfRivals() {
    float[][] captions = {{1, 0}, {0, 1}, {0, 1}};
    // one rival of two: the second caption misses if it is the third picture, half of the time
    assertThat(Retrieval.precision(captions, PICTURES, 2)).isCloseTo(2.5 / 3, within(1e-9));
  }

  @Test
  void precision_aTie_isAMiss() {
    float[][] same = {{1, 0}, {1, 0}};
    assertThat(Retrieval.precision(same, same, 2)).isZero();
  }

  @Test
  void precision_amongMoreThanThereAre_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Retrieval.precision(PICTURES, PICTURES, 4))
        .withMessage("among must be 2–3, the number of pictures, was 4");
  }

  @Test
  void preference_needsToBeatEveryWrongCaption() {
    float[][] right = {{1, 0}, {1, 0}, {0, 1}};
    float[][] wrong = {{0, 1}, {0.8f, 0.6f}};
    assertThat(Retrieval.preference(PICTURES, right, List.of(wrong, wrong, wrong)))
        .isCloseTo(1.0 / 3, within(1e-9));
  }
}
