package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.artishow.trainer.evaluate.Figure.Better;
import dev.artishow.trainer.evaluate.Figure.Unit;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

  private static Figure figure(Better better, Estimate estimate) {
    return Figure.of("recall", "seen", Unit.SHARE, better, estimate);
  }

  @Test
  void of_withinTheUncertainty_isOpen() {
    assertThat(
            Comparison.of(
                figure(Better.HIGHER, Estimate.ofShare(50, 100)),
                figure(Better.HIGHER, Estimate.ofShare(58, 100))))
        .isEqualTo(Comparison.OPEN);
  }

  @Test
  void of_beyondTheUncertainty_saysWhichIsBetter() {
    Estimate less = Estimate.ofShare(50, 100);
    Estimate more = Estimate.ofShare(70, 100);

    assertThat(Comparison.of(figure(Better.HIGHER, less), figure(Better.HIGHER, more)))
        .isEqualTo(Comparison.BETTER);
    assertThat(Comparison.of(figure(Better.LOWER, less), figure(Better.LOWER, more)))
        .isEqualTo(Comparison.WORSE);
    assertThat(Comparison.of(figure(Better.NEITHER, less), figure(Better.NEITHER, more)))
        .isEqualTo(Comparison.DIFFERENT);
  }

  @Test
  void of_otherFigures_isRefused() {
    Figure recall = figure(Better.HIGHER, Estimate.exactly(1));
    Figure kid = Figure.of("kid", "seen", Unit.NUMBER, Better.LOWER, Estimate.exactly(1));

    assertThatIllegalArgumentException().isThrownBy(() -> Comparison.of(recall, kid));
  }
}
