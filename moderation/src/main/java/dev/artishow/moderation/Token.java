package dev.artishow.moderation;

/**
 * A word as it reads, and where it stands in the prompt as typed.
 *
 * @param start first character
 * @param end one past the last character
 */
record Token(String text, int start, int end) {
  Token reading(String other) {
    return new Token(other, start, end);
  }
}
