package dev.artishow.engine.scene;

/** Where a thing stands, in shares of the scene's side. */
public record Placement(Thing thing, double left, double top, double width, double height) {

  public double right() {
    return left + width;
  }

  public double bottom() {
    return top + height;
  }

  public double longest() {
    return Math.max(width, height);
  }

  /** The area that is covered. */
  public double covered() {
    return width * height * thing.sprite().coverage();
  }

  /** The same, smaller about its centre. */
  Placement shrunk(double factor) {
    double lessWidth = width * (1 - factor);
    double lessHeight = height * (1 - factor);
    return new Placement(
        thing, left + lessWidth / 2, top + lessHeight / 2, width - lessWidth, height - lessHeight);
  }
}
