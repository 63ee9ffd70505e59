package dev.artishow.engine.cache;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.Drawing.Drawn;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * An image generator that draws each picture once: requests for one that is kept, or being drawn
 * just now, share it. Only pictures are kept, never refusals or failures, up to a limit of bytes.
 */
public final class CachedImageGenerator implements ImageGenerator {
  /** Key, entry and headers, beside the pixels. */
  private static final int ENTRY_BYTES = 512;

  private final ImageGenerator generator;
  private final RequestResolver resolver;
  private final AsyncCache<CanonicalRequest, Drawn> pictures;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder evictions = new LongAdder();
  private final DoubleAdder savedWattHours = new DoubleAdder();

  /**
   * @param generator draws what is not kept; closed with this
   * @param megabytes memory for pictures, in MiB; with 0 only requests in flight are shared
   */
  public CachedImageGenerator(ImageGenerator generator, RequestResolver resolver, int megabytes) {
    this.generator = generator;
    this.resolver = resolver;
    pictures =
        Caffeine.newBuilder()
            .maximumWeight((long) megabytes << 20)
            .<CanonicalRequest, Drawn>weigher((key, drawn) -> weight(drawn))
            .evictionListener((key, drawn, cause) -> evictions.increment())
            .executor(Runnable::run)
            .buildAsync();
  }

  private static int weight(Drawn drawn) {
    return drawn.picture().sizeBytes() + ENTRY_BYTES;
  }

  @Override
  public Ticket submit(DrawRequest request, Asker asker, ProgressListener listener) {
    return resolver
        .resolve(request, asker)
        .map(key -> Ticket.of(drawOnce(request, asker, listener, key)))
        .orElseGet(() -> generator.submit(request, asker, listener));
  }

  private CompletableFuture<Drawing> drawOnce(
      DrawRequest request, Asker asker, ProgressListener listener, CanonicalRequest key) {
    var flight = new CompletableFuture<Drawn>();
    var earlier = pictures.asMap().putIfAbsent(key, flight);
    if (earlier != null) {
      return earlier.handle(CachedImageGenerator::ending).thenApply(this::reused);
    }
    misses.increment();
    CompletableFuture<Drawing> drawing = start(request, asker, listener);
    // a copy: a caller that cancels must not keep the others from their picture
    return drawing.whenComplete((end, fault) -> settle(flight, key, drawing, end)).copy();
  }

  private CompletableFuture<Drawing> start(
      DrawRequest request, Asker asker, ProgressListener listener) {
    try {
      return generator.submit(request, asker, listener).drawing();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static void settle(
      CompletableFuture<Drawn> flight,
      CanonicalRequest key,
      CompletableFuture<Drawing> drawing,
      @Nullable Drawing end) {
    if (end instanceof Drawn drawn && drawn.model().digest().equals(key.modelDigest())) {
      flight.complete(drawn);
    } else {
      flight.completeExceptionally(new NotKept(drawing));
    }
  }

  private static Drawing ending(@Nullable Drawn drawn, @Nullable Throwable fault) {
    return fault instanceof NotKept other ? other.drawing.join() : requireNonNull(drawn);
  }

  private Drawing reused(Drawing drawing) {
    if (!(drawing instanceof Drawn drawn)) {
      return drawing;
    }
    hits.increment();
    savedWattHours.add(drawn.energy().wattHours());
    return new Drawn(drawn.picture(), drawn.model(), drawn.seed(), drawn.energy().times(0), true);
  }

  /**
   * Makes the cache drop a request and tells those who wait how it ended. A cancellation, because
   * the cache logs every other exception.
   */
  private static final class NotKept extends CancellationException {
    private static final long serialVersionUID = 1;

    /** Completed. */
    private final transient CompletableFuture<Drawing> drawing;

    NotKept(CompletableFuture<Drawing> drawing) {
      this.drawing = drawing;
    }
  }

  /** What the cache has done so far. */
  public CacheStats stats() {
    return new CacheStats(hits.sum(), misses.sum(), evictions.sum(), savedWattHours.sum());
  }

  @Override
  public List<ModelId> models() {
    return generator.models();
  }

  @Override
  public void close() {
    generator.close();
    pictures.synchronous().invalidateAll();
  }
}
