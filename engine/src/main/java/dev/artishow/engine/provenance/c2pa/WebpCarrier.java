package dev.artishow.engine.provenance.c2pa;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** WebP: the store is the RIFF chunk {@code C2PA}. */
final class WebpCarrier implements Carrier {
  private static final String CHUNK = "C2PA";
  private static final int HEADER = 12;
  private static final int CHUNK_HEADER = 8;

  @Override
  public boolean recognizes(byte[] file) {
    return file.length >= HEADER
        && letters(file, 0).equals("RIFF")
        && letters(file, 8).equals("WEBP");
  }

  @Override
  public Optional<Carried> find(byte[] file) throws IOException {
    var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    Optional<Carried> found = Optional.empty();
    int at = HEADER;
    while (file.length - at >= CHUNK_HEADER) {
      int length = bytes.getInt(at + 4);
      if (length < 0 || length > file.length - at - CHUNK_HEADER) {
        throw new IOException("a WebP chunk of %d bytes does not fit".formatted(length));
      }
      int padded = Math.min(length + (length & 1), file.length - at - CHUNK_HEADER);
      if (letters(file, at).equals(CHUNK)) {
        if (found.isPresent()) {
          throw new IOException("more than one manifest store");
        }
        int data = at + CHUNK_HEADER;
        found =
            Optional.of(
                new Carried(
                    Arrays.copyOfRange(file, data, data + length),
                    new ByteRange(at, CHUNK_HEADER + padded)));
      }
      at += CHUNK_HEADER + padded;
    }
    return found;
  }

  private static String letters(byte[] file, int at) {
    return new String(file, at, 4, StandardCharsets.ISO_8859_1);
  }
}
