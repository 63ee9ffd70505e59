package dev.artishow.engine.reference.prompt;

/**
 * How many of a thing are asked for.
 *
 * @param least 1 or more
 * @param most the same where it is said exactly
 */
public record Count(int least, int most) {
  /** Nobody said, and nothing says more than one. */
  public static final Count ONE = new Count(1, 1);

  /** Nobody said, but the word is in the plural. */
  static final Count SOME = new Count(2, 4);

  public Count {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException(
          "a count must be from 1 up, was %d–%d".formatted(least, most));
    }
  }

  static Count of(int exactly) {
    return new Count(exactly, exactly);
  }

  /** Whether so many fit. */
  public boolean allows(int number) {
    return least <= number && number <= most;
  }
}
