package dev.artishow.bot.automod;

import java.util.concurrent.CompletableFuture;

/** Where AutoMod's rules are read. */
@FunctionalInterface
public interface AutoModSource {
  /** Reads a server's rules; fails when they cannot be had at the moment. */
  CompletableFuture<AutoModReading> read(long guildId);
}
