package dev.artishow.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Something that the gateway tells the bot.
 *
 * @param name such as {@code MESSAGE_CREATE}
 * @param guildId decides the shard; null goes to shard 0
 * @param intents the bot must have asked for one of these bits; 0 if everybody hears it
 */
public record Event(String name, @Nullable Long guildId, int intents, ObjectNode data) {}
