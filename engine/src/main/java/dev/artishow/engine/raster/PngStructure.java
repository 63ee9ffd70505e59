package dev.artishow.engine.raster;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The chunks of a PNG file (PNG specification, third edition, sections 5 and 11). */
final class PngStructure {
  private static final int SIGNATURE_BYTES = 8;
  private static final int FRAME_BYTES = 12;

  /** Adam7: first column, first row, columns and rows from one to the next, of each pass. */
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private final ByteBuffer file;
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private final PngColors colors = new PngColors();
  private byte[] palette = {};
  private byte[] transparency = {};
  private Orientation orientation = Orientation.UPRIGHT;

  PngStructure(byte[] file) {
    this.file = ByteBuffer.wrap(file);
  }

  EncodedPicture read() throws UnusablePictureException {
    file.position(SIGNATURE_BYTES);
    PngHeader header = header();
    EncodedPicture.requireSize(header.width(), header.height());
    String type = "IHDR";
    while (!type.equals("IEND")) {
      type = chunk();
    }
    requireAsMuch(rawBytes(header));
    return new EncodedPicture(
        RasterFormat.PNG,
        header.width(),
        header.height(),
        header.isGrey() ? 1 : 3,
        orientation,
        colors.profile(),
        mended(header.with(palette, transparency)));
  }

  private PngHeader header() throws UnusablePictureException {
    int start = file.position();
    if (!chunk().equals("IHDR") || file.position() != start + FRAME_BYTES + PngHeader.BYTES) {
      throw EncodedPicture.broken("it does not begin with a header");
    }
    return PngHeader.of(content(start, PngHeader.BYTES));
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
    if (crc(file.array(), start + 4, length + 4) != file.getInt(start + 8 + length)) {
      throw EncodedPicture.broken("a checksum is wrong");
    }
    String type = new String(file.array(), start + 4, 4, StandardCharsets.ISO_8859_1);
    take(type, start, length);
    file.position(start + FRAME_BYTES + length);
    return type;
  }

  private static int crc(byte[] bytes, int offset, int length) {
    var crc = new CRC32();
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }

  private byte[] content(int start, int length) {
    return Arrays.copyOfRange(file.array(), start + 8, start + 8 + length);
  }

  private void take(String type, int start, int length) throws UnusablePictureException {
    switch (type) {
      case "acTL" -> throw EncodedPicture.animated();
      case "eXIf" -> orientation = Orientation.ofExif(content(start, length));
      case "PLTE" -> palette = content(start, length);
      case "tRNS" -> transparency = content(start, length);
      case "IDAT" -> packed.write(file.array(), start + 8, length);
      case "iCCP", "sRGB", "cICP", "gAMA", "cHRM" -> colors.take(type, content(start, length));
      default -> {}
    }
  }

  /** The bytes of all rows, each with the byte that names its filter. */
  private static long rawBytes(PngHeader header) {
    if (!header.interlaced()) {
      return rows(header.width(), header.height(), header.bitsPerPixel());
    }
    long sum = 0;
    for (int[] pass : PASSES) {
      sum +=
          rows(
              steps(header.width(), pass[0], pass[2]),
              steps(header.height(), pass[1], pass[3]),
              header.bitsPerPixel());
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
      inflater.setInput(packed.toByteArray());
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

  /** A file of what decides the pixels alone. */
  private byte[] mended(PngHeader.Colors deciding) {
    var kept = new ByteArrayOutputStream();
    kept.write(file.array(), 0, SIGNATURE_BYTES);
    write(kept, "IHDR", deciding.header().bytes());
    if (deciding.palette().length > 0) {
      write(kept, "PLTE", deciding.palette());
    }
    if (deciding.transparency().length > 0) {
      write(kept, "tRNS", deciding.transparency());
    }
    write(kept, "IDAT", packed.toByteArray());
    write(kept, "IEND", new byte[0]);
    return kept.toByteArray();
  }

  private static void write(ByteArrayOutputStream kept, String type, byte[] content) {
    ByteBuffer chunk = ByteBuffer.allocate(FRAME_BYTES + content.length);
    chunk.putInt(content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
    chunk.putInt(crc(chunk.array(), 4, content.length + 4));
    kept.writeBytes(chunk.array());
  }
}
