package dev.artishow.engine.raster;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/**
 * Writes PNG files of every kind, sample by sample, after the specification alone, so that what
 * decoders make of them can be compared with what was meant.
 *
 * @param side of the square, in pixels
 * @param depth bits of a sample
 * @param colorType as the header has it
 * @param samples {@code side × side × channels}
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
record TestingPng(int side, int depth, int colorType, boolean interlaced, int[] samples) {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int[] CHANNELS = {1, 0, 3, 1, 2, 0, 4};
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  static int channels(int colorType) {
    return CHANNELS[colorType];
  }

  /**
   * The file.
   *
   * @param chunks that stand between header and pixels
   */
  byte[] bytes(byte[]... chunks) {
    var file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(side).putInt(side);
    header.put((byte) depth).put((byte) colorType).putShort((short) 0);
    header.put((byte) (interlaced ? 1 : 0));
    file.writeBytes(TestingPictures.chunk("IHDR", header.array()));
    for (byte[] chunk : chunks) {
      file.writeBytes(chunk);
    }
    file.writeBytes(TestingPictures.chunk("IDAT", deflated(rows())));
    file.writeBytes(TestingPictures.chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  private byte[] rows() {
    var rows = new ByteArrayOutputStream();
    int[][] passes = interlaced ? PASSES : new int[][] {{0, 0, 1, 1}};
    for (int[] pass : passes) {
      byte[] above = null;
      for (int y = pass[1]; y < side; y += pass[3]) {
        byte[] row = row(y, pass[0], pass[2]);
        if (row.length > 0) {
          filter(rows, y % 5, row, above == null ? new byte[row.length] : above);
          above = row;
        }
      }
    }
    return rows.toByteArray();
  }

  private byte[] row(int y, int first, int step) {
    int channels = CHANNELS[colorType];
    var bits = new ArrayList<Integer>();
    for (int x = first; x < side; x += step) {
      for (int channel = 0; channel < channels; channel++) {
        int sample = samples[(y * side + x) * channels + channel];
        for (int bit = depth - 1; bit >= 0; bit--) {
          bits.add(sample >> bit & 1);
        }
      }
    }
    return packed(bits);
  }

  private static byte[] packed(List<Integer> bits) {
    byte[] row = new byte[(bits.size() + 7) / 8];
    for (int i = 0; i < bits.size(); i++) {
      row[i / 8] |= (byte) (bits.get(i) << (7 - i % 8));
    }
    return row;
  }

  /** PNG specification, section 9.2. */
  private void filter(ByteArrayOutputStream rows, int type, byte[] row, byte[] above) {
    int back = Math.max(1, CHANNELS[colorType] * depth / 8);
    rows.write(type);
    for (int i = 0; i < row.length; i++) {
      int a = i < back ? 0 : row[i - back] & 0xff;
      int b = above[i] & 0xff;
      int c = i < back ? 0 : above[i - back] & 0xff;
      int predicted =
          switch (type) {
            case 0 -> 0;
            case 1 -> a;
            case 2 -> b;
            case 3 -> (a + b) / 2;
            default -> paeth(a, b, c);
          };
      rows.write(row[i] - predicted);
    }
  }

  private static int paeth(int a, int b, int c) {
    int toA = Math.abs(b - c);
    int toB = Math.abs(a - c);
    int toC = Math.abs(a + b - 2 * c);
    return toA <= toB && toA <= toC ? a : toB <= toC ? b : c;
  }

  static byte[] deflated(byte[] bytes) {
    var deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    byte[] packed = new byte[bytes.length * 2 + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, length);
  }
}
