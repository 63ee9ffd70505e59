package dev.artishow.bot.imagine;

import dev.artishow.bot.job.Job;
import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.Place;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One job while it is being drawn. */
final class Sitting {
  private static final Logger log = LoggerFactory.getLogger(Sitting.class);

  private final ImageGenerator generator;
  private final Job job;
  private final Asker asker;
  private final UnaryOperator<DrawRequest> sketches;
  private final Watcher watcher;
  private final List<Ticket> tickets = new ArrayList<>();
  private boolean cancelled;

  /**
   * @param sketches gives requests what their server's own drawings have them start from
   */
  Sitting(ImageGenerator generator, Job job, UnaryOperator<DrawRequest> sketches, Watcher watcher) {
    this.generator = generator;
    this.job = job;
    this.asker = Askers.of(job.requester(), job.order());
    this.sketches = sketches;
    this.watcher = watcher;
  }

  Job job() {
    return job;
  }

  /** How each picture ended; completes normally in any case. */
  CompletableFuture<List<Drawing>> draw() {
    List<Long> seeds = job.seeds();
    List<CompletableFuture<Drawing>> drawings =
        IntStream.range(0, seeds.size()).mapToObj(i -> picture(i, seeds.get(i))).toList();
    return CompletableFuture.allOf(drawings.toArray(CompletableFuture[]::new))
        .thenApply(done -> drawings.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Drawing> picture(int number, long seed) {
    DrawRequest request = job.order().request(seed);
    ProgressListener listener = watcher.picture(number);
    CompletableFuture<Drawing> drawing =
        job.order().variationOf().isPresent()
            ? submit(job.order().request(job.order().variationOf().getAsLong()), listener)
                .thenCompose(first -> variation(first, request, listener))
            : submit(request, listener);
    return drawing.handle((ended, fault) -> logged(seed, ended, fault));
  }

  /** Of the first picture as the engine remembers it or draws it once more. */
  private CompletableFuture<Drawing> variation(
      Drawing first, DrawRequest request, ProgressListener listener) {
    return first instanceof Drawing.Drawn drawn
        ? submit(request.variationOf(drawn, request.seed()), listener)
        : CompletableFuture.completedFuture(first);
  }

  private CompletableFuture<Drawing> submit(DrawRequest request, ProgressListener listener) {
    synchronized (this) {
      if (cancelled) {
        return CompletableFuture.completedFuture(new Drawing.Cancelled());
      }
    }
    Ticket ticket;
    try {
      ticket = generator.submit(sketches.apply(request), asker, listener);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
    boolean late;
    synchronized (this) {
      tickets.add(ticket);
      late = cancelled;
    }
    if (late) {
      ticket.cancel();
    }
    return ticket.drawing();
  }

  private Drawing logged(long seed, Drawing ended, @Nullable Throwable fault) {
    if (fault != null) {
      log.error("job {}: the engine broke down at seed {}", job.id(), seed, fault);
      return new Drawing.Failed(fault.toString());
    }
    if (ended instanceof Drawing.Failed failed) {
      log.error("job {}: nothing drawn at seed {}: {}", job.id(), seed, failed.reason());
    }
    return ended;
  }

  void cancel() {
    List<Ticket> given;
    synchronized (this) {
      cancelled = true;
      given = List.copyOf(tickets);
    }
    given.forEach(Ticket::cancel);
  }

  /** Where the picture stands that will be there last. */
  synchronized Optional<Place> place() {
    return tickets.stream().map(Ticket::place).max(Comparator.comparing(Place::eta));
  }
}
