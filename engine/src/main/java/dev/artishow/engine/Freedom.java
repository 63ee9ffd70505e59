package dev.artishow.engine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How freely a picture is drawn from its sketch: the time at which drawing starts, with the sketch
 * mixed with noise as {@code start·sketch + (1 − start)·noise} (SDEdit, arXiv:2108.01073).
 *
 * @param start from 0, which is noise alone, to {@value #MAX}, after which little is left to draw
 */
public record Freedom(@JsonValue double start) {
  public static final double MAX = 0.9;

  public static final Freedom FREE = new Freedom(0);
  public static final Freedom LOOSE = new Freedom(0.5);
  public static final Freedom CLOSE = new Freedom(0.75);
  public static final Freedom FAITHFUL = new Freedom(0.85);

  public Freedom {
    if (!(start >= 0 && start <= MAX)) {
      throw refused(Double.toString(start));
    }
  }

  /** As model cards tell it. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Freedom of(double start) {
    return new Freedom(start);
  }

  /**
   * Reads {@code free}, {@code loose}, {@code close}, {@code faithful} or a number.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public static Freedom parse(String text) {
    Freedom named = named().get(text.strip().toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    double start;
    try {
      start = Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw refused('"' + text + '"');
    }
    return new Freedom(start);
  }

  private static Map<String, Freedom> named() {
    var named = new LinkedHashMap<String, Freedom>();
    named.put("free", FREE);
    named.put("loose", LOOSE);
    named.put("close", CLOSE);
    named.put("faithful", FAITHFUL);
    return named;
  }

  private static IllegalArgumentException refused(String value) {
    return new IllegalArgumentException(
        "freedom must be free, loose, close, faithful or a number 0–%s, was %s"
            .formatted(MAX, value));
  }

  /** Its name, or its number. */
  @Override
  public String toString() {
    return named().entrySet().stream()
        .filter(entry -> entry.getValue().equals(this))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> Double.toString(start));
  }
}
