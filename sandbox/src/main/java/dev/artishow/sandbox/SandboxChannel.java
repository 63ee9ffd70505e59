package dev.artishow.sandbox;

import dev.artishow.sandbox.gateway.Intents;
import dev.artishow.sandbox.wire.GuildJson;
import dev.artishow.sandbox.world.Channel;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.GuildPermission;
import dev.artishow.sandbox.world.Message;
import dev.artishow.sandbox.world.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A text channel, as tests see it. */
public final class SandboxChannel {
  private final Stage stage;
  private final long id;

  SandboxChannel(Stage stage, long id) {
    this.stage = stage;
    this.id = id;
  }

  public long id() {
    return id;
  }

  /** What everyone sees here now, oldest first; ephemeral messages are left out. */
  public List<SeenMessage> messages() {
    return stage.with(state -> visible(state).stream().map(m -> seen(m, state)).toList());
  }

  /**
   * Waits for a message that everyone sees.
   *
   * @param contained in its text
   */
  public SeenMessage expectsMessage(String contained) {
    return stage.expect(
        "a message with \"%s\"".formatted(contained),
        state -> last(state, m -> m.text().contains(contained)));
  }

  /** Waits for a message that everyone sees and that holds a picture; the newest one counts. */
  public SeenMessage expectsPicture() {
    return stage.expect(
        "a message with a picture", state -> last(state, m -> !m.pictures().isEmpty()));
  }

  /** Takes permissions from the bot here. */
  public SandboxChannel deniesBot(GuildPermission... permissions) {
    stage.run(
        state -> {
          Channel denied =
              state
                  .population()
                  .put(
                      state
                          .population()
                          .channel(id)
                          .denyingBot(GuildPermission.maskOf(Set.of(permissions))));
          state
              .events()
              .publish(
                  new Event(
                      "CHANNEL_UPDATE",
                      denied.guildId(),
                      Intents.GUILDS,
                      GuildJson.channel(denied, state)));
        });
    return this;
  }

  private Optional<SeenMessage> last(State state, Predicate<SeenMessage> wanted) {
    List<SeenMessage> fitting =
        visible(state).stream().map(m -> seen(m, state)).filter(wanted).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(fitting.size() - 1));
  }

  private List<Message> visible(State state) {
    return state.messages().in(id).stream().filter(m -> !m.isEphemeral()).toList();
  }

  private SeenMessage seen(Message message, State state) {
    return SeenMessage.of(stage, message, state);
  }
}
