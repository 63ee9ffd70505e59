package dev.artishow.engine.reference;

/**
 * A stretch of a prompt that names a thing of the library.
 *
 * @param start of the stretch, in chars of the prompt
 * @param end after its last char
 * @param concept key of the thing
 * @param certainty how sure it is
 * @param score 0–1, to compare matches of one prompt by
 */
public record Match(int start, int end, String concept, Certainty certainty, double score) {

  /** What a match rests on, the surest first. */
  public enum Certainty {
    /** One of the thing's names, or a noun for it or its kind. */
    NAME,
    /** A name with a slip of the hand, or inflected. */
    SIMILAR_NAME,
    /** One of its keywords. */
    KEYWORD
  }

  public Match {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a match must be a stretch of the prompt, was %d–%d".formatted(start, end));
    }
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score must be 0–1, was " + score);
    }
  }
}
