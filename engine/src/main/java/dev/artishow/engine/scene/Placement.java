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
    return width * height * thing.sprite().outline().coverage();
  }

  /** The same thing at another place. */
  Placement in(double newLeft, double newTop, double newWidth, double newHeight) {
    return new Placement(thing, newLeft, newTop, newWidth, newHeight);
  }
}
