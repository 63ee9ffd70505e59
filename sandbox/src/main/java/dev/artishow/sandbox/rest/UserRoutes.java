package dev.artishow.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.User;
import dev.artishow.sandbox.http.Answer;
import dev.artishow.sandbox.http.Request;
import dev.artishow.sandbox.http.Routes;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.wire.ChannelJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.wire.UserJson;
import dev.artishow.sandbox.world.State;
import java.util.Optional;

/** Users, the application, and where the gateway is. */
final class UserRoutes {
  private static final int SESSION_STARTS_A_DAY = 1000;

  private final GatewayAddress gateway;

  UserRoutes(GatewayAddress gateway) {
    this.gateway = gateway;
  }

  void addTo(Routes routes) {
    routes.addOpen("GET", "/gateway", (r, s) -> Answer.ok(Json.object().put("url", gateway.url())));
    routes.add("GET", "/gateway/bot", (r, s) -> Answer.ok(gatewayForBots()));
    routes.add("GET", "/users/@me", (r, s) -> Answer.ok(UserJson.self(s.application().bot())));
    routes.add("GET", "/users/{user_id}", UserRoutes::user);
    routes.add("POST", "/users/@me/channels", UserRoutes::openDirectMessages);
    routes.add(
        "GET",
        "/oauth2/applications/@me",
        (r, s) -> Answer.ok(UserJson.application(s.application())));
    routes.add(
        "GET", "/applications/@me", (r, s) -> Answer.ok(UserJson.application(s.application())));
  }

  private ObjectNode gatewayForBots() {
    ObjectNode json = Json.object().put("url", gateway.url()).put("shards", gateway.shards());
    json.putObject("session_start_limit")
        .put("total", SESSION_STARTS_A_DAY)
        .put("remaining", SESSION_STARTS_A_DAY)
        .put("reset_after", 0)
        .put("max_concurrency", 1);
    return json;
  }

  private static Answer user(Request request, State state) {
    return Answer.ok(UserJson.user(known(Optional.of(request.id("user_id")), state)));
  }

  private static Answer openDirectMessages(Request request, State state) {
    User recipient = known(Json.readId(request.json().path("recipient_id")), state);
    return Answer.ok(ChannelJson.channel(state.channels().direct(recipient.id()), state));
  }

  private static User known(Optional<Long> id, State state) {
    return id.flatMap(state.population()::findUser).orElseThrow(DiscordError::unknownUser);
  }
}
