package dev.artishow.engine.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.Drawing.Drawn;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Reuse;
import dev.artishow.engine.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * An image generator that draws each picture once: requests for one that is kept, or being drawn
 * just now, share it. Only pictures are kept, never refusals or failures, up to a limit of bytes.
 * What was asked for in private is shared within its guild alone.
 */
public final class CachedImageGenerator implements ImageGenerator {
  /** Key, entry and headers, beside the pixels. */
  private static final int ENTRY_BYTES = 512;

  private final ImageGenerator generator;
  private final RequestResolver resolver;
  private final SeedSource seeds;
  private final Cache<CacheKey, Drawn> pictures;
  private final ConcurrentMap<CacheKey, SingleFlight> flights = new ConcurrentHashMap<>();
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder loads = new LongAdder();
  private final LongAdder loadNanos = new LongAdder();
  private final LongAdder evictions = new LongAdder();
  private final DoubleAdder savedWattHours = new DoubleAdder();

  /**
   * @param generator draws what is not kept; closed with this
   * @param megabytes memory for pictures, in MiB; with 0 only requests in flight are shared
   * @param seeds for those who name none
   */
  public CachedImageGenerator(
      ImageGenerator generator, RequestResolver resolver, int megabytes, SeedSource seeds) {
    this.generator = generator;
    this.resolver = resolver;
    this.seeds = seeds;
    pictures =
        Caffeine.newBuilder()
            .maximumWeight((long) megabytes << 20)
            .<CacheKey, Drawn>weigher((key, drawn) -> weight(drawn))
            .evictionListener((key, drawn, cause) -> evictions.increment())
            .executor(Runnable::run)
            .build();
  }

  private static int weight(Drawn drawn) {
    return drawn.picture().sizeBytes() + ENTRY_BYTES;
  }

  @Override
  public Ticket submit(DrawRequest request, Asker asker, ProgressListener listener) {
    return resolver
        .resolve(request, asker)
        .map(canonical -> CacheKey.of(canonical, asker))
        .map(key -> submit(key, request, asker, listener))
        .orElseGet(() -> generator.submit(request, asker, listener));
  }

  private Ticket submit(CacheKey key, DrawRequest request, Asker asker, ProgressListener listener) {
    while (true) {
      Drawn kept = pictures.getIfPresent(key);
      if (kept != null) {
        return Ticket.ended(reused(kept));
      }
      var fresh = new SingleFlight(generator, new CacheGroup(key));
      SingleFlight flight = flights.computeIfAbsent(key, absent -> fresh);
      Optional<Ticket> ticket = flight.join(request, asker, listener);
      if (ticket.isPresent()) {
        if (flight == fresh) {
          begin(key, fresh);
        }
        return ticket.get();
      }
      // it ended meanwhile: either its picture is kept by now, or the next flight is ours
      flights.remove(key, flight);
    }
  }

  private void begin(CacheKey key, SingleFlight flight) {
    // an earlier flight may have ended since we looked
    Drawn kept = pictures.getIfPresent(key);
    if (kept == null) {
      misses.increment();
      flight.start();
    } else {
      flight.cancelFor(kept);
    }
  }

  private Drawing reused(Drawing drawing) {
    if (!(drawing instanceof Drawn drawn)) {
      return drawing;
    }
    hits.increment();
    savedWattHours.add(drawn.energy().wattHours());
    return new Drawn(
        drawn.picture(),
        drawn.model(),
        drawn.seed(),
        drawn.origin(),
        drawn.energy().times(0),
        true);
  }

  /** Keeps what a flight has drawn. */
  private final class CacheGroup implements SingleFlight.Group {
    private final CacheKey key;
    private final long start = System.nanoTime();

    CacheGroup(CacheKey key) {
      this.key = key;
    }

    @Override
    public void forget(SingleFlight flight, @Nullable Drawing drawing) {
      if (drawing instanceof Drawn drawn
          && drawn.model().digest().equals(key.request().modelDigest())) {
        loads.increment();
        loadNanos.add(System.nanoTime() - start);
        pictures.put(key, drawn);
      }
      // after the picture is kept, or somebody would find neither
      flights.remove(key, flight);
    }

    @Override
    public Drawing shared(Drawing drawing) {
      return reused(drawing);
    }
  }

  @Override
  public OptionalLong firstSeed(String prompt, Asker asker, int count, Reuse reuse) {
    return seeds.first(prompt, asker, count, reuse);
  }

  /** What the cache has done so far. */
  public CacheStats stats() {
    return new CacheStats(
        hits.sum(),
        misses.sum(),
        loads.sum(),
        loadNanos.sum() / 1e9,
        evictions.sum(),
        pictures.estimatedSize(),
        pictures.policy().eviction().orElseThrow().weightedSize().orElse(0),
        savedWattHours.sum());
  }

  @Override
  public List<ModelId> models() {
    return generator.models();
  }

  @Override
  public void close() {
    generator.close();
    pictures.invalidateAll();
  }
}
