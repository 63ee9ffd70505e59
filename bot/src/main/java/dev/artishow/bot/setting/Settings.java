package dev.artishow.bot.setting;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The settings of all servers, with every change ever made. */
public interface Settings {
  /** What is set. */
  Map<Setting, Long> of(long guildId);

  /** One of them. */
  default OptionalLong of(long guildId, Setting setting) {
    return Optional.ofNullable(of(guildId).get(setting))
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** Sets one, or unsets it. */
  Change set(long guildId, Setting setting, OptionalLong value, long actor, Instant at);

  /** A server's styles: what is added to prompts, by name. */
  Map<String, String> styles(long guildId);

  /** Sets what a style adds to prompts, or takes the style away. */
  Change setStyle(long guildId, String name, Optional<String> words, long actor, Instant at);

  /**
   * Takes the latest change back, which is a change as well.
   *
   * @return empty if nothing was ever changed
   */
  Optional<Change> undo(long guildId, long actor, Instant at);
}
