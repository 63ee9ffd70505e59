package dev.artishow.sandbox.rest;

/** A file as it came with a request. */
final class Upload {
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

  long index() {
    return index;
  }

  String filename() {
    return filename;
  }

  byte[] bytes() {
    return bytes;
  }
}
