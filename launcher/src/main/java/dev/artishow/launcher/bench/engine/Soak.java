package dev.artishow.launcher.bench.engine;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.Priority;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import dev.artishow.engine.schedule.LoopObserver;
import dev.artishow.engine.schedule.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * Random arrivals of requests of all sorts, cancels, impatience, swaps of the model and injected
 * faults, for minutes: whether each ends exactly once and whether memory stays where it was.
 */
public final class Soak {
  private static final int MEMBERS = 40;
  private static final double MEAN_PAUSE_MILLIS = 100;
  private static final List<Priority> PRIORITIES = List.of(Priority.values());
  private static final double SWAPPED = 0.03;
  private static final int MAX_STEPS = 16;
  private static final double CANCELLED = 0.1;
  private static final double IMPATIENT = 0.1;
  private static final double WATCHED = 0.25;
  private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(5);

  private final SplittableRandom random;
  private final ConcurrentMap<String, LongAdder> endings = new ConcurrentHashMap<>();
  private final LongAdder futuresDone = new LongAdder();
  private final LongAdder endedByLoop = new LongAdder();
  private final LongAdder revived = new LongAdder();
  private final ResidentMemory resident = new ResidentMemory();
  private final List<Open> open = new ArrayList<>();
  private long submitted;
  private long refusedAtOnce;

  /** A request that may still be under way. */
  private record Open(Ticket ticket, CompletableFuture<Drawing> counted) {}

  private Soak(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * What came of it.
   *
   * @param submitted requests
   * @param endings how many ended how; they add up to {@code submitted}
   * @param withoutEnd requests that never ended
   * @param endedTwice endings that the loop made beyond one a request
   * @param threadsReplaced how often the device's thread died and began anew
   * @param swaps of the model that were made
   * @param swapsRefused because the model was at fault while it was tried
   * @param residentEarly median of the process's memory in the second quarter of the run, bytes
   * @param residentLate the same in the last quarter
   */
  public record Result(
      long submitted,
      Map<String, Long> endings,
      long withoutEnd,
      long endedTwice,
      long threadsReplaced,
      long swaps,
      long swapsRefused,
      long residentEarly,
      long residentLate) {}

  /**
   * What is soaked.
   *
   * @param open opens the engine, which tells the observer what it does
   * @param batchPictures pictures that the engine draws at once
   */
  public record Subject(Function<LoopObserver, SwappedModels> open, int batchPictures) {}

  /** Runs for so long. */
  public static Result run(Subject subject, Duration length, long seed)
      throws InterruptedException {
    return new Soak(seed).run(subject, length);
  }

  private Result run(Subject subject, Duration length) throws InterruptedException {
    SwappedModels engine = subject.open.apply(new Counter());
    try (engine) {
      long end = System.nanoTime() + length.toNanos();
      long nextSample = 0;
      while (System.nanoTime() < end) {
        submit(engine);
        cancelSome();
        if (random.nextDouble() < SWAPPED) {
          engine.swap();
        }
        if (System.nanoTime() > nextSample) {
          resident.sample();
          nextSample = System.nanoTime() + BETWEEN_SAMPLES.toNanos();
        }
        pause(subject.batchPictures);
      }
    }
    return result(engine);
  }

  /** Waits for the next arrival; the emptier the engine, the sooner it comes. */
  private void pause(int batchPictures) throws InterruptedException {
    double fullness = (1.0 + open.size()) / batchPictures;
    double meanMillis = MEAN_PAUSE_MILLIS * Math.min(fullness, 2) * 2 * random.nextDouble();
    Thread.sleep((long) (random.nextExponential() * meanMillis));
  }

  private void submit(ImageGenerator generator) {
    var request =
        new DrawRequest(
            random.nextBoolean() ? "a red apple" : "un chat noir",
            random.nextLong(),
            Optional.empty(),
            OptionalInt.of(1 + random.nextInt(MAX_STEPS)),
            OptionalDouble.of(random.nextBoolean() ? 3 : 1));
    Ticket ticket =
        generator.submit(
            request, asker(), random.nextDouble() < WATCHED ? told -> {} : ProgressListener.NONE);
    submitted++;
    if (ticket.drawing().isDone()) {
      refusedAtOnce++;
    }
    open.add(new Open(ticket, ticket.drawing().whenComplete(this::count)));
  }

  private Asker asker() {
    int member = random.nextInt(MEMBERS);
    return new Asker(
        member % 5,
        1,
        member,
        PRIORITIES.get(random.nextInt(PRIORITIES.size())),
        false,
        random.nextDouble() < IMPATIENT
            ? Optional.of(Duration.ofMillis(1 + random.nextInt(2000)))
            : Optional.empty());
  }

  private void count(Drawing drawing, Throwable fault) {
    futuresDone.increment();
    String name = fault == null ? drawing.getClass().getSimpleName() : "Fault";
    endings.computeIfAbsent(name, unseen -> new LongAdder()).increment();
  }

  private void cancelSome() {
    open.removeIf(ticket -> ticket.counted.isDone());
    if (!open.isEmpty() && random.nextDouble() < CANCELLED) {
      open.get(random.nextInt(open.size())).ticket.cancel();
    }
  }

  private Result result(SwappedModels engine) {
    var counts = new TreeMap<String, Long>();
    endings.forEach((name, count) -> counts.put(name, count.sum()));
    return new Result(
        submitted,
        Collections.unmodifiableMap(counts),
        submitted - futuresDone.sum(),
        Math.max(0, endedByLoop.sum() + refusedAtOnce - submitted),
        revived.sum(),
        engine.swaps(),
        engine.refused(),
        resident.early(),
        resident.late());
  }

  private final class Counter implements LoopObserver {
    @Override
    public void ended(Asker asker, Drawing drawing, Trace trace) {
      endedByLoop.increment();
    }

    @Override
    public void revived() {
      revived.increment();
    }
  }
}
