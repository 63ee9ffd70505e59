package dev.artishow.engine.scene;

/**
 * A picture of one thing, cut out.
 *
 * @param picture index in the data set
 * @param concept key of what it shows
 * @param box where in the picture something is drawn
 * @param coverage share of the box that is covered, 0–1
 */
public record Sprite(int picture, String concept, Style style, Box box, double coverage) {

  /** A rectangle in shares of the picture's side. */
  public record Box(double left, double top, double width, double height) {}
}
