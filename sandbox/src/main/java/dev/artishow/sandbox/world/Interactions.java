package dev.artishow.sandbox.world;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All interactions there were. Guarded by the world's lock. */
public final class Interactions {
  private final Clock clock;
  private final Snowflakes ids;
  private final Map<Long, Interaction> byId = new HashMap<>();
  private final Map<String, Interaction> byToken = new HashMap<>();

  Interactions(Clock clock, Snowflakes ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Begins an interaction now.
   *
   * @param sourceRevision revision of the message whose component was used, 0 if there is none
   */
  public Interaction begin(Interaction.Kind kind, Interaction.Origin origin, int sourceRevision) {
    long id = ids.next();
    String token = "sandbox-interaction-" + id;
    Interaction interaction =
        new Interaction(id, token, kind, origin, clock.instant(), sourceRevision);
    byId.put(id, interaction);
    byToken.put(token, interaction);
    return interaction;
  }

  public Optional<Interaction> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Optional<Interaction> find(String token) {
    return Optional.ofNullable(byToken.get(token));
  }
}
