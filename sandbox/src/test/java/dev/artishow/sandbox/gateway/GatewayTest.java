package dev.artishow.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Intents;
import dev.artishow.sandbox.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayTest {
  private static final String IDENTIFY =
      "{\"op\": 2, \"d\": {\"token\": \"t\", \"intents\": %d, \"shard\": [%d, %d]}}";

  private final Sessions sessions = new Sessions();
  private final World world = new World(Clock.systemUTC(), "t", sessions);

  /** What a bot at the other end would receive. */
  private static final class Ear implements Outlet {
    private final List<JsonNode> heard = new ArrayList<>();
    private int closedWith;

    @Override
    public void send(String json) {
      try {
        heard.add(Json.read(json.getBytes(StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close(int code, String reason) {
      closedWith = code;
    }

    List<String> events() {
      return heard.stream()
          .filter(p -> p.path("op").asInt() == 0)
          .map(p -> p.path("t").asText())
          .toList();
    }

    JsonNode last() {
      return heard.get(heard.size() - 1);
    }
  }

  private Connection connect(Ear ear) {
    Connection connection =
        new Connection(world, sessions, new Greeting("ws://there/", false), ear);
    connection.opened();
    return connection;
  }

  private Connection logIn(Ear ear) {
    Connection connection = connect(ear);
    connection.said(IDENTIFY.formatted(Intents.GUILDS, 0, 1));
    return connection;
  }

  private void found(String guild) {
    world.run(
        state ->
            state
                .population()
                .invite(state.population().found(guild, "en-US"), GuildPermission.OF_INVITATION));
  }

  private void tell(String event, int intent) {
    world.run(state -> state.events().publish(new Event(event, null, intent, Json.object())));
  }

  @Test
  void open_saysHello_andAnswersHeartbeats() {
    Ear ear = new Ear();
    Connection connection = connect(ear);

    assertThat(ear.last().path("op").asInt()).isEqualTo(10);
    assertThat(ear.last().path("d").path("heartbeat_interval").asInt()).isEqualTo(41_250);
    connection.said("{\"op\": 1, \"d\": null}");
    assertThat(ear.last().path("op").asInt()).isEqualTo(11);
  }

  @Test
  void identify_tellsOfGuilds() {
    found("Atelier");
    Ear ear = new Ear();

    logIn(ear);

    assertThat(ear.events()).containsExactly("READY", "GUILD_CREATE");
    JsonNode ready = ear.heard.get(1).path("d");
    assertThat(ready.path("guilds").path(0).path("unavailable").asBoolean()).isTrue();
    assertThat(ready.path("resume_gateway_url").asText()).isEqualTo("ws://there/");
    assertThat(ear.last().path("d").path("members")).hasSize(1);
    assertThat(sessions.anyConnected()).isTrue();
  }

  @Test
  void identify_asAShard_tellsOfItsShareAlone() {
    found("Atelier");
    long id = world.with(state -> state.population().guilds().get(0).id());
    int shard = (int) ((id >>> 22) % 2);
    Ear mine = new Ear();
    Ear other = new Ear();

    connect(mine).said(IDENTIFY.formatted(1, shard, 2));
    connect(other).said(IDENTIFY.formatted(1, 1 - shard, 2));

    assertThat(mine.events()).containsExactly("READY", "GUILD_CREATE");
    assertThat(other.events()).containsExactly("READY");
  }

  @Test
  void event_withoutItsIntent_isNotHeard() {
    Ear ear = new Ear();
    logIn(ear);

    tell("GUILD_MEMBER_ADD", Intents.GUILD_MEMBERS);
    tell("CHANNEL_CREATE", Intents.GUILDS);
    tell("INTERACTION_CREATE", 0);

    assertThat(ear.events()).containsExactly("READY", "CHANNEL_CREATE", "INTERACTION_CREATE");
  }

  @Test
  void resume_afterACut_bringsWhatWasMissed() {
    Ear first = new Ear();
    Connection cut = logIn(first);
    String session = first.heard.get(1).path("d").path("session_id").asText();
    cut.closed(1006);
    tell("INTERACTION_CREATE", 0);
    Ear second = new Ear();

    connect(second)
        .said(
            "{\"op\": 6, \"d\": {\"token\": \"t\", \"session_id\": \"%s\", \"seq\": 1}}"
                .formatted(session));

    assertThat(second.events()).containsExactly("INTERACTION_CREATE", "RESUMED");
    assertThat(second.last().path("s").asInt()).isEqualTo(3);
  }

  @Test
  void resume_afterLeaving_mustIdentifyAnew() {
    Ear first = new Ear();
    logIn(first).closed(1000);
    String session = first.heard.get(1).path("d").path("session_id").asText();
    Ear second = new Ear();

    connect(second)
        .said(
            "{\"op\": 6, \"d\": {\"token\": \"t\", \"session_id\": \"%s\", \"seq\": 1}}"
                .formatted(session));

    assertThat(second.last().path("op").asInt()).isEqualTo(9);
    assertThat(second.last().path("d").asBoolean()).isFalse();
  }

  @Test
  void nonsense_closesWithItsCode() {
    assertThat(closeCodeAfter("{")).isEqualTo(4002);
    assertThat(closeCodeAfter("{\"op\": 77}")).isEqualTo(4001);
    assertThat(closeCodeAfter("{\"op\": 8, \"d\": {}}")).isEqualTo(4003);
    assertThat(closeCodeAfter("{\"op\": 2, \"d\": {\"token\": \"no\"}}")).isEqualTo(4004);
    assertThat(closeCodeAfter(IDENTIFY.formatted(1, 2, 2))).isEqualTo(4010);
    assertThat(closeCodeAfter(IDENTIFY.formatted(Intents.MESSAGE_CONTENT, 0, 1))).isEqualTo(4014);
  }

  private int closeCodeAfter(String said) {
    Ear ear = new Ear();
    connect(ear).said(said);
    return ear.closedWith;
  }

  @Test
  void identify_twice_closes() {
    Ear ear = new Ear();
    logIn(ear).said(IDENTIFY.formatted(1, 0, 1));

    assertThat(ear.closedWith).isEqualTo(4005);
  }
}
