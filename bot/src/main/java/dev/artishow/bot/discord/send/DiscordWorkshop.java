package dev.artishow.bot.discord.send;

import dev.artishow.bot.petition.Made;
import dev.artishow.bot.petition.Petition.Kind;
import dev.artishow.bot.petition.Workshop;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Icon;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/** Makes emoji and stickers in servers, and deletes messages, through Discord. */
public final class DiscordWorkshop implements Workshop {
  private final Supplier<ShardManager> shards;

  public DiscordWorkshop(Supplier<ShardManager> shards) {
    this.shards = shards;
  }

  @Override
  public CompletableFuture<Made> make(long guildId, Kind kind, String name, byte[] png) {
    Guild guild = shards.get().getGuildById(guildId);
    if (guild == null) {
      return CompletableFuture.completedFuture(
          new Made.Failed("server %d is not there at the moment".formatted(guildId)));
    }
    CompletableFuture<? extends ISnowflake> made;
    try {
      made = kind == Kind.STICKER ? sticker(guild, name, png) : emoji(guild, name, png);
    } catch (InsufficientPermissionException e) {
      return CompletableFuture.completedFuture(new Made.Forbidden());
    }
    return made.<Made>thenApply(one -> new Made.Done(one.getIdLong()))
        .exceptionally(DiscordWorkshop::hindrance);
  }

  private static CompletableFuture<? extends ISnowflake> emoji(
      Guild guild, String name, byte[] png) {
    return guild.createEmoji(name, Icon.from(png, Icon.IconType.PNG)).submit();
  }

  /** Discord wants words by which its clients suggest a sticker: its name has to do. */
  private static CompletableFuture<? extends ISnowflake> sticker(
      Guild guild, String name, byte[] png) {
    return guild.createSticker(name, "", FileUpload.fromData(png, "sticker.png"), name).submit();
  }

  @Override
  public CompletableFuture<Made> unmake(long guildId, Kind kind, long madeId) {
    Route route =
        kind == Kind.STICKER ? Route.Stickers.DELETE_GUILD_STICKER : Route.Emojis.DELETE_EMOJI;
    return delete(
        route.compile(Long.toUnsignedString(guildId), Long.toUnsignedString(madeId)), madeId);
  }

  @Override
  public CompletableFuture<Made> deleteMessage(long channelId, long messageId) {
    return delete(
        Route.Messages.DELETE_MESSAGE.compile(
            Long.toUnsignedString(channelId), Long.toUnsignedString(messageId)),
        0);
  }

  private CompletableFuture<Made> delete(Route.CompiledRoute route, long id) {
    return new RestActionImpl<Void>(shards.get().getShards().get(0), route)
        .submit()
        .<Made>thenApply(gone -> new Made.Done(id))
        .exceptionally(fault -> isGone(fault) ? new Made.Done(id) : hindrance(fault));
  }

  private static boolean isGone(Throwable fault) {
    return DiscordFault.cause(fault) instanceof ErrorResponseException response
        && (response.getErrorResponse() == ErrorResponse.UNKNOWN_EMOJI
            || response.getErrorResponse() == ErrorResponse.UNKNOWN_STICKER
            || response.getErrorResponse() == ErrorResponse.UNKNOWN_MESSAGE);
  }

  private static Made hindrance(Throwable fault) {
    Throwable cause = DiscordFault.cause(fault);
    if (cause instanceof ErrorResponseException response) {
      return switch (response.getErrorResponse()) {
        case MAX_EMOJIS, MAX_STICKERS -> new Made.Full();
        case MISSING_PERMISSIONS, MISSING_ACCESS -> new Made.Forbidden();
        default -> new Made.Failed(cause.toString());
      };
    }
    return new Made.Failed(cause.toString());
  }
}
