package dev.artishow.engine.raster;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a picture must be turned and mirrored to stand as it was taken: the values 1–8 of EXIF's tag
 * Orientation (EXIF 2.32, section 4.6.4).
 *
 * @param transposed whether rows and columns are exchanged, first of all
 * @param mirrored whether left and right are then exchanged
 * @param flipped whether top and bottom are exchanged
 */
record Orientation(boolean transposed, boolean mirrored, boolean flipped) {
  static final Orientation UPRIGHT = new Orientation(false, false, false);

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY_BYTES = 12;

  /** What a value of the tag means; upright for one that means nothing. */
  static Orientation of(int tag) {
    return switch (tag) {
      case 2 -> new Orientation(false, true, false);
      case 3 -> new Orientation(false, true, true);
      case 4 -> new Orientation(false, false, true);
      case 5 -> new Orientation(true, false, false);
      case 6 -> new Orientation(true, true, false);
      case 7 -> new Orientation(true, true, true);
      case 8 -> new Orientation(true, false, true);
      default -> UPRIGHT;
    };
  }

  /**
   * As EXIF metadata say; upright if they do not or cannot be understood, for they are often broken
   * by programs that handle pictures.
   *
   * @param exif a TIFF file, as pictures carry it
   */
  static Orientation ofExif(byte[] exif) {
    try {
      ByteBuffer tiff = ByteBuffer.wrap(exif);
      tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = tiff.getInt(4);
      int entries = Short.toUnsignedInt(tiff.getShort(directory));
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + i * ENTRY_BYTES;
        if (tiff.getShort(entry) == TAG && tiff.getShort(entry + 2) == SHORT) {
          return of(tiff.getShort(entry + 8));
        }
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      return UPRIGHT;
    }
    return UPRIGHT;
  }

  /** The picture as it should stand. */
  Raster apply(Raster picture) {
    if (equals(UPRIGHT)) {
      return picture;
    }
    int side = picture.side();
    byte[] rgba = new byte[side * side * 4];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int column = mirrored ? side - 1 - x : x;
        int row = flipped ? side - 1 - y : y;
        for (int channel = 0; channel < 4; channel++) {
          rgba[(y * side + x) * 4 + channel] =
              (byte)
                  (transposed
                      ? picture.at(row, column, channel)
                      : picture.at(column, row, channel));
        }
      }
    }
    return new Raster(side, rgba);
  }
}
