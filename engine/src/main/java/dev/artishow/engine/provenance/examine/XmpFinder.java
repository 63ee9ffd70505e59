package dev.artishow.engine.provenance.examine;

import dev.artishow.engine.provenance.Xmp;
import dev.artishow.engine.provenance.png.PngChunk;
import dev.artishow.engine.provenance.png.PngChunks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Finds the XMP packet of a file: a PNG's iTXt, a JPEG's APP1, a WebP's chunk {@code XMP }. */
final class XmpFinder {
  private static final byte[] PNG = (Xmp.PNG_KEYWORD + "\0").getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JPEG = (Xmp.BASIC + "\0").getBytes(StandardCharsets.US_ASCII);
  private static final int APP1 = 0xffe1;
  private static final int SCAN = 0xffda;
  private static final int RIFF_HEADER = 12;
  private static final int CHUNK_HEADER = 8;

  private XmpFinder() {}

  static Optional<byte[]> find(byte[] file, PictureFormat format) throws IOException {
    return switch (format) {
      case PNG -> inPng(file);
      case JPEG -> inJpeg(file);
      case WEBP -> inWebp(file);
    };
  }

  private static Optional<byte[]> inPng(byte[] file) throws IOException {
    for (PngChunk chunk : PngChunks.read(file)) {
      byte[] data = chunk.data();
      boolean compressed = data.length > PNG.length && data[PNG.length] != 0;
      if (chunk.type().equals("iTXt") && startsWith(data, 0, PNG) && !compressed) {
        return Optional.of(afterLanguages(data));
      }
    }
    return Optional.empty();
  }

  /** Behind the two compression bytes and two texts that end in zero. */
  private static byte[] afterLanguages(byte[] data) {
    int at = PNG.length + 2;
    for (int texts = 0; texts < 2; texts++) {
      while (at < data.length && data[at] != 0) {
        at++;
      }
      at++;
    }
    return at >= data.length ? new byte[0] : Arrays.copyOfRange(data, at, data.length);
  }

  private static Optional<byte[]> inJpeg(byte[] file) {
    var bytes = ByteBuffer.wrap(file);
    int at = 2;
    while (at + 4 <= file.length) {
      int marker = bytes.getShort(at) & 0xffff;
      int end = at + 2 + (bytes.getShort(at + 2) & 0xffff);
      if (marker >> 8 != 0xff || marker == SCAN || end > file.length) {
        break;
      }
      if (marker == APP1 && startsWith(file, at + 4, JPEG)) {
        return Optional.of(Arrays.copyOfRange(file, at + 4 + JPEG.length, end));
      }
      at = end;
    }
    return Optional.empty();
  }

  private static Optional<byte[]> inWebp(byte[] file) {
    var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int at = RIFF_HEADER;
    while (file.length - at >= CHUNK_HEADER) {
      int length = bytes.getInt(at + 4);
      int data = at + CHUNK_HEADER;
      if (length < 0 || length > file.length - data) {
        break;
      }
      if (new String(file, at, 4, StandardCharsets.ISO_8859_1).equals("XMP ")) {
        return Optional.of(Arrays.copyOfRange(file, data, data + length));
      }
      at = data + length + (length & 1);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] data, int at, byte[] beginning) {
    return data.length - at >= beginning.length
        && Arrays.equals(data, at, at + beginning.length, beginning, 0, beginning.length);
  }
}
