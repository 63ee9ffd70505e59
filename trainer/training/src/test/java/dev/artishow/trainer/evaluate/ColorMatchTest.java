package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.color.ColorName;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ColorMatchTest {
  private static final List<ColorName> ASKED =
      List.of(ColorName.RED, ColorName.BLUE, ColorName.GREEN);
  private static final List<List<ColorName>> SEEN =
      List.of(List.of(ColorName.RED, ColorName.WHITE), List.of(ColorName.RED), List.of());

  @Test
  void matches_colourAmongThoseThatCoverMost_counts() {
    assertThat(ColorMatch.matches(ASKED, SEEN).value()).isEqualTo(1.0 / 3);
  }

  /** Of the six pairs of one's colour and another's picture, red is seen in the second alone. */
  @Test
  void crossed_otherPictures_isChance() {
    assertThat(ColorMatch.crossed(ASKED, SEEN)).isEqualTo(1.0 / 6);
  }
}
