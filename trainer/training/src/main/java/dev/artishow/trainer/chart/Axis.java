package dev.artishow.trainer.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * From values to places between 0 and 1, in equal steps or in equal ratios.
 *
 * @param low value at 0
 * @param high value at 1, above the other
 * @param ratios whether equal distances are equal ratios; then all values are positive
 * @param ticks values that are named, ascending
 */
public record Axis(double low, double high, boolean ratios, List<Tick> ticks) {
  /** What a round number may begin with. */
  private static final double[] ROUND = {1, 2, 5};

  private static final double[] POWERS = {1};

  private static final double DAY = 86_400;

  /** Steps of clocks, in seconds: seconds, minutes, hours. */
  private static final double[] CLOCK = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, DAY
  };

  /** Over so many powers of ten or more, only these are named. */
  private static final int MANY_POWERS = 3;

  /** Rounding may put a value a little beside its tick. */
  private static final double SLACK = 1e-9;

  public Axis {
    if (!(high > low) || (ratios && low <= 0)) {
      throw new IllegalArgumentException(
          "an axis must go from %sless to more, went from %s to %s"
              .formatted(ratios ? "a positive number, " : "", low, high));
    }
    ticks = List.copyOf(ticks);
  }

  /** Where a value stands. */
  public double share(double value) {
    return ratios ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  }

  /**
   * In equal steps from a round number to a round number, over all values.
   *
   * @param most ticks, about
   * @param label of a tick's value
   */
  public static Axis steps(DoubleStream values, int most, DoubleFunction<String> label) {
    return inSteps(values, most, step -> label);
  }

  /**
   * In equal steps, as {@link #steps}, whose ticks are numbers with digits enough to differ.
   *
   * @param most ticks, about
   */
  public static Axis numbers(DoubleStream values, int most, Locale locale) {
    return inSteps(values, most, step -> value -> BriefNumber.of(value, step, locale));
  }

  /**
   * @param labels of the values that are so far from each other
   */
  private static Axis inSteps(
      DoubleStream values, int most, DoubleFunction<DoubleFunction<String>> labels) {
    double[] all = values.toArray();
    double least = Arrays.stream(all).min().orElse(0);
    double greatest = Arrays.stream(all).max().orElse(1);
    if (!(greatest > least)) {
      double room = Math.max(Math.abs(least) / 2, Double.MIN_NORMAL);
      return inSteps(DoubleStream.of(least - room, least + room), most, labels);
    }
    double step = roundAbove((greatest - least) / most);
    long from = (long) Math.floor(least / step + SLACK);
    long to = (long) Math.ceil(greatest / step - SLACK);
    DoubleFunction<String> label = labels.apply(step);
    var ticks = new ArrayList<Tick>();
    for (long i = from; i <= to; i++) {
      ticks.add(new Tick(i * step, label.apply(i * step)));
    }
    return new Axis(from * step, to * step, false, ticks);
  }

  /** The least of 1, 2, 5, 10, 20, 50… and their tenths that is not below. */
  static double roundAbove(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double round : ROUND) {
      if (round * power >= value * (1 - SLACK)) {
        return round * power;
      }
    }
    return 10 * power;
  }

  /** In equal ratios over all values that are positive; from 1 to 10 if there are none. */
  public static Axis ratios(DoubleStream values, DoubleFunction<String> label) {
    double[] all = values.filter(value -> value > 0).toArray();
    double least = Arrays.stream(all).min().orElse(1);
    double greatest = Arrays.stream(all).max().orElse(10);
    double low = greatest > least ? least : least / 2;
    double high = greatest > least ? greatest : least * 2;
    int first = (int) Math.floor(Math.log10(low));
    int last = (int) Math.ceil(Math.log10(high));
    double[] begins = last - first > MANY_POWERS ? POWERS : ROUND;
    var ticks = new ArrayList<Tick>();
    for (int power = first; power <= last; power++) {
      for (double begin : begins) {
        double value = begin * Math.pow(10, power);
        if (value >= low * (1 - SLACK) && value <= high * (1 + SLACK)) {
          ticks.add(new Tick(value, label.apply(value)));
        }
      }
    }
    return new Axis(low, high, true, ticks);
  }

  /**
   * From 0 to a time at least as long, in steps that clocks have.
   *
   * @param most ticks, about
   * @param label of a time in seconds
   */
  public static Axis time(double seconds, int most, DoubleFunction<String> label) {
    double longest = Math.max(seconds, 1);
    double step =
        Arrays.stream(CLOCK)
            .filter(candidate -> longest / candidate <= most)
            .findFirst()
            .orElseGet(() -> DAY * roundAbove(longest / most / DAY));
    var ticks = new ArrayList<Tick>();
    for (int i = 0; i * step < longest; i++) {
      ticks.add(new Tick(i * step, label.apply(i * step)));
    }
    return new Axis(0, longest, false, ticks);
  }

  /** From the first of some ticks to the last, in equal steps or ratios. */
  public static Axis through(List<Tick> ticks, boolean ratios) {
    double low = ticks.get(0).value();
    double high = ticks.get(ticks.size() - 1).value();
    return new Axis(low, high > low ? high : low + 1, ratios, ticks);
  }
}
