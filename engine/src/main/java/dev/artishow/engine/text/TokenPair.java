package dev.artishow.engine.text;

import java.util.Arrays;

/** Two neighbouring token ids. */
record TokenPair(int left, int right) {

  /** The tokens with every occurrence of this pair, from the left, replaced by {@code joined}. */
  int[] joinIn(int[] tokens, int joined) {
    int[] result = new int[tokens.length];
    int length = 0;
    for (int i = 0; i < tokens.length; i++) {
      boolean here = i + 1 < tokens.length && tokens[i] == left && tokens[i + 1] == right;
      result[length++] = here ? joined : tokens[i];
      i += here ? 1 : 0;
    }
    return Arrays.copyOf(result, length);
  }
}
