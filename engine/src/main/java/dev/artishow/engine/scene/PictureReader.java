package dev.artishow.engine.scene;

/** Where sprites' pixels come from. Thread-safe. */
@FunctionalInterface
public interface PictureReader {

  /**
   * Copies a picture: premultiplied RGBA, rows from the top, 0–255.
   *
   * @param side in pixels
   * @param target gets {@code side × side × 4} bytes
   */
  void read(int picture, int side, byte[] target);
}
