package dev.artishow.sandbox.world;

import dev.artishow.sandbox.guild.Snowflakes;
import java.time.Clock;
import java.util.Comparator;
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

  /** The interaction that was answered with the modal of this custom id, to the same user. */
  public Optional<Interaction> openerOf(Interaction submission, String customId) {
    return byId.values().stream()
        .filter(i -> i.origin().userId() == submission.origin().userId())
        .filter(i -> i.id() < submission.id())
        .filter(i -> i.shown().path("custom_id").asText().equals(customId))
        .max(Comparator.comparingLong(Interaction::id));
  }

  public Optional<Interaction> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Optional<Interaction> find(String token) {
    return Optional.ofNullable(byToken.get(token));
  }
}
