package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.imagine.Studio;
import dev.artishow.bot.text.Phrase;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** {@code /status}: how the bot is doing, for those who manage the server. */
public final class StatusCommand implements Feature.Slash {
  private static final long MEBIBYTE = 1 << 20;

  private final Studio studio;
  private final ImageGenerator generator;
  private final Instant started;

  public StatusCommand(Studio studio, ImageGenerator generator, InstantSource clock) {
    this.studio = studio;
    this.generator = generator;
    this.started = clock.instant();
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public List<OptionData> options() {
    return List.of();
  }

  @Override
  public Access access() {
    return Access.ADMIN;
  }

  @Override
  public Acknowledgement acknowledgement() {
    return Acknowledgement.AT_ONCE;
  }

  @Override
  public void serve(Exchange exchange) {
    Runtime machine = Runtime.getRuntime();
    exchange.tell(
        Phrase.STATUS,
        Map.of(
            "since",
            "<t:" + started.getEpochSecond() + ":f>",
            "jobs",
            studio.busy(),
            "models",
            generator.models().stream().map(ModelId::title).collect(Collectors.joining(", ")),
            "memory",
            (machine.totalMemory() - machine.freeMemory()) / MEBIBYTE,
            "limit",
            machine.maxMemory() / MEBIBYTE,
            "java",
            Runtime.version().toString()));
  }
}
