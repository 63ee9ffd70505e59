package dev.artishow.bot.setting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the value of a setting can be, and how it is written down. */
public sealed interface Shape {
  /** As many as Discord lets people choose at once. */
  int MAX_CHOSEN = 25;

  /**
   * Reads what somebody typed or chose.
   *
   * @return as it is written down; empty if it is no value of this shape
   */
  Optional<String> read(String typed);

  /**
   * Channels of the server, written down as their ids.
   *
   * @param max how many at once
   */
  record Channels(int max) implements Shape {
    @Override
    public Optional<String> read(String typed) {
      return ids(typed, max);
    }
  }

  /**
   * Roles of the server, written down as their ids.
   *
   * @param max how many at once
   */
  record Roles(int max) implements Shape {
    @Override
    public Optional<String> read(String typed) {
      return ids(typed, max);
    }
  }

  /**
   * A number.
   *
   * @param decimals how many there can be behind the point
   * @param unit as its option is called, e.g. {@code seconds}
   */
  record Amount(BigDecimal min, BigDecimal max, int decimals, String unit) implements Shape {
    private static final int MAX_CHARACTERS = 12;

    static Amount whole(long max, String unit) {
      return new Amount(BigDecimal.ONE, BigDecimal.valueOf(max), 0, unit);
    }

    @Override
    public Optional<String> read(String typed) {
      BigDecimal number;
      try {
        number = new BigDecimal(typed.strip().replace(',', '.'));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
      boolean fits =
          typed.length() <= MAX_CHARACTERS
              && number.compareTo(min) >= 0
              && number.compareTo(max) <= 0
              && number.stripTrailingZeros().scale() <= decimals;
      return fits ? Optional.of(number.stripTrailingZeros().toPlainString()) : Optional.empty();
    }
  }

  /** One of several words. */
  record Choice(List<String> words) implements Shape {
    public Choice {
      words = List.copyOf(words);
    }

    @Override
    public Optional<String> read(String typed) {
      return Optional.of(typed).filter(words::contains);
    }
  }

  /** Yes, written down as 1, or no, as 0. */
  record YesNo() implements Shape {
    public static final String YES = "1";
    public static final String NO = "0";

    @Override
    public Optional<String> read(String typed) {
      return Optional.of(typed).filter(word -> word.equals(YES) || word.equals(NO));
    }
  }

  /** Words of the server's own. */
  record Words(int maxCharacters) implements Shape {
    @Override
    public Optional<String> read(String typed) {
      return Optional.of(typed).filter(text -> !text.isEmpty() && text.length() <= maxCharacters);
    }
  }

  /** Ids as Discord gives them, a line or a comma each. */
  private static Optional<String> ids(String typed, int max) {
    List<String> ids = List.of(typed.split("[,\\s]+", 0));
    boolean fits = ids.size() <= max && ids.stream().allMatch(Shape::isId);
    return fits
        ? Optional.of(ids.stream().distinct().collect(Collectors.joining(",")))
        : Optional.empty();
  }

  private static boolean isId(String text) {
    try {
      return Long.parseLong(text) > 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
