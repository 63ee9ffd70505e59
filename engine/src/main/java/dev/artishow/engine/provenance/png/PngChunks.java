package dev.artishow.engine.provenance.png;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** Reads the chunks of PNG files (ISO/IEC 15948, section 5) and puts others between them. */
public final class PngChunks {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int HEADER = 13;

  /** Where the second chunk begins: behind the signature and IHDR. */
  public static final int BEHIND_HEADER = SIGNATURE.length + PngChunk.FRAME + HEADER;

  private static final int TYPE = 4;

  private PngChunks() {}

  public static boolean isPng(byte[] file) {
    return file.length >= SIGNATURE.length
        && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  /**
   * All chunks up to IEND.
   *
   * @throws IOException if it is no PNG file, or cut off
   */
  public static List<PngChunk> read(byte[] file) throws IOException {
    if (!isPng(file)) {
      throw new IOException("not a PNG file");
    }
    var chunks = new ArrayList<PngChunk>();
    int at = SIGNATURE.length;
    while (chunks.isEmpty() || !chunks.get(chunks.size() - 1).type().equals("IEND")) {
      if (file.length - at < PngChunk.FRAME) {
        throw new IOException("the PNG file is cut off after %d bytes".formatted(file.length));
      }
      int length = ByteBuffer.wrap(file).getInt(at);
      if (length < 0 || length > file.length - at - PngChunk.FRAME) {
        throw new IOException("a PNG chunk of %d bytes does not fit".formatted(length));
      }
      chunks.add(chunk(file, at, length));
      at += length + PngChunk.FRAME;
    }
    return chunks;
  }

  private static PngChunk chunk(byte[] file, int start, int length) {
    int type = start + Integer.BYTES;
    int data = type + TYPE;
    var crc = new CRC32();
    crc.update(file, type, TYPE + length);
    return new PngChunk(
        new String(file, type, TYPE, StandardCharsets.ISO_8859_1),
        Arrays.copyOfRange(file, data, data + length),
        start,
        (int) crc.getValue() == ByteBuffer.wrap(file).getInt(data + length));
  }

  /** A chunk with its length and checksum. */
  public static byte[] chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    return ByteBuffer.allocate(data.length + PngChunk.FRAME)
        .putInt(data.length)
        .put(name)
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }

  /** The file with a chunk more, right behind IHDR. */
  public static byte[] insert(byte[] file, byte[] chunk) {
    return ByteBuffer.allocate(file.length + chunk.length)
        .put(file, 0, BEHIND_HEADER)
        .put(chunk)
        .put(file, BEHIND_HEADER, file.length - BEHIND_HEADER)
        .array();
  }
}
