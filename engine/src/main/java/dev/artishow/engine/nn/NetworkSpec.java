package dev.artishow.engine.nn;

import java.util.Map;

/**
 * Everything that decides the shapes of a network's parameters: its kind and its sizes. The same
 * record builds the network in the trainer and in the engine, and is stored in the model package.
 */
public sealed interface NetworkSpec
    permits DenoiserSpec,
        DistilledSpec,
        EvaluatorSpec,
        GanSpec,
        LibrarySpec,
        TextEncoderSpec,
        UpscalerSpec {

  /** Side of the square picture, in pixels. */
  int resolution();

  /** Token ids of the text, padding included; 0 if it reads none. */
  int vocabulary();

  /** Tokens of a caption, padded or cut; 0 if it reads none. */
  int textTokens();

  /** Shapes by name of all its parameters, found without making them. */
  Map<String, long[]> shapes();

  /** Checks that a width can be shared out over attention heads. */
  static void requireHeads(String name, int width, int heads) {
    if (width % (2 * heads) != 0) {
      throw new IllegalArgumentException(
          "%s must be a multiple of 2 × heads, was %d with %d heads".formatted(name, width, heads));
    }
  }

  /** Checks that a picture can be cut into patches. */
  static void requirePatches(int resolution, int patch) {
    if (resolution % patch != 0) {
      throw new IllegalArgumentException(
          "resolution must be a multiple of patch, was %d with patch %d"
              .formatted(resolution, patch));
    }
  }

  /** Checks that a picture's side can be halved again and again. */
  static void requirePowerOfTwo(int resolution) {
    if (Integer.bitCount(resolution) != 1) {
      throw new IllegalArgumentException(
          "resolution must be a power of two, was %d".formatted(resolution));
    }
  }

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
