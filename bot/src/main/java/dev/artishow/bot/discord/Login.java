package dev.artishow.bot.discord;

import dev.artishow.bot.work.Threads;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.internal.utils.IOUtil;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** Logs JDA in with the least that slash commands and buttons need. */
final class Login {
  /**
   * None that Discord must be asked for: it tells who manages a server that AutoMod was changed.
   */
  private static final EnumSet<GatewayIntent> INTENTS =
      EnumSet.of(GatewayIntent.AUTO_MODERATION_CONFIGURATION);

  /** As many shards as Discord recommends. */
  private static final int RECOMMENDED = -1;

  private final DiscordConnection connection;

  private final List<Interceptor> interceptors;

  private final Consumer<ShardManager> begun;

  /**
   * @param interceptors see every request to Discord
   * @param begun is given the shards before the first of them can hear of anything
   */
  Login(
      DiscordConnection connection, List<Interceptor> interceptors, Consumer<ShardManager> begun) {
    this.connection = connection;
    this.interceptors = List.copyOf(interceptors);
    this.begun = begun;
  }

  /**
   * Returns when Discord has said that the session is ready, each shard's.
   *
   * @throws DiscordException when it did not; nothing is left running, the threads included
   */
  Session logIn(Threads threads, EventListener... listeners) {
    try {
      return ready(threads, listeners);
    } catch (RuntimeException e) {
      threads.close();
      throw e;
    }
  }

  private Session ready(Threads threads, EventListener... listeners) {
    var end = new Session.End();
    OkHttpClient.Builder client = IOUtil.newHttpClientBuilder();
    interceptors.forEach(client::addInterceptor);
    DefaultShardManagerBuilder builder =
        DefaultShardManagerBuilder.createLight(connection.token().reveal(), INTENTS)
            .setShardsTotal(connection.shards() == 0 ? RECOMMENDED : connection.shards())
            .setEnableShutdownHook(false)
            .setEventPool(threads.events(), false)
            .setCallbackPool(threads.callbacks(), false)
            .setHttpClientBuilder(client)
            .addEventListeners((Object[]) listeners)
            .addEventListeners(end);
    connection.endpoint().ifPresent(endpoint -> pointTo(endpoint, builder));
    ShardManager shards = build(builder);
    begun.accept(shards);
    var session = new Session(shards, end);
    try {
      session.awaitReady();
      return session;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      session.breakOff();
      throw new DiscordException("interrupted while logging in to Discord", e);
    } catch (IllegalStateException e) {
      session.breakOff();
      throw new DiscordException(
          "Discord ended the session before it was ready: %s; see the lines above"
              .formatted(e.getMessage()),
          e);
    }
  }

  private static void pointTo(DiscordEndpoint endpoint, DefaultShardManagerBuilder builder) {
    builder
        .setRestConfigProvider(shard -> new RestConfig().setBaseUrl(endpoint.rest()))
        .setCompression(Compression.NONE)
        .setSessionController(
            new SessionControllerAdapter() {
              @Override
              public String getGateway() {
                return endpoint.gateway();
              }
            });
  }

  private ShardManager build(DefaultShardManagerBuilder builder) {
    try {
      return builder.build();
    } catch (InvalidTokenException e) {
      throw new DiscordException(
          "Discord does not accept the bot's token; copy it again, or reset it, at"
              + " https://discord.com/developers/applications under Bot, then put it where the old"
              + " one is: the environment variable ARTISHOW_DISCORD_TOKEN or the file that"
              + " discord.token-file names",
          e);
    } catch (ErrorResponseException e) {
      throw outOfReach(e, e);
    } catch (CompletionException e) { // of asking how many shards it recommends
      throw outOfReach(e, e.getCause() == null ? e : e.getCause());
    }
  }

  private DiscordException outOfReach(RuntimeException fault, Throwable cause) {
    String where =
        connection.endpoint().map(DiscordEndpoint::rest).orElse(RestConfig.DEFAULT_BASE_URL);
    return new DiscordException(
        "cannot log in to Discord at %s: %s; check this machine's network and try again"
            .formatted(where, cause.getMessage()),
        fault);
  }
}
