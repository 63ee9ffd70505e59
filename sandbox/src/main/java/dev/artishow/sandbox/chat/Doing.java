package dev.artishow.sandbox.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.input.Act;
import dev.artishow.sandbox.input.Conversation;
import dev.artishow.sandbox.input.Pick;
import dev.artishow.sandbox.input.SentFile;
import dev.artishow.sandbox.input.TypedCommand;
import dev.artishow.sandbox.limits.OptionType;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.seat.Seat;
import dev.artishow.sandbox.seat.Seats;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.CallbackType;
import dev.artishow.sandbox.world.Interaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Does what the page asks for in a person's name, and tells what became of it at once. */
record Doing(Seats seats) {
  /** A little more than the bot has, so that its last moment counts. */
  private static final Duration PATIENCE = Interaction.ACKNOWLEDGE_WITHIN.plusMillis(300);

  /**
   * Does one thing.
   *
   * @param body person, channel, what to do, and its particulars
   * @return {@code done}, or how the bot answered: {@code acknowledged}, {@code unanswered}, {@code
   *     modal} or {@code choices}
   */
  ObjectNode perform(JsonNode body) {
    Seat seat = seats.take(id(body.path("person")), id(body.path("channel")));
    return switch (body.path("do").asText()) {
      case "say" -> done(() -> seat.says(body.path("text").asText(), files(body)));
      case "delete" -> done(() -> seat.deletes(message(body)));
      case "speak" -> done(() -> seat.speaks(body.path("locale").asText()));
      case "command" -> command(seat, body);
      case "complete" -> complete(seat, body);
      case "click" -> answer(seat.clicks(message(body), body.path("component").asText()));
      case "choose" ->
          answer(
              seat.chooses(message(body), body.path("component").asText(), texts(body, "values")));
      case "submit" -> answer(seat.submits(interaction(body), fields(body)));
      case "menu" ->
          answer(
              body.has("message")
                  ? seat.usesOnMessage(body.path("command").asText(), message(body))
                  : seat.usesOnUser(body.path("command").asText(), id(body.path("user"))));
      default -> throw conversation().failure("nothing is called " + body.path("do"));
    };
  }

  private Conversation conversation() {
    return seats.conversation();
  }

  private static ObjectNode done(Runnable deed) {
    deed.run();
    return Json.object().put("answer", "done");
  }

  private ObjectNode command(Seat seat, JsonNode body) {
    TypedCommand command = seat.find("/" + body.path("command").asText());
    return answer(seat.types(command, options(command, body)));
  }

  private ObjectNode complete(Seat seat, JsonNode body) {
    TypedCommand command = seat.find("/" + body.path("command").asText());
    Map<String, Object> typed = new LinkedHashMap<>();
    body.path("options").properties().forEach(e -> typed.put(e.getKey(), e.getValue().asText()));
    return answer(seat.completes(command, body.path("option").asText(), typed));
  }

  private Map<String, Object> options(TypedCommand command, JsonNode body) {
    Map<String, Object> options = new LinkedHashMap<>();
    body.path("options")
        .properties()
        .forEach(e -> options.put(e.getKey(), option(command.option(e.getKey()), e.getValue())));
    return options;
  }

  private Object option(JsonNode definition, JsonNode value) {
    OptionType type = OptionType.of(definition).orElse(OptionType.STRING);
    return switch (type) {
      case USER -> Pick.of(Pick.Kind.USER, id(value));
      case ROLE -> Pick.of(Pick.Kind.ROLE, id(value));
      case CHANNEL -> Pick.of(Pick.Kind.CHANNEL, id(value));
      case MENTIONABLE -> Pick.of(Pick.Kind.USER, id(value));
      case ATTACHMENT -> file(value);
      default -> value.asText();
    };
  }

  private ObjectNode answer(Act act) {
    Interaction interaction = act.interaction();
    Optional<CallbackType> how =
        conversation().world().await(PATIENCE, state -> interaction.acknowledgement());
    ObjectNode json = Json.object();
    json.set("act", Json.id(interaction.id()));
    if (how.isEmpty()) {
      return json.put("answer", "unanswered");
    }
    switch (how.get()) {
      case MODAL -> json.put("answer", "modal").set("modal", interaction.shown());
      case CHOICES ->
          json.put("answer", "choices").set("choices", interaction.shown().path("choices"));
      default -> json.put("answer", "acknowledged");
    }
    return json;
  }

  private Message message(JsonNode body) {
    long id = id(body.path("message"));
    return conversation()
        .with(state -> state.messages().find(id))
        .orElseThrow(() -> conversation().failure("the message is gone"));
  }

  private Interaction interaction(JsonNode body) {
    long id = id(body.path("act"));
    long person = id(body.path("person"));
    return conversation()
        .with(state -> state.interactions().find(id))
        .filter(i -> i.origin().userId() == person)
        .orElseThrow(() -> conversation().failure("there is no such form to submit"));
  }

  private static Map<String, String> fields(JsonNode body) {
    Map<String, String> fields = new LinkedHashMap<>();
    body.path("fields").properties().forEach(e -> fields.put(e.getKey(), lines(e.getValue())));
    return fields;
  }

  private static String lines(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining("\n"))
        : value.asText();
  }

  private List<SentFile> files(JsonNode body) {
    List<SentFile> files = new ArrayList<>();
    body.path("files").forEach(f -> files.add(file(f)));
    return files;
  }

  private SentFile file(JsonNode file) {
    try {
      return new SentFile(
          file.path("name").asText("file"), Base64.getDecoder().decode(file.path("data").asText()));
    } catch (IllegalArgumentException e) {
      throw conversation().failure("the file is broken: " + e.getMessage());
    }
  }

  private static List<String> texts(JsonNode body, String field) {
    return body.path(field).valueStream().map(JsonNode::asText).toList();
  }

  private long id(JsonNode node) {
    return Json.readId(node).orElseThrow(() -> conversation().failure(node + " is no id"));
  }
}
