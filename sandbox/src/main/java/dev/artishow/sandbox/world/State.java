package dev.artishow.sandbox.world;

import dev.artishow.sandbox.guild.Channels;
import dev.artishow.sandbox.guild.DiscordLocales;
import dev.artishow.sandbox.guild.Expressions;
import dev.artishow.sandbox.guild.Population;
import dev.artishow.sandbox.guild.Snowflakes;
import dev.artishow.sandbox.guild.User;
import dev.artishow.sandbox.message.Attachment;
import dev.artishow.sandbox.message.Files;
import dev.artishow.sandbox.message.Messages;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything the world holds; reachable only with its lock held, through {@link World}.
 *
 * @param emojis those of the application
 */
public record State(
    Clock clock,
    Snowflakes ids,
    Application application,
    Population population,
    Channels channels,
    Expressions emojis,
    Messages messages,
    Files files,
    CommandRegistry commands,
    Interactions interactions,
    Transcript transcript,
    Wire wire,
    Events events) {

  static State fresh(Clock clock, String token, Events events) {
    Snowflakes ids = new Snowflakes(clock);
    long applicationId = ids.next();
    User bot = new User(applicationId, "Artishow", true, DiscordLocales.DEFAULT);
    Wire wire = new Wire(clock);
    Channels channels = new Channels(clock, ids);
    Population population = new Population(clock, ids, bot, channels);
    return new State(
        clock,
        ids,
        new Application(applicationId, bot, token),
        population,
        channels,
        Expressions.ofApplication(),
        new Messages(clock),
        new Files(),
        new CommandRegistry(ids),
        new Interactions(clock, ids),
        new Transcript(clock),
        wire,
        new Earshot(population, wire, events));
  }

  /** Stores a file's bytes and describes them. */
  public Attachment store(String filename, @Nullable String description, byte[] bytes) {
    Attachment file = Attachment.of(ids.next(), filename, description, bytes);
    files.put(file.id(), bytes);
    return file;
  }

  public Instant now() {
    return clock.instant();
  }
}
