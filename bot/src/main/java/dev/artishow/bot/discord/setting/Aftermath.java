package dev.artishow.bot.discord.setting;

import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.setting.Setting;
import java.util.Optional;

/** What an admin should hear beside what was changed. */
@FunctionalInterface
public interface Aftermath {
  /** In words; empty if there is nothing to say. */
  Optional<String> of(Caller caller, Setting changed);
}
