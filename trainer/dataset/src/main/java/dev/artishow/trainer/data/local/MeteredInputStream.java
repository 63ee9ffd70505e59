package dev.artishow.trainer.data.local;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of which no more is read than is allowed, at a time and in all, for those who read it
 * may keep what they read.
 */
final class MeteredInputStream extends FilterInputStream {
  private final long most;
  private long total;
  private long allowed;
  private long content;

  /**
   * Meters a stream.
   *
   * @param most bytes in all
   */
  MeteredInputStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** From here, so many bytes may be read before this is called again. */
  void allow(long bytes) {
    allowed = bytes;
  }

  /** How many bytes were read. */
  long total() {
    return total;
  }

  /** How many bytes were read up to the last that is not zero. */
  long content() {
    return content;
  }

  private int taken(int count) throws IOException {
    total += Math.max(0, count);
    allowed -= Math.max(0, count);
    if (total > most) {
      throw new IOException("must unpack to at most %d bytes, is more".formatted(most));
    }
    if (allowed < 0) {
      throw new IOException("a header is longer than any needs to be");
    }
    return count;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    taken(value < 0 ? 0 : 1);
    content = value > 0 ? total : content;
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = taken(super.read(target, offset, length));
    int last = count - 1;
    while (last >= 0 && target[offset + last] == 0) {
      last--;
    }
    content = last < 0 ? content : total - count + last + 1;
    return count;
  }

  /** Reads what it skips, so that it is metered, and the end is noticed. */
  @Override
  public long skip(long count) throws IOException {
    byte[] passed = new byte[(int) Math.min(count, 1 << 16)];
    return count <= 0 ? 0 : Math.max(0, read(passed, 0, passed.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
