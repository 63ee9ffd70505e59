package dev.artishow.engine.provenance.png;

/**
 * A chunk of a PNG file.
 *
 * @param type its four letters
 * @param start where in the file its length stands
 * @param isIntact whether its checksum is right
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
public record PngChunk(String type, byte[] data, int start, boolean isIntact) {
  /** Length, type and checksum beside the data. */
  static final int FRAME = 12;

  /** Bytes in the file. */
  public int size() {
    return data.length + FRAME;
  }
}
