package dev.artishow.launcher.bench.sandbox;

import dev.artishow.sandbox.Sandbox;
import dev.artishow.sandbox.fault.EventFault;
import dev.artishow.sandbox.fault.Fault;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What goes wrong with Discord, at random. */
final class Mishaps {
  static final String ACKNOWLEDGEMENT = "POST /interactions/*/callback";
  static final String ANSWER = "PATCH /webhooks/*/messages/@original";

  /** On average. */
  private static final Duration EVERY = Duration.ofSeconds(3);

  /** How seldom the connection is dropped, in mishaps. */
  private static final int DROPS = 20;

  private static final Duration RETRY = Duration.ofSeconds(1);

  /** One kind of mishap. */
  private record Kind(String name, Runnable order) {}

  private final List<Kind> kinds;
  private final Runnable cease;
  private final SplittableRandom random;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private long next;

  Mishaps(Sandbox discord, SplittableRandom random) {
    this.random = random;
    this.cease = discord.faults()::clear;
    kinds =
        List.of(
            kind(discord, "rate_limits", ANSWER, Fault.limitsRate(RETRY)),
            kind(discord, "server_errors", ANSWER, Fault.refuses(500)),
            kind(discord, "gateway_errors", ANSWER, Fault.refuses(502)),
            kind(discord, "answers_lost", ANSWER, Fault.losesAnswer()),
            kind(discord, "hidden_successes", ANSWER, Fault.doesButAnswers(500)),
            kind(discord, "acknowledgements_lost", ACKNOWLEDGEMENT, Fault.doesButAnswers(502)),
            new Kind(
                "replays",
                () -> discord.faults().orderEvent("INTERACTION_CREATE", EventFault.REPEATED)),
            new Kind("disconnects", discord::dropGateway));
  }

  private static Kind kind(Sandbox discord, String name, String route, Fault fault) {
    return new Kind(name, () -> discord.faults().order(route, fault));
  }

  /** One, if it is time. */
  void happen() {
    long now = System.nanoTime();
    if (now < next) {
      return;
    }
    next = now + (long) (random.nextExponential() * EVERY.toNanos());
    int last = kinds.size() - 1;
    Kind kind = kinds.get(random.nextInt(DROPS) == 0 ? last : random.nextInt(last));
    kind.order().run();
    counts.merge(kind.name(), 1, Integer::sum);
  }

  /** All goes well from now on. */
  void cease() {
    cease.run();
  }

  Map<String, Integer> counts() {
    return counts;
  }
}
