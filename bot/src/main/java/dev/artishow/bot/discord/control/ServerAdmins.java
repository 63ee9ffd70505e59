package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.text.Phrase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.sharding.ShardManager;

/** Whoever uses something about a server outside of it: whether they manage it. */
final class ServerAdmins {
  private ServerAdmins() {}

  /**
   * Goes on if the caller manages the server that is the subject, else says that only admins can.
   *
   * @param workers run {@code then}
   */
  static CompletableFuture<Void> check(Exchange exchange, Executor workers, Consumer<Guild> then) {
    String id = exchange.customId().subject();
    // a click in a direct message comes by the first shard, whichever the server's is
    ShardManager shards = exchange.event().getJDA().getShardManager();
    Guild guild = shards != null && id.matches("\\d{1,19}") ? shards.getGuildById(id) : null;
    if (guild == null) {
      exchange.tell(Phrase.FORGOTTEN);
      return CompletableFuture.completedFuture(null);
    }
    return guild
        .retrieveMemberById(exchange.caller().memberId())
        .map(member -> member.hasPermission(Permission.MANAGE_SERVER))
        .onErrorMap(ErrorResponse.test(ErrorResponse.UNKNOWN_MEMBER), gone -> false)
        .submit()
        .thenAcceptAsync(
            isAdmin -> {
              if (isAdmin) {
                then.accept(guild);
              } else {
                exchange.tell(Phrase.ADMINS_ONLY);
              }
            },
            workers);
  }
}
