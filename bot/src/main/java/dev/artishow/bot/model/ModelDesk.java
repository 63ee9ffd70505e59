package dev.artishow.bot.model;

import dev.artishow.engine.ModelId;
import dev.artishow.engine.model.StoredModel;
import dev.artishow.engine.registry.ModelEvent;
import dev.artishow.engine.registry.ModelRef;
import dev.artishow.engine.registry.ModelRegistry;
import dev.artishow.engine.registry.OrderAnswer;
import dev.artishow.engine.registry.PinScope;
import dev.artishow.engine.registry.Refusal;
import dev.artishow.engine.registry.RegistryState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Gives orders to the registry of the engine that runs in this process, one after the other. Each
 * is answered when it is carried out, so that what is told as done holds for the next picture.
 */
public final class ModelDesk {
  private final ModelRegistry registry;
  private final Executor orders;

  /**
   * @param orders runs what may take as long as loading a model
   */
  public ModelDesk(ModelRegistry registry, Executor orders) {
    this.registry = registry;
    this.orders = orders;
  }

  /** What came of an order. */
  public sealed interface Result {
    /**
     * It is carried out.
     *
     * @param events what happened to models meanwhile; nothing if all was so already
     */
    record Done(List<ModelEvent> events) implements Result {
      public Done {
        events = List.copyOf(events);
      }
    }

    /**
     * Everything is as before.
     *
     * @param message what is wrong and what to do, for who runs the bot
     */
    record Refused(Refusal reason, String message) implements Result {}
  }

  /** Keeps a model in memory. */
  public CompletableFuture<Result> load(String name) {
    return give(order -> order.load(name));
  }

  /** Takes a model out of memory that nothing refers to. */
  public CompletableFuture<Result> unload(String name) {
    return give(order -> order.unload(name));
  }

  /** Lets a version draw and holds it there, or lets a name follow its newest again. */
  public CompletableFuture<Result> activate(ModelRef ref) {
    return give(order -> order.activate(ref));
  }

  /** Goes back to the version that drew before. */
  public CompletableFuture<Result> rollback(String name) {
    return give(order -> order.rollback(name));
  }

  /** Lets a model draw in a server whenever nothing else is asked for. */
  public CompletableFuture<Result> pin(PinScope scope, ModelRef ref) {
    return give(order -> order.pin(scope, ref));
  }

  /** Lets the default draw there again. */
  public CompletableFuture<Result> unpin(PinScope scope) {
    return give(order -> order.unpin(scope));
  }

  private CompletableFuture<Result> give(ModelRegistry.Order order) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            Optional<ModelEvent> last = last(registry.state().history());
            return registry.order(order) instanceof OrderAnswer.Refused refused
                ? new Result.Refused(refused.reason(), refused.message())
                : new Result.Done(since(last, registry.state().history()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        orders);
  }

  private static Optional<ModelEvent> last(List<ModelEvent> history) {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
  }

  /** The journal forgets its oldest events, so places in it do not count. */
  private static List<ModelEvent> since(Optional<ModelEvent> last, List<ModelEvent> history) {
    return history.subList(last.map(history::lastIndexOf).orElse(-1) + 1, history.size());
  }

  /** The models that serve, the default first. */
  public List<ModelId> serving() {
    return registry.known();
  }

  /** Every package that draws. */
  public List<ModelId> packages() {
    try {
      return registry.packages().stream().map(StoredModel::id).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What members can ask of them. */
  public Offer offer() {
    try {
      return Offer.of(registry.packages());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wanted, and what happened. */
  public RegistryState state() {
    try {
      return registry.state();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
