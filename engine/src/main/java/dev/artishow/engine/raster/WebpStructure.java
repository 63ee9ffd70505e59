package dev.artishow.engine.raster;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The chunks of a WebP file (RFC 9649, section 2). */
final class WebpStructure {
  private static final int RIFF_BYTES = 12;
  private static final int EXTENDED_BYTES = 10;
  private static final int ANIMATION = 0x02;
  private static final int ALPHA = 0x10;
  private static final String EXIF = "Exif\0\0";

  private final ByteBuffer file;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int canvasWidth;
  private int canvasHeight;
  private int width;
  private int height;
  private boolean hasAlphaChunk;
  private Orientation orientation = Orientation.UPRIGHT;
  private Optional<ColorProfile> profile = Optional.empty();

  WebpStructure(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  EncodedPicture read() throws UnusablePictureException {
    long end = Integer.toUnsignedLong(file.getInt(4)) + 8;
    if (end > file.capacity()) {
      throw EncodedPicture.cutShort();
    }
    file.limit((int) end).position(Math.min((int) end, RIFF_BYTES));
    while (file.remaining() >= 8) {
      chunk();
    }
    if (width == 0) {
      throw EncodedPicture.broken("it holds no picture");
    }
    if (canvasWidth > 0 && (canvasWidth != width || canvasHeight != height)) {
      throw EncodedPicture.broken(
          "its canvas is %d×%d but its picture %d×%d"
              .formatted(canvasWidth, canvasHeight, width, height));
    }
    return new EncodedPicture(RasterFormat.WEBP, width, height, 3, orientation, profile, mended());
  }

  private void chunk() throws UnusablePictureException {
    int start = file.position();
    String type = new String(file.array(), start, 4, StandardCharsets.ISO_8859_1);
    int length = file.getInt(start + 4);
    int padded = length + (length & 1);
    if (length < 0 || length > file.remaining() - 8) {
      throw EncodedPicture.cutShort();
    }
    ByteBuffer body = file.slice(start + 8, length).order(ByteOrder.LITTLE_ENDIAN);
    switch (type) {
      case "VP8X" -> canvas(body);
      case "VP8 " -> lossy(body);
      case "VP8L" -> lossless(body);
      case "ANIM", "ANMF" -> throw EncodedPicture.animated();
      case "EXIF" -> exif(body);
      case "ICCP" -> profile = Optional.of(ColorProfile.of(bytes(body)));
      default -> hasAlphaChunk |= type.equals("ALPH");
    }
    if (type.equals("VP8 ") || type.equals("VP8L") || type.equals("ALPH")) {
      kept.write(file.array(), start, 8 + length);
      kept.write(new byte[padded - length], 0, padded - length);
    }
    file.position(Math.min(file.limit(), start + 8 + padded));
  }

  private void canvas(ByteBuffer body) throws UnusablePictureException {
    require(body, EXTENDED_BYTES);
    if ((body.get(0) & ANIMATION) != 0) {
      throw EncodedPicture.animated();
    }
    canvasWidth = 1 + (body.getInt(3) >>> 8);
    canvasHeight = 1 + (body.getInt(6) >>> 8);
    EncodedPicture.requireSize(canvasWidth, canvasHeight);
  }

  private void lossy(ByteBuffer body) throws UnusablePictureException {
    require(body, 10);
    if ((body.get(0) & 1) != 0 || (body.getInt(2) >>> 8) != 0x2a019d) {
      throw EncodedPicture.broken("its picture does not begin as it should");
    }
    size(body.getShort(6) & 0x3fff, body.getShort(8) & 0x3fff);
  }

  private void lossless(ByteBuffer body) throws UnusablePictureException {
    require(body, 5);
    if (body.get(0) != 0x2f) {
      throw EncodedPicture.broken("its picture does not begin as it should");
    }
    int bits = body.getInt(1);
    size(1 + (bits & 0x3fff), 1 + (bits >>> 14 & 0x3fff));
  }

  private static void require(ByteBuffer body, int bytes) throws UnusablePictureException {
    if (body.capacity() < bytes) {
      throw EncodedPicture.cutShort();
    }
  }

  private void size(int newWidth, int newHeight) throws UnusablePictureException {
    if (width > 0) {
      throw EncodedPicture.broken("it holds two pictures");
    }
    EncodedPicture.requireSize(newWidth, newHeight);
    width = newWidth;
    height = newHeight;
  }

  private static byte[] bytes(ByteBuffer body) {
    byte[] bytes = new byte[body.capacity()];
    body.get(bytes);
    return bytes;
  }

  private void exif(ByteBuffer body) {
    byte[] bytes = bytes(body);
    boolean prefixed = RasterFormat.startsWith(bytes, 0, EXIF);
    orientation =
        Orientation.ofExif(
            prefixed ? Arrays.copyOfRange(bytes, EXIF.length(), bytes.length) : bytes);
  }

  /** A file of the picture alone, with its alpha if that is a chunk of its own. */
  private byte[] mended() {
    int extended = hasAlphaChunk ? 8 + EXTENDED_BYTES : 0;
    ByteBuffer riff =
        ByteBuffer.allocate(RIFF_BYTES + extended + kept.size()).order(ByteOrder.LITTLE_ENDIAN);
    riff.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(riff.capacity() - 8);
    riff.put("WEBP".getBytes(StandardCharsets.US_ASCII));
    if (hasAlphaChunk) {
      riff.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(EXTENDED_BYTES).putInt(ALPHA);
      riff.put(threeBytes(width - 1)).put(threeBytes(height - 1));
    }
    return riff.put(kept.toByteArray()).array();
  }

  private static byte[] threeBytes(int value) {
    return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
  }
}
