package dev.artishow.engine.scene;

/**
 * A picture of one thing, cut out.
 *
 * @param picture its number with whoever has the pictures
 * @param concept key of what it shows
 * @param outline where in the picture it is drawn
 */
public record Sprite(int picture, String concept, Style style, Outline outline) {

  Box box() {
    return outline.box();
  }
}
