package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.job.Footprint;
import dev.artishow.bot.job.Usage;
import dev.artishow.bot.model.Credits;
import dev.artishow.bot.text.Phrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** What anybody may want to know: what pictures cost, and to whom they are owed. */
public final class FactCommands {
  private static final int FOOTPRINT_DAYS = 30;

  private FactCommands() {}

  /** {@code /footprint}: the energy of a member's pictures and of the server's. */
  public static Feature footprint(Usage usage, InstantSource clock) {
    return new TypedCommand(
        "footprint", Access.MEMBER, List.of(), exchange -> footprint(exchange, usage, clock));
  }

  private static void footprint(Exchange exchange, Usage usage, InstantSource clock) {
    Caller caller = exchange.caller();
    Instant since = clock.instant().minus(Duration.ofDays(FOOTPRINT_DAYS));
    Footprint own = usage.footprint(caller.guildId(), caller.memberId(), since);
    Footprint all = usage.footprint(caller.guildId(), since);
    exchange.tell(
        Phrase.FOOTPRINT,
        Map.of(
            "days", FOOTPRINT_DAYS,
            "own", own.pictures(),
            "ownCached", own.cached(),
            "ownWattHours", own.wattHours(),
            "all", all.pictures(),
            "allCached", all.cached(),
            "allWattHours", all.wattHours()));
  }

  /** {@code /credits}: whose pictures the models learnt from, as a file. */
  public static Feature credits(Credits credits) {
    return new TypedCommand(
        "credits", Access.MEMBER, List.of(), exchange -> credits(exchange, credits));
  }

  private static void credits(Exchange exchange, Credits credits) {
    byte[] file;
    try {
      file = credits.markdown().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    exchange.show(
        new MessageCreateBuilder()
            .setContent(exchange.say(Phrase.CREDITS, Map.of()))
            .addFiles(FileUpload.fromData(file, "CREDITS.md")));
  }
}
