package dev.artishow.engine.color;

/** Something painted: premultiplied RGBA, 8 bits a channel, rows from the top. */
public final class Pixels {
  private static final int CHANNELS = 4;
  private static final int OPAQUE = 255;

  private final int width;
  private final int height;
  private final byte[] rgba;

  /**
   * Wraps bytes.
   *
   * @param rgba {@code width × height × 4} bytes, not copied
   */
  public Pixels(int width, int height, byte[] rgba) {
    this.width = width;
    this.height = height;
    this.rgba = rgba;
  }

  /** Nothing painted yet. */
  public static Pixels transparent(int width, int height) {
    return new Pixels(width, height, new byte[width * height * CHANNELS]);
  }

  /**
   * What straight RGBA shows.
   *
   * @param straight {@code width × height × 4} bytes, which become the painted ones
   */
  public static Pixels premultiplying(int width, int height, byte[] straight) {
    for (int at = 0; at < straight.length; at += CHANNELS) {
      int alpha = straight[at + 3] & 0xff;
      for (int channel = 0; channel < 3; channel++) {
        int value = straight[at + channel] & 0xff;
        straight[at + channel] = (byte) ((value * alpha + OPAQUE / 2) / OPAQUE);
      }
    }
    return new Pixels(width, height, straight);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The bytes themselves, to read and to paint on. */
  public byte[] rgba() {
    return rgba;
  }

  /** Paints something on this, its left upper corner at a place where all of it fits. */
  public void paint(Pixels source, int left, int top) {
    for (int y = 0; y < source.height; y++) {
      int from = y * source.width * CHANNELS;
      int to = ((top + y) * width + left) * CHANNELS;
      for (int x = 0; x < source.width; x++, from += CHANNELS, to += CHANNELS) {
        int through = OPAQUE - (source.rgba[from + 3] & 0xff);
        if (through < OPAQUE) {
          for (int channel = 0; channel < CHANNELS; channel++) {
            int behind = (rgba[to + channel] & 0xff) * through;
            rgba[to + channel] = (byte) (source.rgba[from + channel] + dividedBy255(behind));
          }
        }
      }
    }
  }

  /** Rounded to nearest, for 0–65,025. */
  private static int dividedBy255(int value) {
    int rounded = value + 128;
    return (rounded + (rounded >> 8)) >> 8;
  }

  /**
   * Reads a pixel as the colour that it had before it was multiplied by its alpha; what is
   * transparent is black.
   *
   * @param at where its four bytes begin
   * @return its alpha, 0–255
   */
  public int color(int at, Oklab color) {
    int alpha = rgba[at + 3] & 0xff;
    color.set(straight(at, alpha), straight(at + 1, alpha), straight(at + 2, alpha));
    return alpha;
  }

  /**
   * Gives a pixel another colour.
   *
   * @param rgb not multiplied, {@code 0xrrggbb}
   * @param alpha what it has
   */
  void setColor(int at, int rgb, int alpha) {
    rgba[at] = premultiplied(rgb >> 16 & 0xff, alpha);
    rgba[at + 1] = premultiplied(rgb >> 8 & 0xff, alpha);
    rgba[at + 2] = premultiplied(rgb & 0xff, alpha);
  }

  private static byte premultiplied(int channel, int alpha) {
    return (byte) ((channel * alpha + 127) / OPAQUE);
  }

  /** A copy to try something on. */
  public Pixels copy() {
    return new Pixels(width, height, rgba.clone());
  }

  /** One channel before it was multiplied, 0–255. */
  public int straight(int at, int alpha) {
    int value = rgba[at] & 0xff;
    if (alpha == OPAQUE || alpha == 0) {
      return value;
    }
    return Math.min(OPAQUE, (value * OPAQUE + alpha / 2) / alpha);
  }
}
