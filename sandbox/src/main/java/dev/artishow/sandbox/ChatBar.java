package dev.artishow.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.world.Interaction;
import dev.artishow.sandbox.world.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where slash commands are typed. */
record ChatBar(Stage stage, Seat seat) {

  /** Waits for the command, which a bot may be about to register. */
  TypedCommand find(String text) {
    return stage.expect(
        "a command %s that %s may use".formatted(text, name()),
        state -> menu(state).find(text, stage));
  }

  Reply send(String text, String first) {
    TypedCommand found = find(text);
    return send(found, Map.of(found.firstOption(), first));
  }

  Reply sendLine(String line) {
    TypedLine typed =
        stage
            .with(state -> menu(state).read(line, stage))
            .orElseThrow(
                () -> stage.failure("no such command: %s; there are %s".formatted(line, names())));
    return send(typed.command(), typed.values());
  }

  Reply send(TypedCommand command, Map<String, ?> options) {
    ObjectNode data = stage.with(state -> command.fill(options, Optional.empty(), resolved(state)));
    String line = "%s  types %s".formatted(name(), command.shown(options));
    return act(Interaction.Kind.COMMAND, line, data);
  }

  List<SeenChoice> complete(String text, String option, String typed) {
    TypedCommand command = find(text);
    Map<String, String> options = Map.of(option, typed);
    ObjectNode data =
        stage.with(state -> command.fill(options, Optional.of(option), resolved(state)));
    String line = "%s  is typing %s".formatted(name(), command.shown(options));
    return act(Interaction.Kind.AUTOCOMPLETE, line, data).expectsChoices();
  }

  /** Names of the commands offered, with a slash, in the user's language. */
  List<String> names() {
    return stage.with(
        state -> {
          CommandMenu menu = menu(state);
          return menu.commands().stream().map(c -> "/" + c.nameIn(menu.locale())).toList();
        });
  }

  private Reply act(Interaction.Kind kind, String line, ObjectNode data) {
    return stage.act(kind, seat.origin(seat.channelId(), null), line, data);
  }

  private CommandMenu menu(State state) {
    return CommandMenu.of(seat.userId(), seat.guildId(), state);
  }

  private Resolved resolved(State state) {
    return new Resolved(state, stage.messages(), seat.channelId());
  }

  private String name() {
    return stage.with(state -> state.population().user(seat.userId()).name());
  }
}
