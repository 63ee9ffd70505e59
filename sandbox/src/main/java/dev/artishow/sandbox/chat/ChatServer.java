package dev.artishow.sandbox.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.fault.Troubles;
import dev.artishow.sandbox.http.LoopbackServer;
import dev.artishow.sandbox.input.CommandMenu;
import dev.artishow.sandbox.input.UnmetExpectation;
import dev.artishow.sandbox.seat.Feed;
import dev.artishow.sandbox.seat.Seat;
import dev.artishow.sandbox.seat.Seats;
import dev.artishow.sandbox.wire.Json;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/**
 * The chat in the browser. Its page is a few files without a build step; the page takes people's
 * places through {@code /api}, for which it shows a token that its address holds.
 */
public final class ChatServer implements AutoCloseable {
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final Seats seats;
  private final Doing doing;
  private final FaultSwitches switches;
  private final Gate gate;
  private final int port;
  private final Javalin server;

  private ChatServer(Seats seats, Troubles troubles, LoopbackServer loopback) {
    this.seats = seats;
    this.doing = new Doing(seats);
    this.switches = new FaultSwitches(troubles);
    this.port = loopback.port();
    this.gate = new Gate(port, new SecureRandom());
    this.server = loopback.start(config -> addTo(config.routes));
  }

  /**
   * Opens the chat; close it when done.
   *
   * @param port 0 takes any that is free
   * @throws IllegalArgumentException if there is no such port
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static ChatServer open(Seats seats, Troubles troubles, int port) {
    return new ChatServer(seats, troubles, LoopbackServer.bind(port));
  }

  /** The page's address, with the token in its fragment. */
  public String url() {
    return "http://127.0.0.1:%d/#%s".formatted(port, gate.token());
  }

  private void addTo(RoutesConfig routes) {
    routes.get("/", context -> Page.send(context, "index.html"));
    routes.get("/{file}", context -> Page.send(context, context.pathParam("file")));
    routes.get("/api/people", guarded(c -> send(c, people())));
    routes.get("/api/commands", guarded(c -> send(c, commands(c))));
    routes.get("/api/feed", guarded(this::feed));
    routes.get("/api/files/{id}", guarded(this::file));
    routes.post("/api/acts", guarded(c -> send(c, doing.perform(body(c)))));
    routes.get("/api/faults", guarded(c -> send(c, switches.list())));
    routes.post("/api/faults", guarded(c -> send(c, switches.set(body(c)))));
    routes.before(this::check);
  }

  private void check(Context context) {
    Gate.guard(context);
    if (!gate.isMeant(context)) {
      context.status(421).result("This page lives on 127.0.0.1 alone.").skipRemainingHandlers();
    }
  }

  /** What fails in a person's name is told in a line, as Discord's client tells it. */
  private Handler guarded(Handler handler) {
    return context -> {
      if (!gate.admits(context)) {
        send(context.status(401), Json.object());
        return;
      }
      try {
        handler.handle(context);
      } catch (UnmetExpectation e) {
        send(context.status(409), Json.object().put("error", e.what()));
      } catch (IllegalArgumentException e) {
        send(context.status(400), Json.object().put("error", e.getMessage()));
      }
    };
  }

  private JsonNode people() {
    ObjectNode json = Json.object();
    json.set("people", Json.array(seats.people(), ChatJson::person));
    json.set("roles", Json.array(seats.roles(), ChatJson::role));
    return json;
  }

  private JsonNode commands(Context context) {
    Seat seat = seats.take(id(context, "person"), id(context, "channel"));
    return seats
        .conversation()
        .with(
            state -> {
              CommandMenu menu = seat.menu(state);
              return Json.array(menu.commands(), c -> ChatJson.command(c, menu.locale()));
            });
  }

  /** News as server-sent events, until the page goes away. */
  private void feed(Context context) throws IOException {
    Feed feed = seats.feed(id(context, "person"));
    context.res().setContentType("text/event-stream");
    OutputStream out = context.res().getOutputStream();
    while (true) {
      String event =
          feed.next(HEARTBEAT)
              .map(news -> "data: %s\n\n".formatted(Json.write(ChatJson.news(news))))
              .orElse(": still here\n\n");
      out.write(event.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private void file(Context context) {
    long id = Long.parseUnsignedLong(context.pathParam("id"));
    Optional<byte[]> bytes = seats.conversation().with(state -> state.files().find(id));
    bytes.ifPresentOrElse(
        b -> context.contentType("application/octet-stream").result(b),
        () -> context.status(404).result(""));
  }

  private static long id(Context context, String parameter) {
    return Long.parseUnsignedLong(Optional.ofNullable(context.queryParam(parameter)).orElse(""));
  }

  private static JsonNode body(Context context) throws IOException {
    return Json.read(context.bodyAsBytes());
  }

  private static void send(Context context, JsonNode json) {
    context.contentType("application/json").result(Json.write(json));
  }

  @Override
  public void close() {
    server.stop();
  }
}
