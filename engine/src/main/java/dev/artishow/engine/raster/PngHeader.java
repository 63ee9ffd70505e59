package dev.artishow.engine.raster;

import java.nio.ByteBuffer;

/**
 * The header of a PNG file (PNG specification, third edition, section 11.2.1).
 *
 * @param width in pixels
 * @param height in pixels
 * @param depth bits of a channel, or of a palette's index
 * @param colorType what the channels are: 0 grey, 2 colours, 3 a palette's index, 4 grey and alpha,
 *     6 colours and alpha
 */
record PngHeader(int width, int height, int depth, int colorType, boolean interlaced) {
  /** How long its chunk is. */
  static final int BYTES = 13;

  private static final int GREY = 0;
  private static final int COLORS = 2;
  private static final int PALETTE = 3;

  /** A bit for each depth that goes with a colour type: 1, 2, 4, 8, 16. */
  private static final int[] DEPTHS = {
    1 | 2 | 4 | 8 | 16, 0, 8 | 16, 1 | 2 | 4 | 8, 8 | 16, 0, 8 | 16
  };

  private static final int[] CHANNELS = {1, 0, 3, 1, 2, 0, 4};

  /** What decides the colours of a file's pixels; palette and transparency may be empty. */
  @SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
  record Colors(PngHeader header, byte[] palette, byte[] transparency) {}

  /**
   * Reads a header.
   *
   * @throws UnusablePictureException if there is no such kind of PNG
   */
  static PngHeader of(byte[] chunk) throws UnusablePictureException {
    ByteBuffer header = ByteBuffer.wrap(chunk);
    int width = header.getInt();
    int height = header.getInt();
    int depth = header.get();
    int colorType = header.get();
    boolean known = colorType >= 0 && colorType < DEPTHS.length && Integer.bitCount(depth) == 1;
    if (!known || (DEPTHS[colorType] & depth) == 0) {
      throw EncodedPicture.broken("depth %d, colour type %d".formatted(depth, colorType));
    }
    int packing = header.get();
    int filtering = header.get();
    int interlacing = header.get();
    if (packing != 0 || filtering != 0 || interlacing < 0 || interlacing > 1) {
      throw EncodedPicture.broken(
          "packing %d, filtering %d, interlacing %d".formatted(packing, filtering, interlacing));
    }
    return new PngHeader(width, height, depth, colorType, interlacing == 1);
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .putInt(width)
        .putInt(height)
        .put((byte) depth)
        .put((byte) colorType)
        .putShort((short) 0)
        .put((byte) (interlaced ? 1 : 0))
        .array();
  }

  long bitsPerPixel() {
    return (long) depth * CHANNELS[colorType];
  }

  boolean isGrey() {
    return colorType == GREY || colorType == 4;
  }

  /**
   * The same colours said in a way that Java's reader understands: it is not told a transparent
   * level of grey of less than eight bits, but it reads palettes, which can say the same.
   *
   * @param palette the file's, empty if it has none
   * @param transparency the file's, empty if it has none
   */
  Colors with(byte[] palette, byte[] transparency) throws UnusablePictureException {
    if (colorType == PALETTE) {
      requirePalette(palette, transparency);
      return new Colors(this, palette, transparency);
    }
    boolean keyed = transparency.length > 0 && (colorType == GREY || colorType == COLORS);
    if (!keyed) {
      return new Colors(this, new byte[0], new byte[0]);
    } else if (transparency.length != 2 * CHANNELS[colorType]) {
      throw EncodedPicture.broken(
          "its transparent colour is %d bytes long".formatted(transparency.length));
    } else if (colorType == GREY && depth < 8) {
      return palette(transparency[1]);
    }
    return new Colors(this, new byte[0], depth == 8 ? lowBytes(transparency) : transparency);
  }

  private void requirePalette(byte[] palette, byte[] transparency) throws UnusablePictureException {
    if (palette.length == 0 || palette.length % 3 != 0 || palette.length > 3 << depth) {
      throw EncodedPicture.broken("its palette is %d bytes long".formatted(palette.length));
    }
    if (transparency.length > palette.length / 3) {
      throw EncodedPicture.broken("its palette is shorter than its transparency");
    }
  }

  /** Only the bits count that a pixel has. */
  private static byte[] lowBytes(byte[] samples) {
    byte[] low = samples.clone();
    for (int i = 0; i < low.length; i += 2) {
      low[i] = 0;
    }
    return low;
  }

  private Colors palette(int transparent) {
    int levels = 1 << depth;
    byte[] palette = new byte[3 * levels];
    byte[] alphas = new byte[levels];
    for (int i = 0; i < levels; i++) {
      palette[3 * i] = (byte) (i * 255 / (levels - 1));
      palette[3 * i + 1] = palette[3 * i];
      palette[3 * i + 2] = palette[3 * i];
      alphas[i] = (byte) (i == (transparent & (levels - 1)) ? 0 : 255);
    }
    return new Colors(new PngHeader(width, height, depth, PALETTE, interlaced), palette, alphas);
  }
}
