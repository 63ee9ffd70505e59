package dev.artishow.trainer.data.caption;

import dev.artishow.engine.scene.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An emoji's code points, without the variation selector that only chooses between text and
 * picture.
 *
 * @param hex lower-case hexadecimal of at least four digits, joined by dashes: {@code
 *     1f469-200d-1f692}
 */
public record CodePoints(String hex) {
  private static final int PICTURE_SELECTOR = 0xfe0f;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{4,6}(-[0-9a-f]{4,6})*");

  /** Whether a concept's key is an emoji's code points. */
  public static boolean isHex(String key) {
    return HEX.matcher(key).matches();
  }

  /** Of the text itself. */
  public static CodePoints of(String text) {
    return of(text.codePoints());
  }

  /**
   * As data files write them: hexadecimal joined by dashes or underscores.
   *
   * @throws IllegalArgumentException if it is not
   */
  public static CodePoints parse(String hex) {
    try {
      return of(Arrays.stream(hex.split("[-_]")).mapToInt(part -> Integer.parseInt(part, 16)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "code points must be hexadecimal joined by dashes, was \"%s\"".formatted(hex), e);
    }
  }

  private static CodePoints of(IntStream points) {
    return new CodePoints(
        points
            .filter(point -> point != PICTURE_SELECTOR)
            .mapToObj(CodePoints::fourDigits)
            .collect(Collectors.joining("-")));
  }

  private static String fourDigits(int point) {
    String digits = Integer.toHexString(point);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** How many there are. */
  public int count() {
    return (int) points().count();
  }

  /** Its skin tones, in order; none for most. */
  public List<Tone> tones() {
    return points().mapToObj(Tone::of).flatMap(Optional::stream).toList();
  }

  /** Whether it names any skin tone. */
  boolean hasTones() {
    return points().anyMatch(point -> Tone.of(point).isPresent());
  }

  /** The same emoji in its neutral colour. */
  public CodePoints withoutTones() {
    return of(points().filter(point -> Tone.of(point).isEmpty()));
  }

  /** The same emoji with two code points exchanged wherever they stand. */
  public CodePoints swapping(int one, int other) {
    return of(points().map(point -> point == one ? other : point == other ? one : point));
  }

  private IntStream points() {
    return Arrays.stream(hex.split("-")).mapToInt(part -> Integer.parseInt(part, 16));
  }

  @Override
  public String toString() {
    return hex;
  }
}
