package dev.artishow.engine.schedule;

import dev.artishow.engine.Progress;
import dev.artishow.engine.ProgressListener;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings progress to a listener off the device's thread; what is overtaken is left out. */
final class ProgressFeed {
  private static final Logger log = LoggerFactory.getLogger(ProgressFeed.class);

  private final ProgressListener listener;
  private final Executor executor;
  private final AtomicReference<@Nullable Progress> latest = new AtomicReference<>();
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

  /** Tells of a state, unless a later one is told first. */
  void tell(Progress progress) {
    if (isHeard() && latest.getAndSet(progress) == null) {
      executor.execute(() -> deliver(latest.getAndSet(null)));
    }
  }

  /** Tells of something that nothing overtakes. */
  void tellForSure(Progress progress) {
    if (isHeard()) {
      executor.execute(() -> deliver(progress));
    }
  }

  /** Nothing more is told, not even what is on its way. */
  void close() {
    closed.set(true);
  }

  private void deliver(@Nullable Progress progress) {
    if (progress == null || closed.get()) {
      return;
    }
    try {
      listener.onProgress(progress);
    } catch (RuntimeException e) {
      log.warn("A progress listener failed", e);
    }
  }
}
