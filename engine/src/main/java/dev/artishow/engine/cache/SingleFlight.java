package dev.artishow.engine.cache;

import static java.util.Objects.requireNonNull;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.Place;
import dev.artishow.engine.Progress;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One drawing in flight for all who ask for it, as in Go's <a
 * href="https://pkg.go.dev/golang.org/x/sync/singleflight">singleflight</a>: the first caller leads
 * and those who join share what it gets. A caller who cancels leaves the drawing to the others;
 * when the last one does, it is cancelled.
 */
final class SingleFlight {
  private static final Logger log = LoggerFactory.getLogger(SingleFlight.class);

  private final ImageGenerator generator;
  private final Group group;
  private final List<Caller> callers = new ArrayList<>();
  private boolean ended;
  private @Nullable Ticket ticket;
  private @Nullable Progress latest;

  /** The calls in flight, of which this is one. */
  interface Group {

    /** Nobody can join this flight any more: it ended, or every caller cancelled. */
    void forget(SingleFlight flight, @Nullable Drawing drawing);

    /** What callers get whose drawing another caller has paid for. */
    Drawing shared(Drawing drawing);
  }

  SingleFlight(ImageGenerator generator, Group group) {
    this.generator = generator;
    this.group = group;
  }

  /** Adds a caller, unless the flight has ended. */
  synchronized Optional<Ticket> join(DrawRequest request, Asker asker, ProgressListener listener) {
    if (ended) {
      return Optional.empty();
    }
    var caller = new Caller(request, asker, listener);
    callers.add(caller);
    if (latest != null) {
      caller.tell(latest);
    }
    return Optional.of(caller);
  }

  /** Has the picture drawn, as the request of the leader. */
  void start() {
    Caller leader;
    synchronized (this) {
      if (callers.isEmpty()) {
        return;
      }
      leader = callers.get(0);
    }
    Ticket drawing;
    try {
      drawing = generator.submit(leader.request, leader.asker, listener(leader));
    } catch (RuntimeException e) {
      drawing = Ticket.of(CompletableFuture.failedFuture(e));
    }
    boolean abandoned;
    synchronized (this) {
      ticket = drawing;
      abandoned = ended;
    }
    if (abandoned) {
      drawing.cancel();
    }
    var unused = drawing.drawing().whenComplete(this::end);
  }

  /** Where the leader does not listen there are no previews for those who join later either. */
  private ProgressListener listener(Caller leader) {
    return leader.listener == ProgressListener.NONE ? ProgressListener.NONE : this::tell;
  }

  private synchronized void tell(Progress progress) {
    latest = progress;
    callers.forEach(caller -> caller.tell(progress));
  }

  private void end(@Nullable Drawing drawing, @Nullable Throwable fault) {
    if (drawing instanceof Drawing.Expired expired && goesOnWithout(expired)) {
      start();
      return;
    }
    List<Caller> all = takeCallers();
    group.forget(this, drawing);
    for (int i = 0; i < all.size(); i++) {
      if (drawing != null) {
        all.get(i).drawing.complete(i == 0 ? drawing : group.shared(drawing));
      } else {
        all.get(i).drawing.completeExceptionally(requireNonNull(fault));
      }
    }
  }

  /** Ends the flight before it starts: the picture was already in the cache. */
  void cancelFor(Drawing kept) {
    List<Caller> all = takeCallers();
    group.forget(this, null);
    all.forEach(caller -> caller.drawing.complete(group.shared(kept)));
  }

  private synchronized List<Caller> takeCallers() {
    ended = true;
    List<Caller> all = List.copyOf(callers);
    callers.clear();
    return all;
  }

  /** The leader's time limit is not that of the others. */
  private boolean goesOnWithout(Drawing.Expired expired) {
    Caller first;
    synchronized (this) {
      if (callers.size() < 2) {
        return false;
      }
      first = callers.remove(0);
    }
    first.drawing.complete(expired);
    return true;
  }

  private void leave(Caller caller) {
    Ticket abandoned;
    synchronized (this) {
      callers.remove(caller);
      if (ended || !callers.isEmpty()) {
        return;
      }
      ended = true;
      abandoned = ticket;
    }
    group.forget(this, null);
    if (abandoned != null) {
      abandoned.cancel();
    }
  }

  private final class Caller implements Ticket {
    private final DrawRequest request;
    private final Asker asker;
    private final ProgressListener listener;
    private final CompletableFuture<Drawing> drawing = new CompletableFuture<>();

    Caller(DrawRequest request, Asker asker, ProgressListener listener) {
      this.request = request;
      this.asker = asker;
      this.listener = listener;
    }

    private void tell(Progress progress) {
      try {
        listener.onProgress(progress);
      } catch (RuntimeException e) {
        log.warn("Whoever asked did not take the progress of their picture", e);
      }
    }

    @Override
    public CompletableFuture<Drawing> drawing() {
      return drawing;
    }

    @Override
    public Place place() {
      Ticket current;
      synchronized (SingleFlight.this) {
        current = ticket;
      }
      return current == null || drawing.isDone() ? Place.ENDED : current.place();
    }

    @Override
    public void cancel() {
      if (drawing.complete(new Drawing.Cancelled())) {
        leave(this);
      }
    }
  }
}
