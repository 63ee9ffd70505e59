package dev.artishow.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.gateway.Intents;
import dev.artishow.sandbox.wire.GuildJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.wire.UserJson;
import dev.artishow.sandbox.world.Channel;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Guild;
import dev.artishow.sandbox.world.Membership;
import dev.artishow.sandbox.world.State;
import dev.artishow.sandbox.world.User;
import java.util.List;
import java.util.Optional;

/** A guild, as tests see it. */
public final class SandboxGuild {
  private final Stage stage;
  private final long id;

  SandboxGuild(Stage stage, long id) {
    this.stage = stage;
    this.id = id;
  }

  public long id() {
    return id;
  }

  /** The member of that name, who joins if not there yet; one name is one person in all guilds. */
  public SandboxMember member(String name) {
    return stage.with(
        state -> {
          User user = state.population().person(name);
          Guild guild = state.population().guild(id);
          boolean known = guild.member(user.id()).isPresent();
          Membership membership = state.population().join(guild, user);
          if (!known) {
            ObjectNode json = UserJson.member(membership, state.population());
            json.set("guild_id", Json.id(id));
            publish("GUILD_MEMBER_ADD", Intents.GUILD_MEMBERS, json, state);
          }
          return new SandboxMember(stage, new Seat(user.id(), Optional.of(id), first(state).id()));
        });
  }

  /** The first text channel. */
  public SandboxChannel channel() {
    return stage.with(state -> new SandboxChannel(stage, first(state).id()));
  }

  /** The text channel of that name, opened if there is none. */
  public SandboxChannel channel(String name) {
    return stage.with(
        state ->
            state.population().channelsOf(id).stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .map(c -> new SandboxChannel(stage, c.id()))
                .orElseGet(() -> open(name, state)));
  }

  private SandboxChannel open(String name, State state) {
    Channel channel = state.population().openTextChannel(state.population().guild(id), name);
    publish("CHANNEL_CREATE", Intents.GUILDS, GuildJson.channel(channel, state), state);
    return new SandboxChannel(stage, channel.id());
  }

  /** Names of the commands registered for this guild alone. */
  public List<String> commands() {
    return stage.with(state -> state.commands().in(id).stream().map(c -> c.name()).toList());
  }

  private Channel first(State state) {
    return state.population().channelsOf(id).get(0);
  }

  private void publish(String event, int intents, ObjectNode data, State state) {
    state.events().publish(new Event(event, id, intents, data));
  }
}
