package dev.artishow.engine.registry;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at folders when the system tells that they changed, and every so often besides: network
 * file systems tell nothing, and nobody tells of what happens further down.
 */
final class FolderWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

  private final Duration lookEvery;
  private final Runnable look;
  private final @Nullable WatchService told;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "models");

  private FolderWatch(Collection<Path> folders, Duration lookEvery, Runnable look) {
    this.lookEvery = lookEvery;
    this.look = look;
    this.told = watch(folders);
  }

  /**
   * Begins to watch.
   *
   * @param look called on the watch's own thread, one call at a time
   */
  static FolderWatch start(Collection<Path> folders, Duration lookEvery, Runnable look) {
    var watch = new FolderWatch(folders, lookEvery, look);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  private static @Nullable WatchService watch(Collection<Path> folders) {
    try {
      WatchService service = FileSystems.getDefault().newWatchService();
      for (Path folder : folders) {
        folder.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      }
      return service;
    } catch (IOException | UnsupportedOperationException e) {
      log.info("The system does not tell when models change; looking at them every so often", e);
      return null;
    }
  }

  private void run() {
    try {
      while (waitForChange()) {
        try {
          look.run();
        } catch (RuntimeException e) {
          log.error("Looking for changed models failed; trying again", e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether to look; false at the end. */
  private boolean waitForChange() throws InterruptedException {
    WatchService service = told;
    if (service == null) {
      return !closing.await(lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }
    try {
      WatchKey key = service.poll(lookEvery.toMillis(), TimeUnit.MILLISECONDS);
      if (key != null) {
        key.pollEvents();
        key.reset();
      }
      return closing.getCount() > 0;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  /** Ends the watch; a look that has begun ends first. */
  @Override
  public void close() {
    closing.countDown();
    try {
      if (told != null) {
        told.close();
      }
      thread.join();
    } catch (IOException e) {
      log.warn("The watch over the models could not be closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
