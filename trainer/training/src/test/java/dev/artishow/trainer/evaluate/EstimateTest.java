package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class EstimateTest {

  /** Newcombe (1998), table I: 81 of 263 and 15 of 148. */
  @Test
  void ofShare_publishedExamples_givesWilsonsIntervals() {
    Estimate many = Estimate.ofShare(81, 263);
    assertThat(many.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(many.high()).isCloseTo(0.3662, within(5e-5));

    Estimate fewer = Estimate.ofShare(15, 148);
    assertThat(fewer.low()).isCloseTo(0.0624, within(5e-5));
    assertThat(fewer.high()).isCloseTo(0.1605, within(5e-5));
  }

  /** Likewise: 0 of 20 and 1 of 29. */
  @Test
  void ofShare_nearNothing_staysAboveZero() {
    assertThat(Estimate.ofShare(0, 20).low()).isZero();
    assertThat(Estimate.ofShare(0, 20).high()).isCloseTo(0.1611, within(5e-5));
    assertThat(Estimate.ofShare(1, 29).low()).isCloseTo(0.0061, within(5e-5));
    assertThat(Estimate.ofShare(1, 29).high()).isCloseTo(0.1718, within(5e-5));
    assertThat(Estimate.ofShare(20, 20).high()).isEqualTo(1);
  }

  @Test
  void ofShare_moreHitsThanTries_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.ofShare(3, 2))
        .withMessageContaining("hits must be 0 to 2");
  }

  /** Mean 3, standard error √(2.5 ÷ 5) = 0.7071, t with 4 degrees of freedom 2.7764. */
  @Test
  void ofMean_fiveValues_givesStudentsInterval() {
    Estimate mean = Estimate.ofMean(1, 2, 3, 4, 5);

    assertThat(mean.value()).isEqualTo(3);
    assertThat(mean.high() - 3).isCloseTo(0.7071068 * 2.77645, within(1e-4));
    assertThat(3 - mean.low()).isCloseTo(mean.high() - 3, within(1e-12));
  }

  /** t with 9 degrees of freedom is 2.26216, with 1 it is 12.7062. */
  @Test
  void ofMean_tenOrTwoValues_usesTheirFreedom() {
    Estimate ten = Estimate.ofMean(0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
    assertThat(ten.high() - 0.5).isCloseTo(2.26216 * Math.sqrt(2.5 / 9 / 10), within(1e-4));
    assertThat(Estimate.ofMean(0, 2).high() - 1).isCloseTo(12.7062, within(1e-3));
  }

  /** Newcombe (1998b), method 10: 56/70 − 48/80 has the interval 0.0524 to 0.3339. */
  @Test
  void differsFrom_newcombesExample_differs() {
    assertThat(Estimate.ofShare(56, 70).differsFrom(Estimate.ofShare(48, 80))).isTrue();
    assertThat(Estimate.ofShare(48, 80).differsFrom(Estimate.ofShare(56, 70))).isTrue();
  }

  /** Likewise 9/10 − 3/10 differs, 6/7 − 2/7 has the interval 0.0582 to 0.8062, 5/56 − 0/29 not. */
  @Test
  void differsFrom_fewTries_isDecidedByTheInterval() {
    assertThat(Estimate.ofShare(9, 10).differsFrom(Estimate.ofShare(3, 10))).isTrue();
    assertThat(Estimate.ofShare(6, 7).differsFrom(Estimate.ofShare(2, 7))).isTrue();
    assertThat(Estimate.ofShare(5, 56).differsFrom(Estimate.ofShare(0, 29))).isFalse();
  }

  @Test
  void differsFrom_exactNumbers_differUnlessEqual() {
    assertThat(Estimate.exactly(2).differsFrom(Estimate.exactly(2))).isFalse();
    assertThat(Estimate.exactly(2).differsFrom(Estimate.exactly(3))).isTrue();
  }
}
