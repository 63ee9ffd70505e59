package dev.artishow.trainer.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class AxisTest {
  private static List<Double> values(Axis axis) {
    return axis.ticks().stream().map(Tick::value).toList();
  }

  @Test
  void steps_anyValues_goFromRoundToRound() {
    Axis axis = Axis.steps(DoubleStream.of(0.013, 0.187), 5, Double::toString);

    assertThat(axis.low()).isZero();
    assertThat(axis.high()).isCloseTo(0.2, within(1e-12));
    assertThat(values(axis)).hasSize(5);
    assertThat(axis.share(0.05)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void steps_negativeAndPositive_haveZeroAmongTheirTicks() {
    assertThat(values(Axis.steps(DoubleStream.of(-30, 12), 5, Double::toString)))
        .containsExactly(-30.0, -20.0, -10.0, 0.0, 10.0, 20.0);
  }

  @Test
  void steps_oneValue_leaveRoomOnBothSides() {
    Axis axis = Axis.steps(DoubleStream.of(850, 850), 5, Double::toString);

    assertThat(axis.share(850)).isBetween(0.2, 0.8);
    assertThat(Axis.steps(DoubleStream.of(0, 0), 5, Double::toString).high()).isPositive();
    assertThat(Axis.steps(DoubleStream.of(-4, -4), 5, Double::toString).share(-4))
        .isBetween(0.2, 0.8);
  }

  @Test
  void numbers_valuesCloseToEachOther_haveLabelsThatDiffer() {
    assertThat(Axis.numbers(DoubleStream.of(18.781, 18.804), 5, Locale.ENGLISH).ticks())
        .extracting(Tick::label)
        .containsExactly("18.78", "18.785", "18.79", "18.795", "18.8", "18.805");
    assertThat(Axis.numbers(DoubleStream.of(1e6, 1e6 + 20), 5, Locale.ENGLISH).ticks())
        .extracting(Tick::label)
        .doesNotHaveDuplicates();
    assertThat(Axis.numbers(DoubleStream.of(-4e-4, 1e-4), 5, Locale.ENGLISH).ticks())
        .extracting(Tick::label)
        .contains("-4e-4", "0", "1e-4");
  }

  @Test
  void ratios_fewPowers_nameWhatBeginsWithOneTwoAndFive() {
    Axis axis = Axis.ratios(DoubleStream.of(0.03, 1, -1, 0), Double::toString);

    assertThat(values(axis))
        .usingElementComparator(AxisTest::nearly)
        .containsExactly(0.05, 0.1, 0.2, 0.5, 1.0);
    assertThat(axis.share(0.03)).isCloseTo(0, within(1e-12));
    assertThat(axis.share(Math.sqrt(0.03))).isCloseTo(0.5, within(1e-12));
  }

  private static int nearly(double one, double other) {
    return Math.abs(one - other) < 1e-12 ? 0 : Double.compare(one, other);
  }

  @Test
  void ratios_manyPowers_nameThePowersAlone() {
    assertThat(values(Axis.ratios(DoubleStream.of(1e-3, 1e3), Double::toString))).hasSize(7);
  }

  @Test
  void time_anyLength_hasTheStepsOfClocks() {
    assertThat(values(Axis.time(7, 5, Double::toString))).containsExactly(0.0, 2.0, 4.0, 6.0);
    assertThat(values(Axis.time(1200, 5, Double::toString)))
        .containsExactly(0.0, 300.0, 600.0, 900.0);
    assertThat(values(Axis.time(12 * 3600, 5, Double::toString)))
        .containsExactly(0.0, 10800.0, 21600.0, 32400.0);
    assertThat(values(Axis.time(40 * 86400.0, 5, Double::toString)))
        .containsExactly(0.0, 864000.0, 1728000.0, 2592000.0);
  }

  @Test
  void axis_ratiosFromZero_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Axis(0, 1, true, List.of()))
        .withMessageContaining("a positive number");
  }
}
