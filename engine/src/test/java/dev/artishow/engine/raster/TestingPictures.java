package dev.artishow.engine.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Picture files made in memory, sound ones and others. */
public final class TestingPictures {
  /** One transparent pixel, losslessly coded. */
  private static final String WEBP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

  private static final String LOSSLESS =
      "UklGRkwAAABXRUJQVlA4TEAAAAAvF8ADAH8AEIT/cQsT8ff/+U+WAVVk21BBBRVUUEEFFVRQQQUVVFBB"
          + "BRX8bYaI/ufn4+Xh5uLkYGdjZWFmYmQg";

  private static final String LOSSY =
      "UklGRloAAABXRUJQVlA4IE4AAACQAwCdASoYABAAPrVKnkm/pCKhMAgD8BaJbDuAGMPgB+gAD44wAP7v"
          + "46/mpv8KWzcj/mMHg1j/5xXr/wQ+DaQ3DJ0vjgnmeuSFyxmbeAA=";

  private static final String TRANSPARENT =
      "UklGRn4AAABXRUJQVlA4WAoAAAAQAAAAFwAADwAAQUxQSAoAAAABB1DAiAhERP8DVlA4IE4AAACQAwCd"
          + "ASoYABAAPrVKnkm/pCKhMAgD8BaJbDuAGMPgB+gAD44wAP7v46/mpv8KWzcj/mMHg1j/5xXr/wQ+DaQ3"
          + "DJ0vjgnmeuSFyxmbeAA=";

  private TestingPictures() {}

  /** Red at the left, blue at the right. */
  public static BufferedImage image(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    return image;
  }

  /** A PNG file, red at the left, blue at the right. */
  public static byte[] png(int width, int height) throws IOException {
    return encoded(image(width, height, BufferedImage.TYPE_INT_ARGB), "png");
  }

  /** A JPEG file, red at the left, blue at the right. */
  public static byte[] jpeg(int width, int height) throws IOException {
    return encoded(image(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  /** A WebP file of one transparent pixel. */
  public static byte[] webp() {
    return Base64.getDecoder().decode(WEBP);
  }

  /** A losslessly coded WebP file of 24 × 16 pixels, red above, blue below. */
  public static byte[] losslessWebp() {
    return Base64.getDecoder().decode(LOSSLESS);
  }

  /** The same as a lossy one. */
  public static byte[] lossyWebp() {
    return Base64.getDecoder().decode(LOSSY);
  }

  /** The same as a lossy one, half transparent. */
  public static byte[] transparentWebp() {
    return Base64.getDecoder().decode(TRANSPARENT);
  }

  static byte[] encoded(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /** The PNG file with one more chunk after its header. */
  public static byte[] withChunk(byte[] png, String type, byte[] content) {
    ByteBuffer mended = ByteBuffer.allocate(png.length + 12 + content.length);
    int afterHeader = 8 + 25;
    mended.put(png, 0, afterHeader).put(chunk(type, content));
    return mended.put(png, afterHeader, png.length - afterHeader).array();
  }

  static byte[] chunk(String type, byte[] content) {
    var crc = new CRC32();
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    crc.update(name);
    crc.update(content);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(name)
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  /** The PNG file saying another size, its checksum right. */
  public static byte[] withSize(byte[] png, int width, int height) {
    byte[] header = new byte[13];
    System.arraycopy(png, 16, header, 0, 13);
    ByteBuffer.wrap(header).putInt(width).putInt(height);
    ByteBuffer lying = ByteBuffer.allocate(png.length);
    lying.put(png, 0, 8).put(chunk("IHDR", header));
    return lying.put(png, 33, png.length - 33).array();
  }

  /** EXIF metadata that hold an orientation alone. */
  static byte[] exif(int orientation) {
    return ByteBuffer.allocate(26)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0x4949)
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  /** The JPEG file with one more segment at its start. */
  static byte[] withSegment(byte[] jpeg, int type, byte[] content) {
    return ByteBuffer.allocate(jpeg.length + 4 + content.length)
        .put(jpeg, 0, 2)
        .put((byte) 0xff)
        .put((byte) type)
        .putShort((short) (content.length + 2))
        .put(content)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** A WebP file of chunks. */
  static byte[] riff(byte[]... chunks) {
    var body = new ByteArrayOutputStream();
    for (byte[] chunk : chunks) {
      body.writeBytes(chunk);
    }
    return ByteBuffer.allocate(12 + body.size())
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(4 + body.size())
        .put("WEBP".getBytes(StandardCharsets.US_ASCII))
        .put(body.toByteArray())
        .array();
  }

  static byte[] riffChunk(String type, byte[] content) {
    return ByteBuffer.allocate(8 + content.length + (content.length & 1))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .putInt(content.length)
        .put(content)
        .array();
  }
}
