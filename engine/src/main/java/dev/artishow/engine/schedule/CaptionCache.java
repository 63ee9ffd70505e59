package dev.artishow.engine.schedule;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Captions that a model encoded lately, up to a limit of bytes, the least recently used dropped
 * first. Pictures in flight hold on to theirs: a dropped encoding is freed after its last use.
 * Thread-safe; nobody waits for another's encoding, so that two threads may make the same one.
 *
 * @param <E> an encoded caption, in native memory
 */
final class CaptionCache<E> {
  private final long maxBytes;
  private final ToLongFunction<E> bytes;
  private final Consumer<E> free;
  private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long keptBytes;

  /**
   * @param bytes of an encoding
   * @param free frees an encoding
   */
  CaptionCache(long maxBytes, ToLongFunction<E> bytes, Consumer<E> free) {
    this.maxBytes = maxBytes;
    this.bytes = bytes;
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
   * The encodings of captions, in their order.
   *
   * @param encode makes those that are not kept; others may use the cache meanwhile
   * @return the caller closes each
   */
  List<Use> take(List<String> captions, Function<List<String>, List<E>> encode) {
    var held = new HashMap<String, Use>(); // so that nothing is freed before all are there
    try {
      List<String> missing = holdKept(captions, held);
      if (!missing.isEmpty()) {
        holdMade(missing, encode.apply(missing), held);
      }
      return uses(captions, held);
    } finally {
      held.values().forEach(Use::close);
    }
  }

  private synchronized List<String> holdKept(List<String> captions, Map<String, Use> held) {
    var missing = new LinkedHashSet<String>();
    for (String caption : captions) {
      Entry entry = entries.get(caption);
      if (entry == null) {
        missing.add(caption);
      } else {
        held.computeIfAbsent(caption, c -> new Use(entry));
      }
    }
    return List.copyOf(missing);
  }

  private synchronized void holdMade(List<String> captions, List<E> made, Map<String, Use> held) {
    for (int i = 0; i < captions.size(); i++) {
      String caption = captions.get(i);
      Entry entry = entries.get(caption);
      if (entry == null) {
        entry = new Entry(made.get(i));
        entries.put(caption, entry);
        keptBytes += bytes.applyAsLong(made.get(i));
      } else { // another thread was quicker
        free.accept(made.get(i));
      }
      held.put(caption, new Use(entry));
    }
    makeRoom();
  }

  private synchronized List<Use> uses(List<String> captions, Map<String, Use> held) {
    return captions.stream()
        .map(caption -> new Use(requireNonNull(held.get(caption)).entry))
        .toList();
  }

  private void makeRoom() {
    var oldest = entries.values().iterator();
    while (keptBytes > maxBytes && oldest.hasNext()) {
      Entry entry = oldest.next();
      oldest.remove();
      keptBytes -= bytes.applyAsLong(entry.encoded);
      entry.drop();
    }
  }
}
