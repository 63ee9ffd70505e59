package dev.artishow.sandbox.fault;

import java.util.List;
import java.util.Optional;

/**
 * What is to go wrong, by route or event and by count, so that it goes wrong in the same way each
 * time. Safe to use from several threads.
 *
 * <pre>{@code
 * discord.faults().order("POST /channels/{channel_id}/messages", Fault.doesButAnswers(502));
 * discord.faults().order("PATCH *@original", Fault.refuses(500), 6);
 * discord.faults().orderEvent("INTERACTION_CREATE", EventFault.REPEATED);
 * }</pre>
 */
public final class Faults {
  private final List<String> routes;
  private final Orders<Fault> requests = new Orders<>();
  private final Orders<EventFault> events = new Orders<>();

  /**
   * Begins with nothing going wrong.
   *
   * @param routes all there are, with method and path
   */
  public Faults(List<String> routes) {
    this.routes = List.copyOf(routes);
  }

  /** Spoils the next request that fits. */
  public void order(String route, Fault fault) {
    order(route, fault, 1);
  }

  /** Spoils the next so many requests that fit. */
  public void order(String route, Fault fault, int times) {
    order(new Order<>(route, 0, times, fault));
  }

  /**
   * Spoils requests.
   *
   * @throws IllegalArgumentException if no route fits
   */
  public void order(Order<Fault> order) {
    if (routes.stream().noneMatch(order::fits)) {
      throw new IllegalArgumentException(
          "no route is \"%s\"; there are %s".formatted(order.target(), routes));
    }
    requests.add(order);
  }

  /** Spoils the next event of that name. */
  public void orderEvent(String event, EventFault fault) {
    orderEvent(new Order<>(event, 0, 1, fault));
  }

  public void orderEvent(Order<EventFault> order) {
    events.add(order);
  }

  /** Orders for requests that are still open. */
  public List<Order<Fault>> openOrders() {
    return requests.all();
  }

  /** Orders for events that are still open. */
  public List<Order<EventFault>> openEventOrders() {
    return events.all();
  }

  /** All goes well again. */
  public void clear() {
    requests.clear();
    events.clear();
  }

  /** What goes wrong with a request of that route, now. */
  public Optional<Fault> take(String route) {
    return requests.take(route);
  }

  /** What goes wrong with an event of that name, now. */
  public Optional<EventFault> takeEvent(String event) {
    return events.take(event);
  }
}
