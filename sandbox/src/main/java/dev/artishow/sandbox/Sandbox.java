package dev.artishow.sandbox;

import dev.artishow.sandbox.contract.Violation;
import dev.artishow.sandbox.gateway.GatewayEndpoint;
import dev.artishow.sandbox.gateway.Intents;
import dev.artishow.sandbox.gateway.Sessions;
import dev.artishow.sandbox.rest.Mailroom;
import dev.artishow.sandbox.rest.RateLimits;
import dev.artishow.sandbox.rest.RestApi;
import dev.artishow.sandbox.wire.AttachmentLinks;
import dev.artishow.sandbox.wire.GuildJson;
import dev.artishow.sandbox.wire.InteractionJson;
import dev.artishow.sandbox.wire.MessageJson;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Guild;
import dev.artishow.sandbox.world.World;
import io.javalin.Javalin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A Discord of one's own on 127.0.0.1, for one bot. The bot logs in with {@link #token()} at {@link
 * #restUrl()} and {@link #gatewayUrl()}; people are made with {@link #guild(String)} and {@link
 * SandboxGuild#member(String)}, and what they do and expect reads like a conversation:
 *
 * <pre>{@code
 * try (Sandbox discord = Sandbox.start(SandboxOptions.defaults())) {
 *   SandboxMember ada = discord.guild("Atelier").member("Ada").speaking(Locale.FRENCH);
 *   // ... the bot logs in ...
 *   SeenMessage message = ada.types("/imagine", "a red apple").expectsPicture();
 *   message.clicks(ada, "Again").expectsPicture();
 *   discord.clock().advance(Duration.ofMinutes(16));
 * }
 * }</pre>
 *
 * <p>Expectations wait a bounded real time and fail with an {@link UnmetExpectation}, which shows
 * the conversation. What bots send is held to Discord's limits and, if an OpenAPI document is
 * given, to that. Safe to use from several threads.
 */
public final class Sandbox implements AutoCloseable {
  private static final String TOKEN = "sandbox.bot.token";
  private static final String DEFAULT_CHANNEL = "general";

  private final SandboxClock clock;
  private final Sessions sessions = new Sessions();
  private final RateLimits rateLimits = new RateLimits();
  private final List<Violation> violations = new ArrayList<>();
  private final Stage stage;
  private final int port;
  private final Javalin server;

  private Sandbox(SandboxOptions options) {
    clock = options.clockRuns() ? SandboxClock.running() : SandboxClock.standing();
    LoopbackServer loopback = LoopbackServer.bind(options.port());
    port = loopback.port();
    World world = new World(clock, TOKEN, sessions);
    AttachmentLinks links = new AttachmentLinks("http://127.0.0.1:" + port);
    MessageJson messages = new MessageJson(links);
    InteractionJson interactions = new InteractionJson(messages, options.attachmentSizeLimit());
    stage =
        new Stage(
            world, sessions, new Mailroom(messages), messages, interactions, options.patience());
    RestApi rest =
        new RestApi(
            new RestApi.Parts(world, stage.mailroom(), rateLimits, options.contract(), violations),
            links,
            gatewayUrl(),
            options.attachmentSizeLimit());
    GatewayEndpoint gateway =
        new GatewayEndpoint(world, sessions, gatewayUrl(), options.privilegedIntents());
    server =
        loopback.start(
            config -> {
              rest.addTo(config.routes);
              config.routes.ws("/", gateway);
            });
  }

  /**
   * Opens a sandbox; close it when done.
   *
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static Sandbox start(SandboxOptions options) {
    return new Sandbox(options);
  }

  /** Where the REST routes begin, with a slash at the end. */
  public String restUrl() {
    return "http://127.0.0.1:" + port + RestApi.BASE + "/";
  }

  /** Where the gateway is. */
  public String gatewayUrl() {
    return "ws://127.0.0.1:" + port + "/";
  }

  /** What the bot logs in with. */
  public String token() {
    return TOKEN;
  }

  /** The time that all rules go by. */
  public SandboxClock clock() {
    return clock;
  }

  /** The guild of that name; a new one has a text channel and the bot as a member. */
  public SandboxGuild guild(String name) {
    return stage.with(
        state ->
            state.population().guilds().stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .map(g -> new SandboxGuild(stage, g.id()))
                .orElseGet(() -> found(name)));
  }

  private SandboxGuild found(String name) {
    return stage.with(
        state -> {
          Guild guild = state.population().found(name, "en-US");
          state.population().openTextChannel(guild, DEFAULT_CHANNEL);
          state
              .events()
              .publish(
                  new Event(
                      "GUILD_CREATE",
                      guild.id(),
                      Intents.GUILDS,
                      GuildJson.created(guild, state, false)));
          return new SandboxGuild(stage, guild.id());
        });
  }

  /** Breaches of Discord's OpenAPI document so far; always empty without a document. */
  public List<Violation> violations() {
    return stage.with(state -> List.copyOf(violations));
  }

  /** Who typed what, and what the bot sent, line by line. */
  public String transcript() {
    return stage.with(state -> String.join("\n", state.transcript().lines()));
  }

  /** Names of the commands registered for all guilds. */
  public List<String> globalCommands() {
    return stage.with(state -> state.commands().in(null).stream().map(c -> c.name()).toList());
  }

  /**
   * Lets only so many requests through per window of the sandbox's clock, and answers 429 after
   * them.
   *
   * @param route method and path, such as {@code POST /channels/{channel_id}/messages}
   */
  public void limitRate(String route, int requests, Duration window) {
    stage.run(state -> rateLimits.limit(route, requests, window));
  }

  /** Cuts the bot's gateway connection as a failing Discord would; the bot may resume. */
  public void dropGateway() {
    stage.run(state -> sessions.dropConnections());
  }

  @Override
  public void close() {
    server.stop();
  }
}
