package dev.artishow.engine.nn;

/**
 * Everything that decides the shapes of a network's parameters: its kind and its sizes. The same
 * record builds the network in the trainer and in the engine, and is stored in the model package.
 */
public sealed interface NetworkSpec
    permits DenoiserSpec, DistilledSpec, EvaluatorSpec, GanSpec, TextEncoderSpec, UpscalerSpec {

  /** Side of the square picture, in pixels. */
  int resolution();

  /** Token ids of the text, padding included; 0 if it reads none. */
  int vocabulary();

  /** Tokens of a caption, padded or cut; 0 if it reads none. */
  int textTokens();

  /**
   * Checks one size.
   *
   * @throws IllegalArgumentException that names it, its value and the limits
   */
  static void requireRange(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be %d–%d, was %d".formatted(name, least, most, value));
    }
  }
}
