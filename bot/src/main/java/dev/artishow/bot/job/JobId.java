package dev.artishow.bot.job;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Names a job: ten of Crockford's base-32 digits, short enough for a member to quote.
 *
 * @param value e.g. {@code 7ZK3QH0M4T}
 */
public record JobId(String value) {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 10;
  private static final Pattern FORM = Pattern.compile("[" + DIGITS + "]{" + LENGTH + "}");

  public JobId {
    if (!isJobId(value)) {
      throw new IllegalArgumentException(
          "a job id is %d of the digits %s, was %s".formatted(LENGTH, DIGITS, value));
    }
  }

  /** A fresh one; 50 random bits, so a million jobs meet a twin once in two thousand databases. */
  public static JobId random(RandomGenerator random) {
    var value = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      value.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return new JobId(value.toString());
  }

  /** Whether {@code text} has the form of one. */
  public static boolean isJobId(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
