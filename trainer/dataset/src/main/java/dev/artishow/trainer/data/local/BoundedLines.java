package dev.artishow.trainer.data.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a file, none of which can exhaust the memory. */
final class BoundedLines {
  private final InputStream in;
  private final int mostBytes;

  /**
   * Reads lines.
   *
   * @param in buffered
   * @param mostBytes of a line; what is longer is read but not kept
   */
  BoundedLines(InputStream in, int mostBytes) {
    this.in = in;
    this.mostBytes = mostBytes;
  }

  /** The next line without its end, or its first {@code mostBytes + 1} bytes; null at the end. */
  byte @Nullable [] next() throws IOException {
    var line = new ByteArrayOutputStream();
    int value = in.read();
    if (value < 0) {
      return null;
    }
    for (; value >= 0 && value != '\n'; value = in.read()) {
      if (line.size() <= mostBytes) {
        line.write(value);
      }
    }
    return line.toByteArray();
  }
}
