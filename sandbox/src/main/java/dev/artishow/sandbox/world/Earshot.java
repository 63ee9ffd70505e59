package dev.artishow.sandbox.world;

import dev.artishow.sandbox.guild.Population;
import java.util.Set;

/**
 * Keeps from the bot what happens in guilds that it is no member of; acts towards it come through.
 */
record Earshot(Population population, Wire wire, Events beyond) implements Events {
  private static final Set<String> ALWAYS = Set.of("INTERACTION_CREATE", "GUILD_DELETE");

  @Override
  public void publish(Event event) {
    Long guildId = event.guildId();
    if (guildId == null || ALWAYS.contains(event.name()) || population.isBotIn(guildId)) {
      wire.add(Wire.Kind.EVENT, event.name(), 0, event.data());
      beyond.publish(event);
    }
  }
}
