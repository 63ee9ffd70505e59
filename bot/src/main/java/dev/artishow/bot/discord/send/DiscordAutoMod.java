package dev.artishow.bot.discord.send;

import dev.artishow.bot.automod.AutoModReading;
import dev.artishow.bot.automod.AutoModSource;
import dev.artishow.moderation.guild.AutoModImport;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/** Reads AutoMod's rules over REST, which takes the permission to manage the server. */
public final class DiscordAutoMod implements AutoModSource {
  private final Supplier<JDA> any;
  private final Executor workers;
  private final InstantSource clock;

  /**
   * @param any any shard
   * @param workers make out what the rules say
   */
  public DiscordAutoMod(Supplier<JDA> any, Executor workers, InstantSource clock) {
    this.any = any;
    this.workers = workers;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<AutoModReading> read(long guildId) {
    Route.CompiledRoute route =
        Route.AutoModeration.LIST_RULES.compile(Long.toUnsignedString(guildId));
    return new RestActionImpl<String>(
            any.get(), route, (response, request) -> response.getArray().toString())
        .submit()
        .<AutoModReading>thenApplyAsync(
            rules -> new AutoModReading.Read(AutoModImport.read(rules), clock.instant()), workers)
        .exceptionally(this::forbidden);
  }

  private AutoModReading forbidden(Throwable fault) {
    Throwable cause = DiscordFault.cause(fault);
    boolean isForbidden =
        cause instanceof ErrorResponseException response
            && (response.getErrorResponse() == ErrorResponse.MISSING_PERMISSIONS
                || response.getErrorResponse() == ErrorResponse.MISSING_ACCESS);
    if (!isForbidden) {
      throw new CompletionException(cause);
    }
    return new AutoModReading.Forbidden(clock.instant());
  }
}
