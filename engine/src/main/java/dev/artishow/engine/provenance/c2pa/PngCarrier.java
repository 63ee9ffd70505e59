package dev.artishow.engine.provenance.c2pa;

import dev.artishow.engine.provenance.png.PngChunk;
import dev.artishow.engine.provenance.png.PngChunks;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** PNG: the store is the chunk {@code caBX}. */
final class PngCarrier implements Carrier {
  static final String CHUNK = "caBX";

  @Override
  public boolean recognizes(byte[] file) {
    return PngChunks.isPng(file);
  }

  @Override
  public Optional<Carried> find(byte[] file) throws IOException {
    List<PngChunk> found =
        PngChunks.read(file).stream().filter(chunk -> chunk.type().equals(CHUNK)).toList();
    if (found.size() > 1) {
      throw new IOException("more than one manifest store");
    }
    if (!found.stream().allMatch(PngChunk::isIntact)) {
      throw new IOException("the manifest store's checksum is wrong");
    }
    return found.stream()
        .findFirst()
        .map(chunk -> new Carried(chunk.data(), new ByteRange(chunk.start(), chunk.size())));
  }
}
