package dev.artishow.bot.imagine;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Place;
import dev.artishow.engine.Progress;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Reuse;
import dev.artishow.engine.Ticket;
import dev.artishow.moderation.picture.PictureScreen;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A generator whose pictures are looked at before anybody sees them, drafts and previews too. What
 * may not be shown, or could not be looked at, is withheld.
 */
public final class ScreenedGenerator implements ImageGenerator {
  private static final Logger log = LoggerFactory.getLogger(ScreenedGenerator.class);

  /** Looking takes about as long as a step: of previews that follow fast only some are shown. */
  private static final Duration PREVIEW_PACE = Duration.ofSeconds(2);

  /** The engine needs the other cores. */
  private static final int EYES = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  private static final Duration LAST_LOOKS = Duration.ofSeconds(20);

  private final ImageGenerator generator;
  private final PictureScreen screen;
  private final InstantSource clock;

  /** Pictures that may be shown, as long as somebody keeps them, as the engine's cache does. */
  private final Set<Picture> shown =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private final ThreadPoolExecutor eyes =
      new ThreadPoolExecutor(
          EYES, EYES, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), ScreenedGenerator::eye);

  private static Thread eye(Runnable task) {
    var thread = new Thread(task, "picture-screen");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * @param generator closed with this
   */
  public ScreenedGenerator(ImageGenerator generator, PictureScreen screen, InstantSource clock) {
    this.generator = generator;
    this.screen = screen;
    this.clock = clock;
  }

  @Override
  public Ticket submit(DrawRequest request, Asker asker, ProgressListener listener) {
    // a listener that hears nothing spares the engine the previews
    boolean isHeard = listener != ProgressListener.NONE;
    Ticket ticket =
        generator.submit(request, asker, isHeard ? new ScreenedListener(listener) : listener);
    return new ScreenedTicket(ticket, ticket.drawing().thenCompose(this::screened));
  }

  private CompletableFuture<Drawing> screened(Drawing drawing) {
    if (!(drawing instanceof Drawing.Drawn drawn)) {
      return CompletableFuture.completedFuture(drawing);
    }
    var withheld = new Drawing.Withheld(drawn.model(), drawn.seed());
    try {
      return CompletableFuture.supplyAsync(
          () -> {
            if (mayBeShown(drawn.picture())) {
              return drawn;
            }
            log.warn("a picture of {} with seed {} was withheld", drawn.model(), drawn.seed());
            return withheld;
          },
          eyes);
    } catch (RuntimeException e) {
      log.warn("a picture came too late to be looked at and is withheld", e);
      return CompletableFuture.completedFuture(withheld);
    }
  }

  private boolean mayBeShown(Picture picture) {
    if (shown.contains(picture)) {
      return true;
    }
    try {
      if (!screen.mayBeShown(picture.toImage())) {
        return false;
      }
      shown.add(picture);
      return true;
    } catch (RuntimeException e) {
      log.error("a picture could not be looked at", e);
      return false;
    }
  }

  @Override
  public OptionalLong firstSeed(String prompt, Asker asker, int count, Reuse reuse) {
    return generator.firstSeed(prompt, asker, count, reuse);
  }

  @Override
  public List<ModelId> models() {
    return generator.models();
  }

  @Override
  public void close() {
    try {
      generator.close();
    } finally {
      eyes.shutdown();
      try {
        if (!eyes.awaitTermination(LAST_LOOKS.toSeconds(), TimeUnit.SECONDS)) {
          eyes.shutdownNow();
        }
      } catch (InterruptedException e) {
        eyes.shutdownNow();
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Passes on what may be shown. */
  private final class ScreenedListener implements ProgressListener {
    private final ProgressListener listener;
    private Instant lastLook = Instant.MIN;

    ScreenedListener(ProgressListener listener) {
      this.listener = listener;
    }

    @Override
    public void onProgress(Progress progress) {
      if (progress instanceof Progress.Drafted drafted) {
        passOn(progress, drafted.draft());
      } else if (progress instanceof Progress.Stepped stepped) {
        if (!clock.instant().isBefore(lastLook.plus(PREVIEW_PACE))) {
          passOn(progress, stepped.preview());
        }
      } else {
        listener.onProgress(progress);
      }
    }

    private void passOn(Progress progress, Picture picture) {
      // nobody misses a preview as much as a finished picture that waits behind it
      if (!eyes.getQueue().isEmpty()) {
        return;
      }
      lastLook = clock.instant();
      if (mayBeShown(picture)) {
        listener.onProgress(progress);
      }
    }
  }

  private record ScreenedTicket(Ticket ticket, CompletableFuture<Drawing> drawing)
      implements Ticket {
    @Override
    public Place place() {
      return ticket.place();
    }

    @Override
    public void cancel() {
      ticket.cancel();
    }
  }
}
