package dev.artishow.moderation.reading;

/**
 * A word of the lexicon as it was read.
 *
 * @param word its number in the {@link Lexicon}
 * @param start first character in the prompt as typed
 * @param end one past the last character
 */
public record ReadWord(int word, int start, int end, Reading reading) {}
