package dev.artishow.launcher.bench.engine;

import dev.artishow.engine.provenance.png.PngChunk;
import dev.artishow.engine.provenance.png.PngChunks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What happens to a PNG file whose pixels stay what they are. */
enum FileChange {
  HANDED_ON {
    @Override
    Optional<byte[]> changed(PngChunk chunk) {
      return whole(chunk);
    }
  },
  /** A letter of what it says of itself, with the right checksum. */
  ONE_BYTE_CHANGED {
    @Override
    Optional<byte[]> changed(PngChunk chunk) {
      if (!chunk.type().equals("iTXt")) {
        return whole(chunk);
      }
      byte[] data = chunk.data().clone();
      data[lastDigit(data)] ^= 1;
      return Optional.of(PngChunks.chunk(chunk.type(), data));
    }
  },
  /** As by a program that does not know the chunk of Content Credentials. */
  SIGNATURE_STRIPPED {
    @Override
    Optional<byte[]> changed(PngChunk chunk) {
      return chunk.type().equals("caBX") ? Optional.empty() : whole(chunk);
    }
  },
  /** As by programs that make files smaller, which keep what is needed to show them. */
  METADATA_STRIPPED {
    @Override
    Optional<byte[]> changed(PngChunk chunk) {
      boolean isCritical = Character.isUpperCase(chunk.type().charAt(0));
      return isCritical ? whole(chunk) : Optional.empty();
    }
  };

  /** The file that a file becomes. */
  final byte[] of(byte[] png) {
    try {
      List<PngChunk> chunks = PngChunks.read(png);
      var bytes = new ByteArrayOutputStream();
      bytes.write(png, 0, chunks.get(0).start());
      for (PngChunk chunk : chunks) {
        changed(chunk).ifPresent(bytes::writeBytes);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of what a chunk becomes; empty if it is left out. */
  abstract Optional<byte[]> changed(PngChunk chunk);

  private static Optional<byte[]> whole(PngChunk chunk) {
    return Optional.of(PngChunks.chunk(chunk.type(), chunk.data()));
  }

  private static int lastDigit(byte[] data) {
    int at = data.length - 1;
    while (!Character.isDigit(data[at])) {
      at--;
    }
    return at;
  }
}
