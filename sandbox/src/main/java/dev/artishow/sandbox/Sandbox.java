package dev.artishow.sandbox;

import dev.artishow.sandbox.contract.Violation;
import dev.artishow.sandbox.draft.Mailroom;
import dev.artishow.sandbox.fault.Faults;
import dev.artishow.sandbox.fault.Troubles;
import dev.artishow.sandbox.gateway.GatewayEndpoint;
import dev.artishow.sandbox.gateway.Sessions;
import dev.artishow.sandbox.guild.ChannelType;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.http.GlobalLimit;
import dev.artishow.sandbox.http.Inspection;
import dev.artishow.sandbox.http.LoopbackServer;
import dev.artishow.sandbox.http.RateLimits;
import dev.artishow.sandbox.http.Routes;
import dev.artishow.sandbox.input.Conversation;
import dev.artishow.sandbox.input.UnmetExpectation;
import dev.artishow.sandbox.rest.GatewayAddress;
import dev.artishow.sandbox.rest.RestApi;
import dev.artishow.sandbox.seat.Seats;
import dev.artishow.sandbox.wire.AttachmentLinks;
import dev.artishow.sandbox.wire.ChannelNews;
import dev.artishow.sandbox.wire.InteractionJson;
import dev.artishow.sandbox.wire.MessageJson;
import dev.artishow.sandbox.world.LockUse;
import dev.artishow.sandbox.world.World;
import io.javalin.Javalin;
import java.time.Duration;
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
public final class Sandbox implements Troubles, AutoCloseable {
  private static final String TOKEN = "sandbox.bot.token";
  private static final String DEFAULT_CHANNEL = "general";

  private final SandboxClock clock;
  private final Sessions sessions = new Sessions();
  private final RateLimits rateLimits = new RateLimits();
  private final Inspection inspection;
  private final Faults faults;
  private final Conversation conversation;
  private final int port;
  private final Javalin server;

  private Sandbox(SandboxOptions options) {
    clock = options.clockRuns() ? SandboxClock.running() : SandboxClock.standing();
    inspection = new Inspection(options.contract());
    LoopbackServer loopback = LoopbackServer.bind(0);
    port = loopback.port();
    World world = new World(clock, TOKEN, sessions);
    AttachmentLinks links = new AttachmentLinks("http://127.0.0.1:" + port);
    MessageJson messages = new MessageJson(links);
    InteractionJson interactions = new InteractionJson(messages, options.attachmentSizeLimit());
    conversation =
        new Conversation(
            world, sessions, new Mailroom(messages), messages, interactions, options.patience());
    RestApi rest =
        new RestApi(
            new RestApi.Parts(
                world,
                conversation.mailroom(),
                rateLimits,
                new GlobalLimit(System::nanoTime),
                inspection),
            links,
            new GatewayAddress(gatewayUrl(), options.shards()),
            options.attachmentSizeLimit());
    faults = new Faults(rest.routes());
    sessions.inspectWith(inspection::checkLater);
    sessions.spoilWith(faults::takeEvent);
    GatewayEndpoint gateway =
        new GatewayEndpoint(world, sessions, gatewayUrl(), options.privilegedIntents());
    server =
        loopback.start(
            config -> {
              rest.addTo(config.routes, faults);
              config.routes.ws("/", gateway);
            });
  }

  /**
   * Opens a sandbox; close it when done.
   *
   * @throws java.io.UncheckedIOException if there is no free port
   */
  public static Sandbox start(SandboxOptions options) {
    return new Sandbox(options);
  }

  /** Where the REST routes begin, with a slash at the end. */
  public String restUrl() {
    return "http://127.0.0.1:" + port + Routes.BASE + "/";
  }

  /** Where the gateway is. */
  public String gatewayUrl() {
    return "ws://127.0.0.1:" + port + "/";
  }

  /** What the bot logs in with. */
  public String token() {
    return TOKEN;
  }

  /** The id of the bot's application. */
  public long applicationId() {
    return conversation.with(state -> state.application().id());
  }

  /** The time that all rules go by. */
  public SandboxClock clock() {
    return clock;
  }

  /** The guild of that name; a new one has a text channel and the bot as a member. */
  public SandboxGuild guild(String name) {
    return conversation.with(
        state ->
            state.population().guilds().stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .map(g -> new SandboxGuild(conversation, g.id()))
                .orElseGet(() -> found(name)));
  }

  private SandboxGuild found(String name) {
    return conversation.with(
        state -> {
          Guild guild = state.population().found(name, "en-US");
          state.channels().open(guild, ChannelType.TEXT, DEFAULT_CHANNEL);
          state.population().invite(guild, GuildPermission.OF_INVITATION);
          ChannelNews.joined(guild, state);
          return new SandboxGuild(conversation, guild.id());
        });
  }

  /**
   * The guild of that name; a new one has a text channel and the application's commands, but the
   * bot is no member: it was installed without the scope {@code bot}.
   */
  public SandboxGuild guildWithoutBot(String name) {
    return conversation.with(
        state -> {
          Guild guild = state.population().found(name, "en-US");
          state.channels().open(guild, ChannelType.TEXT, DEFAULT_CHANNEL);
          return new SandboxGuild(conversation, guild.id());
        });
  }

  /** The places of all people, for whoever shows them. */
  public Seats seats() {
    return new Seats(conversation);
  }

  /** Breaches of Discord's OpenAPI document so far; always empty without a document. */
  public List<Violation> violations() {
    return inspection.violations();
  }

  /** Who typed what, and what the bot sent, line by line. */
  public String transcript() {
    return conversation.with(state -> String.join("\n", state.transcript().lines()));
  }

  /** Names of the commands registered for all guilds. */
  public List<String> globalCommands() {
    return conversation.with(
        state -> state.commands().in(null).stream().map(c -> c.name()).toList());
  }

  /**
   * Lets only so many requests through per window of the sandbox's clock, and answers 429 after
   * them.
   *
   * @param route method and path, such as {@code POST /channels/{channel_id}/messages}
   */
  public void limitRate(String route, int requests, Duration window) {
    conversation.run(state -> rateLimits.limit(route, requests, window));
  }

  /** How long the world's one lock was held and waited for since this was asked last. */
  public LockUse takeLockUse() {
    return conversation.world().takeLockUse();
  }

  /** What is to go wrong with requests and events. */
  @Override
  public Faults faults() {
    return faults;
  }

  /** Asks the bot to connect to the gateway anew and to resume, as Discord does now and then. */
  @Override
  public void asksToReconnect() {
    conversation.run(state -> sessions.askToReconnect());
  }

  /**
   * Tells the bot that its session is invalid.
   *
   * @param resumable whether it may try to resume all the same
   */
  @Override
  public void invalidatesSession(boolean resumable) {
    conversation.run(state -> sessions.invalidate(resumable));
  }

  /** Keeps events back, as a slow connection would, until {@link #releasesEvents}. */
  @Override
  public void holdsEvents() {
    conversation.run(state -> sessions.hold());
  }

  /** Sends the events that were kept back. */
  @Override
  public void releasesEvents() {
    conversation.run(state -> sessions.release());
  }

  /** Cuts the bot's gateway connection as a failing Discord would; the bot may resume. */
  @Override
  public void dropGateway() {
    conversation.run(state -> sessions.dropConnections());
  }

  @Override
  public void close() {
    server.stop();
    inspection.close();
  }
}
