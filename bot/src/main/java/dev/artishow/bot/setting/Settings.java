package dev.artishow.bot.setting;

import dev.artishow.bot.setting.Setting.Entry;
import java.time.Instant;
import java.util.Optional;

/** The settings of all servers, with every change ever made. */
public interface Settings {
  /** What is set. */
  GuildSettings of(long guildId);

  /**
   * Sets something, or unsets it.
   *
   * @param value as its shape has read it
   */
  Change set(long guildId, Entry entry, Optional<String> value, long actor, Instant at);

  /**
   * Takes the latest change back, which is a change as well.
   *
   * @return empty if nothing was ever changed
   */
  Optional<Change> undo(long guildId, long actor, Instant at);
}
