package dev.artishow.sandbox.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The bytes of every uploaded file, by attachment id. Guarded by the world's lock. */
public final class Files {
  private final Map<Long, byte[]> bytes = new HashMap<>();

  public Files() {}

  public void put(long attachmentId, byte[] content) {
    bytes.put(attachmentId, content.clone());
  }

  public Optional<byte[]> find(long attachmentId) {
    return Optional.ofNullable(bytes.get(attachmentId)).map(byte[]::clone);
  }
}
