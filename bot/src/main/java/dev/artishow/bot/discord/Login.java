package dev.artishow.bot.discord;

import dev.artishow.bot.discord.send.AcknowledgementWatch;
import dev.artishow.bot.work.Threads;
import java.util.EnumSet;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.internal.utils.IOUtil;

/** Logs JDA in with the least that slash commands and buttons need. */
final class Login {
  private final DiscordConnection connection;

  private final AcknowledgementWatch watch;

  Login(DiscordConnection connection, AcknowledgementWatch watch) {
    this.connection = connection;
    this.watch = watch;
  }

  /**
   * Returns when Discord has said that the session is ready.
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
    JDABuilder builder =
        JDABuilder.createLight(connection.token().reveal(), EnumSet.noneOf(GatewayIntent.class))
            .setEnableShutdownHook(false)
            .setEventPool(threads.events(), false)
            .setCallbackPool(threads.callbacks(), false)
            .setHttpClientBuilder(IOUtil.newHttpClientBuilder().addInterceptor(watch))
            .addEventListeners((Object[]) listeners)
            .addEventListeners(end);
    connection.endpoint().ifPresent(endpoint -> pointTo(endpoint, builder));
    JDA jda = build(builder);
    try {
      return new Session(jda.awaitReady(), end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      jda.shutdownNow();
      throw new DiscordException("interrupted while logging in to Discord", e);
    } catch (IllegalStateException e) {
      jda.shutdownNow();
      throw new DiscordException(
          "Discord ended the session before it was ready: %s; see the lines above"
              .formatted(e.getMessage()),
          e);
    }
  }

  private static void pointTo(DiscordEndpoint endpoint, JDABuilder builder) {
    builder
        .setRestConfig(new RestConfig().setBaseUrl(endpoint.rest()))
        .setCompression(Compression.NONE)
        .setSessionController(
            new SessionControllerAdapter() {
              @Override
              public String getGateway() {
                return endpoint.gateway();
              }
            });
  }

  private JDA build(JDABuilder builder) {
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
      String where =
          connection.endpoint().map(DiscordEndpoint::rest).orElse(RestConfig.DEFAULT_BASE_URL);
      throw new DiscordException(
          "cannot log in to Discord at %s: %s; check this machine's network and try again"
              .formatted(where, e.getMessage()),
          e);
    }
  }
}
