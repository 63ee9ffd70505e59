package dev.artishow.launcher.bench.sandbox;

import dev.artishow.bot.Artishow;
import dev.artishow.bot.discord.DiscordConnection;
import dev.artishow.bot.discord.DiscordEndpoint;
import dev.artishow.bot.storage.DatabaseConfig;
import dev.artishow.config.Secret;
import dev.artishow.config.file.TemporaryFolder;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.launcher.bench.engine.DrawingFloor;
import dev.artishow.sandbox.Sandbox;
import dev.artishow.sandbox.SandboxGuild;
import dev.artishow.sandbox.SandboxOptions;
import dev.artishow.sandbox.contract.Contract;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/**
 * The whole bot under load: members of a sandboxed server ask for pictures at random, while Discord
 * limits rates, fails, loses answers, repeats events and drops the connection. Whatever the bot
 * acknowledged has to end once.
 */
public final class BotBench {
  private static final int WARM_UP_PICTURES = 8;
  private static final int BARE_PICTURES = 32;

  /** Of members' choice are seeds from here on, so that none comes from the cache. */
  private static final long FIRST_SEED = 1_000_000;

  private BotBench() {}

  /**
   * Measures, and closes what draws.
   *
   * @param parts the bot; what draws is measured alone first
   * @param members how many ask
   * @param contract what all that passes is held against
   */
  @SuppressWarnings("try") // the bot only has to be there
  public static Map<String, Object> run(
      Artishow.Parts parts, int members, Duration length, Contract contract, long seed)
      throws IOException, InterruptedException {
    double bare = bareRate(parts.generator());
    SandboxOptions options = SandboxOptions.defaults().withRunningClock().withContract(contract);
    try (var folder = TemporaryFolder.create();
        Sandbox discord = Sandbox.start(options)) {
      SandboxGuild guild = discord.guild("Atelier");
      try (var bot =
          Artishow.start(
              DatabaseConfig.sqlite(folder.path().resolve("bench.db")),
              connection(discord),
              parts)) {
        var crowd = new Crowd(discord, guild, new SplittableRandom(seed));
        Map<String, Object> figures = crowd.ask(members, length);
        figures.put("bare_pictures_per_second", bare);
        figures.put("checked_against_openapi", contract != Contract.NONE);
        figures.put("violations", discord.violations().size());
        return figures;
      }
    }
  }

  private static DiscordConnection connection(Sandbox discord) {
    return new DiscordConnection(
        new Secret.Given(discord.token()),
        Optional.of(new DiscordEndpoint(discord.restUrl(), discord.gatewayUrl())),
        List.of());
  }

  /** What the engine draws a second when it is asked for many at once and nothing else runs. */
  private static double bareRate(ImageGenerator generator) {
    drawn(generator, 0, WARM_UP_PICTURES);
    long begun = System.nanoTime();
    int pictures = drawn(generator, WARM_UP_PICTURES, BARE_PICTURES);
    return pictures * 1e9 / (System.nanoTime() - begun);
  }

  private static int drawn(ImageGenerator generator, int from, int count) {
    var drawings = new ArrayList<CompletableFuture<Drawing>>();
    for (int i = from; i < from + count; i++) {
      drawings.add(generator.draw(DrawRequest.of(DrawingFloor.caption(i), i)));
    }
    return (int)
        drawings.stream()
            .map(CompletableFuture::join)
            .filter(Drawing.Drawn.class::isInstance)
            .count();
  }

  /** The seed of an order. */
  static long seed(int order) {
    return FIRST_SEED + order;
  }
}
