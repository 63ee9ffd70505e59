package dev.artishow.trainer.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers of any size with about three digits that count, as short as they can be. */
public final class BriefNumber {
  private static final MathContext DIGITS = new MathContext(3);
  private static final double MIN_PLAIN = 1e-3;
  private static final double MAX_PLAIN = 1e6;
  private static final int MAX_DECIMALS = 5;

  private BriefNumber() {}

  /** {@code 0.25}, {@code 1,240}, {@code 8e-4}. */
  public static String of(double value, Locale locale) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : "–";
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS);
    double size = Math.abs(rounded.doubleValue());
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(MAX_DECIMALS);
    if (size >= MIN_PLAIN && size < MAX_PLAIN) {
      return format.format(rounded);
    }
    int power = rounded.precision() - rounded.scale() - 1;
    return format.format(rounded.movePointLeft(power)) + "e" + power;
  }
}
