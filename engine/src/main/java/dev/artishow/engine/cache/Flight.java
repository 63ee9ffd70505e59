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
 * A picture being drawn for everybody who asked for it meanwhile. Whoever gives up leaves it to the
 * others; when the last one does, the drawing is given up.
 */
final class Flight {
  private static final Logger log = LoggerFactory.getLogger(Flight.class);

  private final ImageGenerator generator;
  private final Landing landing;
  private final List<Passenger> passengers = new ArrayList<>();
  private boolean ended;
  private @Nullable Ticket ticket;
  private @Nullable Progress latest;

  /** What the cache does for its flights. */
  interface Landing {

    /** It takes nobody along any more: it ended, or everybody left. */
    void landed(Flight flight, @Nullable Drawing drawing);

    /** What those get who share a drawing that another one pays for. */
    Drawing shared(Drawing drawing);
  }

  Flight(ImageGenerator generator, Landing landing) {
    this.generator = generator;
    this.landing = landing;
  }

  /** Takes one more along, unless it has ended. */
  synchronized Optional<Ticket> board(DrawRequest request, Asker asker, ProgressListener listener) {
    if (ended) {
      return Optional.empty();
    }
    var passenger = new Passenger(request, asker, listener);
    passengers.add(passenger);
    if (latest != null) {
      passenger.tell(latest);
    }
    return Optional.of(passenger);
  }

  /** Has it drawn, as the request of whoever boarded first. */
  void start() {
    Passenger payer;
    synchronized (this) {
      if (passengers.isEmpty()) {
        return;
      }
      payer = passengers.get(0);
    }
    Ticket drawing;
    try {
      drawing = generator.submit(payer.request, payer.asker, listener(payer));
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

  /** Without one of the first there are no previews for those who come later either. */
  private ProgressListener listener(Passenger payer) {
    return payer.listener == ProgressListener.NONE ? ProgressListener.NONE : this::tell;
  }

  private synchronized void tell(Progress progress) {
    latest = progress;
    passengers.forEach(passenger -> passenger.tell(progress));
  }

  private void end(@Nullable Drawing drawing, @Nullable Throwable fault) {
    if (drawing instanceof Drawing.Expired expired && goesOnWithout(expired)) {
      start();
      return;
    }
    List<Passenger> all = disembark();
    landing.landed(this, drawing);
    for (int i = 0; i < all.size(); i++) {
      if (drawing != null) {
        all.get(i).drawing.complete(i == 0 ? drawing : landing.shared(drawing));
      } else {
        all.get(i).drawing.completeExceptionally(requireNonNull(fault));
      }
    }
  }

  /** Ends it before it began: the picture has been there all the time. */
  void cancelFor(Drawing kept) {
    List<Passenger> all = disembark();
    landing.landed(this, null);
    all.forEach(passenger -> passenger.drawing.complete(landing.shared(kept)));
  }

  private synchronized List<Passenger> disembark() {
    ended = true;
    List<Passenger> all = List.copyOf(passengers);
    passengers.clear();
    return all;
  }

  /** The others have not lost their patience when the first has. */
  private boolean goesOnWithout(Drawing.Expired expired) {
    Passenger first;
    synchronized (this) {
      if (passengers.size() < 2) {
        return false;
      }
      first = passengers.remove(0);
    }
    first.drawing.complete(expired);
    return true;
  }

  private void leave(Passenger passenger) {
    Ticket abandoned;
    synchronized (this) {
      passengers.remove(passenger);
      if (ended || !passengers.isEmpty()) {
        return;
      }
      ended = true;
      abandoned = ticket;
    }
    landing.landed(this, null);
    if (abandoned != null) {
      abandoned.cancel();
    }
  }

  private final class Passenger implements Ticket {
    private final DrawRequest request;
    private final Asker asker;
    private final ProgressListener listener;
    private final CompletableFuture<Drawing> drawing = new CompletableFuture<>();

    Passenger(DrawRequest request, Asker asker, ProgressListener listener) {
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
      synchronized (Flight.this) {
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
