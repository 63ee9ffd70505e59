package dev.artishow.bot.petition;

import java.util.concurrent.CompletableFuture;

/** Changes servers as petitions want it. Its futures complete normally, on any thread. */
public interface Workshop {
  /** Makes an emoji or a sticker out of a PNG file. */
  CompletableFuture<Made> make(long guildId, Petition.Kind kind, String name, byte[] png);

  /** Takes away what was made; done as well if it is gone already. */
  CompletableFuture<Made> unmake(long guildId, Petition.Kind kind, long madeId);

  /** Deletes one of the bot's own messages; done as well if it is gone already. */
  CompletableFuture<Made> deleteMessage(long channelId, long messageId);
}
