package dev.artishow.bot.automod;

import dev.artishow.moderation.guild.AutoModImport;
import dev.artishow.moderation.guild.AutoModRule;
import java.time.Instant;
import java.util.List;

/** What a server answered that was asked for its AutoMod rules. */
public sealed interface AutoModReading {
  Instant at();

  /** What prompts are held against. */
  List<AutoModRule> rules();

  /** Its rules. */
  record Read(AutoModImport found, Instant at) implements AutoModReading {
    @Override
    public List<AutoModRule> rules() {
      return found.rules();
    }
  }

  /** Discord shows them only to those who may manage the server. */
  record Forbidden(Instant at) implements AutoModReading {
    @Override
    public List<AutoModRule> rules() {
      return List.of();
    }
  }
}
