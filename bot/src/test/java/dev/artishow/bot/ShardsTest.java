package dev.artishow.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.testing.PaintingGenerator;
import dev.artishow.bot.testing.SandboxedBot;
import dev.artishow.bot.testing.WordScreen;
import dev.artishow.sandbox.Sandbox;
import dev.artishow.sandbox.SandboxGuild;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bot and one engine behind several sessions with Discord. */
class ShardsTest {
  private static final int SHARDS = 2;

  @TempDir Path folder;
  private final PaintingGenerator generator = new PaintingGenerator();

  /** Guilds of the one shard and of the other. */
  private static Map<Long, SandboxGuild> guilds(SandboxedBot bot) {
    Map<Long, SandboxGuild> guilds = new LinkedHashMap<>();
    Sandbox discord = bot.discord();
    for (int number = 0; number < SHARDS; number++) {
      SandboxGuild guild = discord.guild("Atelier " + number);
      guilds.put((guild.id() >>> 22) % SHARDS, guild);
      // a guild's shard follows from the millisecond in which it was founded
      discord.clock().advance(Duration.ofMillis(1));
    }
    assertThat(guilds).hasSize(SHARDS);
    return guilds;
  }

  @Test
  void guildsOfAllShards_areServedByOneEngine() {
    var options = SandboxedBot.options().withShards(SHARDS);
    try (var bot = new SandboxedBot(folder, options, generator, new WordScreen())) {
      guilds(bot)
          .forEach(
              (shard, guild) ->
                  guild.member("Ada").types("/imagine", "apple " + shard).expectsPicture());
      assertThat(generator.requests()).hasSize(SHARDS);
    }
    assertThat(generator.requests()).hasSize(SHARDS);
  }
}
