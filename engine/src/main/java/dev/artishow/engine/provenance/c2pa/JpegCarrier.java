package dev.artishow.engine.provenance.c2pa;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * JPEG: the store is cut into segments APP11 that follow one another, each of which repeats the
 * header of its first box (ISO/IEC 19566-5, annex D).
 */
final class JpegCarrier implements Carrier {
  private static final int START = 0xffd8;
  private static final int SCAN = 0xffda;
  private static final int END = 0xffd9;
  private static final int APP11 = 0xffeb;
  private static final int COMMON_IDENTIFIER = 0x4a50;

  /** Identifier, box instance number and packet sequence number. */
  private static final int PACKET_HEADER = 8;

  private static final int BOX_HEADER = 8;

  @Override
  public boolean recognizes(byte[] file) {
    return file.length > 4 && unsigned(file, 0) == START;
  }

  @Override
  public Optional<Carried> find(byte[] file) throws IOException {
    var store = new ByteArrayOutputStream();
    int from = -1;
    int to = -1;
    int at = 2;
    while (at + 4 <= file.length) {
      int marker = unsigned(file, at);
      int length = unsigned(file, at + 2);
      if (marker == SCAN || marker == END) {
        break;
      }
      if (marker >> 8 != 0xff || length < 2 || at + 2 + length > file.length) {
        throw new IOException("the JPEG file is broken at byte %d".formatted(at));
      }
      if (marker == APP11 && isJumbf(file, at + 4, length - 2)) {
        boolean first = store.size() == 0;
        if (!first && at != to) {
          throw new IOException("a manifest store in pieces");
        }
        int skipped = PACKET_HEADER + (first ? 0 : BOX_HEADER);
        store.write(file, at + 4 + skipped, length - 2 - skipped);
        from = first ? at : from;
        to = at + 2 + length;
      }
      at += 2 + length;
    }
    return from < 0
        ? Optional.empty()
        : Optional.of(new Carried(store.toByteArray(), new ByteRange(from, to - from)));
  }

  private static boolean isJumbf(byte[] file, int data, int length) {
    return length > PACKET_HEADER + BOX_HEADER
        && unsigned(file, data) == COMMON_IDENTIFIER
        && ByteBuffer.wrap(file).getInt(data + PACKET_HEADER + 4) == 0x6a756d62; // "jumb"
  }

  private static int unsigned(byte[] file, int at) {
    return (file[at] & 0xff) << 8 | (file[at + 1] & 0xff);
  }
}
