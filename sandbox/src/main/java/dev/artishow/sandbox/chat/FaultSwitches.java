package dev.artishow.sandbox.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.fault.EventFault;
import dev.artishow.sandbox.fault.Fault;
import dev.artishow.sandbox.fault.Order;
import dev.artishow.sandbox.fault.Troubles;
import dev.artishow.sandbox.wire.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The switches of the page by which things go wrong. */
record FaultSwitches(Troubles troubles) {
  private static final Map<String, Fault> FAULTS =
      Map.of(
          "refuse-500", Fault.refuses(500),
          "done-502", Fault.doesButAnswers(502),
          "lose-request", Fault.losesRequest(),
          "lose-answer", Fault.losesAnswer(),
          "limit", Fault.limitsRate(Duration.ofSeconds(2)),
          "limit-all", Fault.limitsRateOfAll(Duration.ofSeconds(2)),
          "delay", Fault.delays(Duration.ofSeconds(5)));

  private static final Map<String, EventFault> EVENT_FAULTS =
      Map.of("repeat-event", EventFault.REPEATED, "lose-event", EventFault.LOST);

  /**
   * Switches one on.
   *
   * @throws IllegalArgumentException if there is no such switch or route
   */
  ObjectNode set(JsonNode body) {
    String name = body.path("fault").asText();
    String target = body.path("target").asText("*");
    int times = body.path("times").asInt(1);
    Optional<Fault> fault = Optional.ofNullable(FAULTS.get(name));
    Optional<EventFault> eventFault = Optional.ofNullable(EVENT_FAULTS.get(name));
    if (fault.isPresent()) {
      troubles.faults().order(new Order<>(target, 0, times, fault.get()));
    } else if (eventFault.isPresent()) {
      troubles.faults().orderEvent(new Order<>(target, 0, times, eventFault.get()));
    } else {
      gateway(name);
    }
    return list();
  }

  private void gateway(String name) {
    switch (name) {
      case "drop" -> troubles.dropGateway();
      case "reconnect" -> troubles.asksToReconnect();
      case "invalidate" -> troubles.invalidatesSession(false);
      case "hold" -> troubles.holdsEvents();
      case "release" -> troubles.releasesEvents();
      case "clear" -> troubles.faults().clear();
      default -> throw new IllegalArgumentException("no fault is called " + name);
    }
  }

  /** What is still to go wrong. */
  ObjectNode list() {
    ObjectNode json = Json.object();
    json.set("requests", Json.array(troubles.faults().openOrders(), ChatJson::order));
    json.set("events", Json.array(troubles.faults().openEventOrders(), ChatJson::order));
    return json;
  }
}
