package dev.artishow.launcher.bench.engine;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.Priority;
import dev.artishow.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** How long members wait for something to look at: from a request to its draft, alone. */
public final class DraftBench {
  private static final int REQUESTS = 20;
  private static final long FIRST_SEED = 1_000_000; // of no other bench

  private DraftBench() {}

  /**
   * What was measured.
   *
   * @param firstMillis of the first request that the generator ever had
   * @param medianMillis of those after it
   */
  public record Result(double firstMillis, double medianMillis) {}

  /**
   * Draws one picture after the other.
   *
   * @return nothing if there are no drafts
   * @throws IllegalStateException if a drawing fails
   */
  public static Optional<Result> measure(ImageGenerator generator) {
    var millis = new ArrayList<Double>();
    for (int i = 0; i < REQUESTS; i++) {
      Optional<Double> one = untilDraft(generator, FIRST_SEED + i);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      millis.add(one.get());
    }
    List<Double> later = millis.subList(1, millis.size()).stream().sorted().toList();
    return Optional.of(new Result(millis.get(0), later.get(later.size() / 2)));
  }

  private static Optional<Double> untilDraft(ImageGenerator generator, long seed) {
    var asker = new Asker(1, 1, 1, Priority.NORMAL, false, Optional.empty());
    var drafted = new AtomicLong();
    long start = System.nanoTime();
    Drawing drawing =
        generator
            .submit(
                DrawRequest.of("a red apple", seed),
                asker,
                progress -> {
                  if (progress instanceof Progress.Drafted) {
                    drafted.set(System.nanoTime());
                  }
                })
            .drawing()
            .join();
    if (!(drawing instanceof Drawing.Drawn)) {
      throw new IllegalStateException("the engine did not draw: " + drawing);
    }
    return drafted.get() == 0 ? Optional.empty() : Optional.of((drafted.get() - start) / 1e6);
  }
}
