package dev.artishow.bot.model;

import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.registry.ModelEvent;
import dev.artishow.engine.registry.ModelRef;
import dev.artishow.engine.registry.OrderAnswer;
import dev.artishow.engine.registry.PinScope;
import dev.artishow.engine.registry.RegistryOrders;
import dev.artishow.engine.registry.RegistryState;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Gives orders to the registry, whose running engine follows them, and waits a while for what its
 * journal says came of them.
 */
public final class ModelDesk {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int MAX_EVENTS = 5;

  private final RegistryOrders orders;
  private final ImageGenerator generator;

  public ModelDesk(RegistryOrders orders, ImageGenerator generator) {
    this.orders = orders;
    this.generator = generator;
  }

  /**
   * What came of an order.
   *
   * @param detail what happened, or why not and what to do
   */
  public record Result(boolean isDone, String detail) {
    /** Something that was asked. */
    public static Result told(String text) {
      return new Result(true, text);
    }
  }

  private interface Order {
    OrderAnswer give() throws IOException;
  }

  private Result give(String name, Order order) {
    try {
      long before = orders.state().history().size();
      Optional<ModelEvent> last = last(name);
      OrderAnswer answer = order.give();
      if (answer instanceof OrderAnswer.Refused refused) {
        return new Result(false, refused.message());
      }
      return new Result(true, outcome(name, last, before));
    } catch (IOException | IllegalArgumentException e) {
      return new Result(false, String.valueOf(e.getMessage()));
    }
  }

  /** The journal's next word on a model; what needs no change of models has none. */
  private String outcome(String name, Optional<ModelEvent> before, long count) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean isServed = generator.models().stream().anyMatch(model -> model.name().equals(name));
    while (System.nanoTime() < end && !isServed(name, isServed)) {
      Optional<ModelEvent> now = last(name);
      if (!now.equals(before) || orders.state().history().size() > count) {
        return now.map(ModelDesk::line).orElse("");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return last(name).map(ModelDesk::line).orElse(name);
  }

  private boolean isServed(String name, boolean wasServed) {
    return !wasServed && generator.models().stream().anyMatch(model -> model.name().equals(name));
  }

  private Optional<ModelEvent> last(String name) throws IOException {
    List<ModelEvent> history = orders.state().history();
    return history.stream()
        .filter(event -> event.model().name().equals(name))
        .reduce((earlier, later) -> later);
  }

  private static String line(ModelEvent event) {
    return "%s: %s %s"
        .formatted(
            event.model().title(), event.kind().name().toLowerCase(Locale.ROOT), event.detail())
        .strip();
  }

  /** Keeps a model in memory. */
  public Result load(String name) {
    return give(name, () -> orders.load(name));
  }

  /** Takes a model out of memory that nothing refers to. */
  public Result unload(String name) {
    return give(name, () -> orders.unload(name));
  }

  /** Lets a version draw and holds it there, or lets a name follow its newest again. */
  public Result activate(ModelRef ref) {
    return give(ref.name(), () -> orders.activate(ref));
  }

  /** Goes back to the version that drew before. */
  public Result rollback(String name) {
    return give(name, () -> orders.rollback(name));
  }

  /** Lets a model draw in a server whenever nothing else is asked for. */
  public Result pin(PinScope scope, ModelRef ref) {
    return give(ref.name(), () -> orders.pin(scope, ref));
  }

  /** Lets the default draw there again. */
  public Result unpin(PinScope scope) {
    return give("", () -> orders.unpin(scope));
  }

  /** The models that serve, and what draws in a server where nothing is asked for. */
  public String list(long guildId) {
    String served =
        generator.models().stream()
            .map(model -> "- " + model.title())
            .collect(Collectors.joining("\n"));
    try {
      RegistryState state = orders.state();
      ModelRef pinned = state.pins().get(new PinScope(PinScope.Kind.GUILD, guildId));
      return pinned == null ? served : served + "\n📌 " + pinned;
    } catch (IOException e) {
      return served;
    }
  }

  /** What is known of a name. */
  public String info(String name) {
    try {
      RegistryState state = orders.state();
      String served =
          generator.models().stream()
              .filter(model -> model.name().equals(name))
              .map(model -> model.title() + " `" + digest(model) + "`")
              .findFirst()
              .orElse("—");
      String events =
          state.history().stream()
              .filter(event -> event.model().name().equals(name))
              .skip(Math.max(0, count(state, name) - MAX_EVENTS))
              .map(event -> "- <t:%d:R> %s".formatted(event.at().getEpochSecond(), line(event)))
              .collect(Collectors.joining("\n"));
      return served + "\n" + events;
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static long count(RegistryState state, String name) {
    return state.history().stream().filter(event -> event.model().name().equals(name)).count();
  }

  private static String digest(ModelId model) {
    return model.digest().substring(0, 12);
  }
}
