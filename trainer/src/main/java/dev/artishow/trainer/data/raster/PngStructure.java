package dev.artishow.trainer.data.raster;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The chunks of a PNG file (PNG specification, third edition, sections 5 and 11). */
final class PngStructure {
  private static final int SIGNATURE_BYTES = 8;
  private static final int FRAME_BYTES = 12;
  private static final Set<String> DECIDING = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int[] CHANNELS_BY_COLOR_TYPE = {1, 0, 3, 1, 2, 0, 4};

  /** Adam7: first column, first row, columns and rows from one to the next, of each pass. */
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private final ByteBuffer file;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
  private Orientation orientation = Orientation.UPRIGHT;

  PngStructure(byte[] file) {
    this.file = ByteBuffer.wrap(file);
  }

  EncodedPicture read() throws UnusablePictureException {
    kept.write(file.array(), 0, SIGNATURE_BYTES);
    file.position(SIGNATURE_BYTES);
    ByteBuffer header = ByteBuffer.wrap(header());
    int width = header.getInt();
    int height = header.getInt();
    EncodedPicture.requireSize(width, height);
    String type = "IHDR";
    while (!type.equals("IEND")) {
      type = chunk();
    }
    requireAsMuch(rawBytes(width, height, header));
    return new EncodedPicture(PictureFormat.PNG, width, height, 3, orientation, kept.toByteArray());
  }

  private byte[] header() throws UnusablePictureException {
    int start = file.position();
    if (!chunk().equals("IHDR") || file.position() != start + FRAME_BYTES + 13) {
      throw EncodedPicture.broken("it does not begin with a header");
    }
    return Arrays.copyOfRange(file.array(), start + 8, start + 21);
  }

  private String chunk() throws UnusablePictureException {
    if (file.remaining() < FRAME_BYTES) {
      throw EncodedPicture.cutShort();
    }
    int start = file.position();
    int length = file.getInt(start);
    if (length < 0 || length > file.remaining() - FRAME_BYTES) {
      throw EncodedPicture.cutShort();
    }
    var crc = new CRC32();
    crc.update(file.array(), start + 4, length + 4);
    if ((int) crc.getValue() != file.getInt(start + 8 + length)) {
      throw EncodedPicture.broken("a checksum is wrong");
    }
    String type = new String(file.array(), start + 4, 4, StandardCharsets.ISO_8859_1);
    take(type, start, length);
    file.position(start + FRAME_BYTES + length);
    return type;
  }

  private void take(String type, int start, int length) throws UnusablePictureException {
    if (type.equals("acTL")) {
      throw EncodedPicture.animated();
    } else if (type.equals("eXIf")) {
      orientation =
          Orientation.ofExif(Arrays.copyOfRange(file.array(), start + 8, start + 8 + length));
    } else if (DECIDING.contains(type)) {
      kept.write(file.array(), start, length + FRAME_BYTES);
      if (type.equals("IDAT")) {
        pixels.write(file.array(), start + 8, length);
      }
    }
  }

  /** The bytes of all rows, each with the byte that names its filter. */
  private static long rawBytes(int width, int height, ByteBuffer header)
      throws UnusablePictureException {
    int depth = header.get(8);
    int colorType = header.get(9);
    int channels =
        colorType < 0 || colorType >= CHANNELS_BY_COLOR_TYPE.length
            ? 0
            : CHANNELS_BY_COLOR_TYPE[colorType];
    if (channels == 0 || depth < 1 || depth > 16) {
      throw EncodedPicture.broken("depth %d, colour type %d".formatted(depth, colorType));
    }
    long bits = (long) depth * channels;
    if (header.get(12) == 0) {
      return rows(width, height, bits);
    }
    long sum = 0;
    for (int[] pass : PASSES) {
      sum += rows(steps(width, pass[0], pass[2]), steps(height, pass[1], pass[3]), bits);
    }
    return sum;
  }

  private static int steps(int length, int first, int step) {
    return Math.max(0, length - first + step - 1) / step;
  }

  private static long rows(int width, int height, long bitsPerPixel) {
    return width == 0 ? 0 : height * (1 + (width * bitsPerPixel + 7) / 8);
  }

  /** Neither fewer nor more pixels than the header says, found without keeping them. */
  private void requireAsMuch(long wanted) throws UnusablePictureException {
    var inflater = new Inflater();
    try {
      inflater.setInput(pixels.toByteArray());
      byte[] discarded = new byte[1 << 16];
      long found = 0;
      int count;
      do {
        count = inflater.inflate(discarded);
        found += count;
      } while (count > 0 && found <= wanted);
      if (found != wanted) {
        throw EncodedPicture.broken(
            "its header promises %d bytes of pixels, it holds %s"
                .formatted(wanted, found < wanted ? "%d".formatted(found) : "more"));
      }
    } catch (DataFormatException e) {
      throw EncodedPicture.broken("its pixels are not packed as they should be");
    } finally {
      inflater.end();
    }
  }
}
