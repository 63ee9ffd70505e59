package dev.artishow.engine;

import java.util.List;

/**
 * What a picture was drawn from.
 *
 * @param ground what that is, and if it is noise alone, why
 * @param start time at which drawing started, 0 for noise alone
 * @param references whose drawings it leans on, those that cover most of it first
 */
public record Origin(Ground ground, double start, List<Reference> references) {

  /** What a picture can be drawn from. */
  public enum Ground {
    /** A sketch, made of drawings of the library. */
    LIBRARY,
    /** A picture that somebody brought. */
    PICTURE,
    /** Noise alone, as was asked for. */
    FREE,
    /** Noise alone, since the prompt names nothing that the library has. */
    NOTHING_NAMED,
    /** Noise alone, since there is no library. */
    NO_LIBRARY,
    /** Noise alone, since the model cannot start from a sketch. */
    NOISE_ONLY,
    /** Noise alone, since all that was drawn from sketches came too near to a reference. */
    TOO_NEAR
  }

  public Origin {
    boolean sketched = ground == Ground.LIBRARY || ground == Ground.PICTURE;
    if (start > 0 != sketched) {
      throw new IllegalArgumentException(
          "a picture drawn from %s cannot start at %s".formatted(ground, start));
    }
    references = List.copyOf(references);
  }

  /** From noise alone. */
  public static Origin noise(Ground why) {
    return new Origin(why, 0, List.of());
  }
}
