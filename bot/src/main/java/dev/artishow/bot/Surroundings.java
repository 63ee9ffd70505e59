package dev.artishow.bot;

import dev.artishow.bot.discord.Delay;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What the bot takes from the machine and a test replaces.
 *
 * @param random thread-safe; job ids and seeds come from it
 */
public record Surroundings(InstantSource clock, Delay delay, RandomGenerator random) {

  /** The machine's own. */
  public static Surroundings real() {
    return new Surroundings(Clock.systemUTC(), Delay.real(), new SecureRandom());
  }
}
