package dev.artishow.sandbox.http;

/** A file as it came with a request. */
public final class Upload {
  private final long index;
  private final String filename;
  private final byte[] bytes;

  /**
   * Wraps what came; the array is not copied.
   *
   * @param index the n of {@code files[n]}
   */
  Upload(long index, String filename, byte[] bytes) {
    this.index = index;
    this.filename = filename;
    this.bytes = bytes;
  }

  public long index() {
    return index;
  }

  public String filename() {
    return filename;
  }

  public byte[] bytes() {
    return bytes;
  }
}
