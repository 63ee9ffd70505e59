package dev.artishow.engine.provenance.c2pa;

/** Some bytes of a file. */
record ByteRange(int start, int length) {
  ByteRange {
    if (start < 0 || length < 0 || start > Integer.MAX_VALUE - length) {
      throw new IllegalArgumentException(
          "no range of a file: %d bytes from %d".formatted(length, start));
    }
  }

  /** Behind the last one. */
  int end() {
    return start + length;
  }
}
