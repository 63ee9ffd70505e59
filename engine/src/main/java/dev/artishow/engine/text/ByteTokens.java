package dev.artishow.engine.text;

import java.nio.charset.StandardCharsets;

/**
 * The ids that need no learning: padding, the start, and one token for each byte of UTF-8, so that
 * any text whatever has tokens. A space before each word marks where it begins.
 */
final class ByteTokens {
  static final int PAD = 0;
  static final int START = 1;
  private static final int FIRST = 2;

  /** The first id that is not a byte's. */
  static final int END = FIRST + 256;

  private ByteTokens() {}

  static int[] of(String word) {
    byte[] bytes = (" " + word).getBytes(StandardCharsets.UTF_8);
    int[] tokens = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      tokens[i] = FIRST + (bytes[i] & 0xff);
    }
    return tokens;
  }
}
