package dev.artishow.sandbox.world;

import java.time.Clock;
import java.time.Instant;

/** Everything the world holds; reachable only with its lock held, through {@link World}. */
public record State(
    Clock clock,
    Snowflakes ids,
    Application application,
    Population population,
    Messages messages,
    Files files,
    CommandRegistry commands,
    Interactions interactions,
    Transcript transcript,
    Events events) {

  static State fresh(Clock clock, String token, Events events) {
    Snowflakes ids = new Snowflakes(clock);
    long applicationId = ids.next();
    User bot = new User(applicationId, "Artishow", true, DiscordLocales.DEFAULT);
    return new State(
        clock,
        ids,
        new Application(applicationId, bot, token),
        new Population(clock, ids, bot),
        new Messages(),
        new Files(),
        new CommandRegistry(ids),
        new Interactions(clock, ids),
        new Transcript(clock),
        events);
  }

  public Instant now() {
    return clock.instant();
  }
}
