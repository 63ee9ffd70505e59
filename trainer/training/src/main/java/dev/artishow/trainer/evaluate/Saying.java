package dev.artishow.trainer.evaluate;

/**
 * What a caption says, and apart from it the style that it says it in: {@code a red apple}, {@code
 * pixel art}. So the same style can be said of another thing, and gives no hint at which is meant.
 *
 * @param style empty if none is said
 */
record Saying(String subject, String style) {

  /** The caption. */
  String text() {
    return style.isEmpty() ? subject : subject + ", " + style;
  }

  /** This subject in the style that another caption says. */
  Saying inStyleOf(Saying other) {
    return new Saying(subject, other.style());
  }
}
