package dev.artishow.trainer.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers of any size with about three digits that count, as short as they can be. */
public final class BriefNumber {
  private static final int DIGITS = 3;
  private static final int MAX_DIGITS = 15;
  private static final double MIN_PLAIN = 1e-3;
  private static final double MAX_PLAIN = 1e6;
  private static final int MAX_DECIMALS = 5;

  /** Rounding may put a power of ten a little below itself. */
  private static final double SLACK = 1e-9;

  private BriefNumber() {}

  /** {@code 0.25}, {@code 1,240}, {@code 8e-4}. */
  public static String of(double value, Locale locale) {
    return of(value, DIGITS, locale);
  }

  /**
   * With more digits where it takes them to differ from its neighbours: {@code 18.785}.
   *
   * @param step how far the next one is, positive
   */
  static String of(double value, double step, Locale locale) {
    int digits = power(Math.abs(value)) - power(step) + 1;
    return of(value, Math.min(Math.max(digits, DIGITS), MAX_DIGITS), locale);
  }

  private static int power(double value) {
    return value == 0 ? 0 : (int) Math.floor(Math.log10(value) + SLACK);
  }

  private static String of(double value, int digits, Locale locale) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : "–";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    double size = Math.abs(rounded.doubleValue());
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(Math.max(MAX_DECIMALS, digits - 1));
    if (size >= MIN_PLAIN && size < MAX_PLAIN) {
      return format.format(rounded);
    }
    int power = rounded.precision() - rounded.scale() - 1;
    return format.format(rounded.movePointLeft(power)) + "e" + power;
  }
}
