package dev.artishow.engine.serving;

import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.Place;
import dev.artishow.engine.Ticket;
import dev.artishow.engine.schedule.SketchedRequest;
import dev.artishow.engine.schedule.Sketching;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request that is drawn again as long as its drawing copies one of the references that it leans
 * on. What was spent on drawings that nobody gets to see is added to what is handed out.
 */
final class GuardedTicket implements Ticket {
  private static final Logger log = LoggerFactory.getLogger(GuardedTicket.class);

  private final Sketching sketching;
  private final Function<SketchedRequest, Ticket> drawer;
  private final CompletableFuture<Drawing> drawing = new CompletableFuture<>();
  private volatile Ticket current;

  /**
   * @param first its drawing, under way
   * @param drawer takes on another
   */
  GuardedTicket(
      Sketching sketching,
      SketchedRequest sketched,
      Ticket first,
      Function<SketchedRequest, Ticket> drawer) {
    this.sketching = sketching;
    this.drawer = drawer;
    this.current = first;
    watch(first, new Attempt(sketched, 1, Optional.empty()));
  }

  /**
   * One of its drawings.
   *
   * @param number from 1
   * @param spent on those before
   */
  private record Attempt(SketchedRequest sketched, int number, Optional<EnergyEstimate> spent) {
    EnergyEstimate with(EnergyEstimate energy) {
      return spent.map(before -> before.plus(energy)).orElse(energy);
    }
  }

  private void watch(Ticket ticket, Attempt attempt) {
    var unused = ticket.drawing().whenComplete((end, fault) -> end(attempt, end, fault));
  }

  private void end(Attempt attempt, @Nullable Drawing end, @Nullable Throwable fault) {
    try {
      if (fault != null) {
        drawing.completeExceptionally(fault);
      } else if (end instanceof Drawing.Drawn drawn) {
        drawn(attempt, drawn);
      } else {
        drawing.complete(end);
      }
    } catch (RuntimeException e) {
      log.error("Looking for a copy of a reference failed", e);
      drawing.completeExceptionally(e);
    }
  }

  private void drawn(Attempt attempt, Drawing.Drawn drawn) {
    EnergyEstimate spent = attempt.with(drawn.energy());
    var copied = sketching.copied(drawn.picture(), attempt.sketched());
    if (copied.isEmpty()) {
      drawing.complete(drawn.withEnergy(spent));
      return;
    }
    log.info(
        "The drawing of seed {} is too near to {} (at {}), drawing another",
        drawn.seed(),
        copied.get().reference().id(),
        "%.3f".formatted(copied.get().distance()));
    SketchedRequest another = sketching.again(attempt.sketched(), attempt.number());
    Ticket ticket = drawer.apply(another);
    current = ticket;
    if (drawing.isDone()) {
      ticket.cancel();
    }
    watch(ticket, new Attempt(another, attempt.number() + 1, Optional.of(spent)));
  }

  @Override
  public CompletableFuture<Drawing> drawing() {
    return drawing.copy();
  }

  @Override
  public Place place() {
    return drawing.isDone() ? Place.ENDED : current.place();
  }

  @Override
  public void cancel() {
    drawing.complete(new Drawing.Cancelled());
    current.cancel();
  }
}
