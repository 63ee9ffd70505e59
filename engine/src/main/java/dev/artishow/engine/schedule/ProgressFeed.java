package dev.artishow.engine.schedule;

import dev.artishow.engine.Progress;
import dev.artishow.engine.ProgressListener;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings progress to a listener off the device's thread; what is overtaken is left out. */
final class ProgressFeed {
  private static final Logger log = LoggerFactory.getLogger(ProgressFeed.class);

  private final ProgressListener listener;
  private final Executor executor;
  private @Nullable Slot open; // guarded by this
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * @param executor runs one task at a time, in order
   */
  ProgressFeed(ProgressListener listener, Executor executor) {
    this.listener = listener;
    this.executor = executor;
  }

  /** Whether anybody listens. */
  boolean isHeard() {
    return listener != ProgressListener.NONE;
  }

  /** A turn to speak that waits, and the latest that there is to say. */
  private static final class Slot {
    private Progress latest;

    Slot(Progress latest) {
      this.latest = latest;
    }
  }

  /** Tells of a state, unless a later one is told in its place. */
  synchronized void tell(Progress progress) {
    if (!isHeard()) {
      return;
    }
    if (open != null) {
      open.latest = progress;
      return;
    }
    var slot = new Slot(progress);
    open = slot;
    executor.execute(() -> deliver(take(slot)));
  }

  private synchronized Progress take(Slot slot) {
    if (open == slot) {
      open = null;
    }
    return slot.latest;
  }

  /** Tells of something that nothing overtakes. */
  synchronized void tellForSure(Progress progress) {
    if (isHeard()) {
      open = null;
      executor.execute(() -> deliver(progress));
    }
  }

  /** Nothing more is told, not even what is on its way. */
  void close() {
    closed.set(true);
  }

  private void deliver(Progress progress) {
    if (closed.get()) {
      return;
    }
    try {
      listener.onProgress(progress);
    } catch (RuntimeException e) {
      log.warn("A progress listener failed", e);
    }
  }
}
