package dev.artishow.engine.schedule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Captions that a model encoded lately, up to a limit of bytes, the least recently used dropped
 * first. Pictures in flight hold on to theirs: a dropped encoding is freed after its last use.
 * Thread-safe: a caption is encoded once, whoever else waits for it.
 *
 * @param <E> an encoded caption, in native memory
 */
final class CaptionCache<E> {
  private final long maxBytes;
  private final long bytesEach;
  private final Consumer<E> free;
  private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param bytesEach of one encoding: a model's are all of one size
   * @param free frees an encoding
   */
  CaptionCache(long maxBytes, long bytesEach, Consumer<E> free) {
    this.maxBytes = maxBytes;
    this.bytesEach = bytesEach;
    this.free = free;
  }

  /** An encoding in use. */
  final class Use implements AutoCloseable {
    private final Entry entry;
    private boolean closed;

    private Use(Entry entry) {
      this.entry = entry;
      entry.users++;
    }

    E encoded() {
      return entry.encoded;
    }

    /** Ends the use; further calls do nothing. */
    @Override
    public void close() {
      synchronized (CaptionCache.this) {
        if (!closed) {
          closed = true;
          entry.users--;
          entry.freeUnlessNeeded();
        }
      }
    }
  }

  private final class Entry {
    private final E encoded;
    private int users;
    private boolean kept = true;

    Entry(E encoded) {
      this.encoded = encoded;
    }

    void drop() {
      kept = false;
      freeUnlessNeeded();
    }

    void freeUnlessNeeded() {
      if (!kept && users == 0) {
        free.accept(encoded);
      }
    }
  }

  /**
   * The encoding of a caption, made if it is not kept.
   *
   * @return the caller closes it
   */
  synchronized Use take(String caption, Supplier<E> encode) {
    Entry entry = entries.get(caption);
    if (entry == null) {
      entry = new Entry(encode.get());
      entries.put(caption, entry);
    }
    var use = new Use(entry);
    makeRoom();
    return use;
  }

  private void makeRoom() {
    var oldest = entries.values().iterator();
    while (entries.size() * bytesEach > maxBytes && oldest.hasNext()) {
      Entry entry = oldest.next();
      oldest.remove();
      entry.drop();
    }
  }
}
