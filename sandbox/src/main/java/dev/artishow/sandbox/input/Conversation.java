package dev.artishow.sandbox.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.draft.Mailroom;
import dev.artishow.sandbox.gateway.Sessions;
import dev.artishow.sandbox.limits.OptionType;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.wire.InteractionJson;
import dev.artishow.sandbox.wire.MessageJson;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Interaction;
import dev.artishow.sandbox.world.State;
import dev.artishow.sandbox.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What all who take part in the conversation stand on: the world, the way to the bot, and how to
 * wait and to fail.
 *
 * @param patience real time to wait for the bot before an expectation fails
 */
public record Conversation(
    World world,
    Sessions sessions,
    Mailroom mailroom,
    MessageJson messages,
    InteractionJson interactions,
    Duration patience) {
  private static final int SHOWN_LINES = 60;

  public <T> T with(Function<State, T> action) {
    return world.with(action);
  }

  public void run(Consumer<State> action) {
    world.run(action);
  }

  /**
   * Waits for an answer to {@code question}.
   *
   * @param what is expected, for the message
   * @throws UnmetExpectation with the transcript if there is none in time
   */
  public <T> T expect(String what, Function<State, Optional<T>> question) {
    return world
        .await(patience, question)
        .orElseThrow(
            () -> failure("expected %s within %d ms".formatted(what, patience.toMillis())));
  }

  /** An error that shows what was said so far. */
  public UnmetExpectation failure(String what) {
    List<String> lines = world.with(state -> state.transcript().lines());
    return new UnmetExpectation(
        what, lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
  }

  /**
   * Does something that the bot must answer.
   *
   * @param line of the transcript
   * @param data what was typed, clicked or filled in, in Discord's shape
   */
  public Act act(Interaction.Kind kind, Interaction.Origin origin, String line, ObjectNode data) {
    expect(
        "a bot that has logged in",
        s -> sessions.isConnected(origin.guildId()) ? Optional.of(s) : Optional.empty());
    Interaction interaction =
        with(
            state -> {
              state.transcript().add(line);
              int revision =
                  Optional.ofNullable(origin.messageId())
                      .flatMap(state.messages()::find)
                      .map(Message::revision)
                      .orElse(0);
              Interaction begun = state.interactions().begin(kind, origin, revision);
              begun.uses(commandIn(data));
              if (kind == Interaction.Kind.MODAL) {
                state
                    .interactions()
                    .openerOf(begun, data.path("custom_id").asText())
                    .ifPresent(begun::openedBy);
              }
              ObjectNode json = interactions.interaction(begun, data, state);
              state.events().publish(new Event("INTERACTION_CREATE", origin.guildId(), 0, json));
              return begun;
            });
    return new Act(interaction, line);
  }

  private static String commandIn(JsonNode data) {
    StringBuilder name = new StringBuilder(data.path("name").asText(""));
    JsonNode option = data.path("options").path(0);
    while (OptionType.of(option).filter(OptionType::isNest).isPresent()) {
      name.append(' ').append(option.path("name").asText());
      option = option.path("options").path(0);
    }
    return name.toString();
  }
}
