package dev.artishow.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.draft.ComponentIds;
import dev.artishow.sandbox.draft.Letter;
import dev.artishow.sandbox.draft.Mailroom;
import dev.artishow.sandbox.draft.MessageDraft;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.http.Answer;
import dev.artishow.sandbox.http.Request;
import dev.artishow.sandbox.http.Routes;
import dev.artishow.sandbox.limits.ChoiceLimits;
import dev.artishow.sandbox.limits.ModalLimits;
import dev.artishow.sandbox.message.Mentions;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.message.MessageBody;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.refusal.FormErrors;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.CallbackType;
import dev.artishow.sandbox.world.Interaction;
import dev.artishow.sandbox.world.State;
import java.util.List;
import java.util.Optional;

/** The first answer to an interaction. */
final class InteractionRoutes {
  private static final String CALLBACK =
      "/interactions/{interaction_id}/{interaction_token}/callback";

  private final Mailroom mailroom;
  private final int sizeLimit;

  InteractionRoutes(Mailroom mailroom, int sizeLimit) {
    this.mailroom = mailroom;
    this.sizeLimit = sizeLimit;
  }

  void addTo(Routes routes) {
    routes.addOpen("POST", CALLBACK, this::callback);
  }

  private Answer callback(Request request, State state) {
    Interaction interaction = interaction(request, state);
    CallbackType type = type(request.json(), interaction);
    JsonNode data = request.json().path("data");
    Optional<Message> message =
        switch (type) {
          case MESSAGE -> Optional.of(post(request, interaction, state));
          case DEFERRED_MESSAGE -> Optional.of(defer(data, interaction, state));
          case UPDATE -> Optional.of(update(request, interaction, state));
          case DEFERRED_UPDATE -> Optional.of(source(interaction, state));
          case CHOICES, MODAL -> {
            interaction.show(checked(type, data));
            yield Optional.empty();
          }
        };
    interaction.acknowledge(type, state.now());
    message.ifPresent(m -> interaction.respondedWith(m.id()));
    return request.asks("with_response")
        ? Answer.ok(response(interaction, type, message, state))
        : Answer.nothing();
  }

  private static Interaction interaction(Request request, State state) {
    Interaction interaction =
        state
            .interactions()
            .find(request.id("interaction_id"))
            .filter(i -> i.token().equals(request.variable("interaction_token")))
            .orElseThrow(DiscordError::unknownInteraction);
    if (interaction.acknowledgement().isPresent()) {
      throw DiscordError.alreadyAcknowledged();
    }
    if (!interaction.mayBeAcknowledged(state.now())) {
      throw DiscordError.unknownInteraction();
    }
    return interaction;
  }

  private static CallbackType type(JsonNode json, Interaction interaction) {
    Optional<CallbackType> type =
        CallbackType.of(json.path("type").asInt()).filter(t -> answers(t, interaction));
    if (type.isEmpty()) {
      FormErrors errors = new FormErrors();
      errors.add(
          "type",
          "BASE_TYPE_CHOICES",
          "Callback type %s does not answer an interaction of kind %s."
              .formatted(json.path("type"), interaction.kind()));
      throw errors.refusal();
    }
    return type.get();
  }

  private static boolean answers(CallbackType type, Interaction interaction) {
    boolean autocomplete = interaction.kind() == Interaction.Kind.AUTOCOMPLETE;
    return switch (type) {
      case CHOICES -> autocomplete;
      case MESSAGE, DEFERRED_MESSAGE -> !autocomplete;
      case UPDATE, DEFERRED_UPDATE -> interaction.origin().messageId() != null;
      case MODAL -> !autocomplete && interaction.kind() != Interaction.Kind.MODAL;
    };
  }

  private Message post(Request request, Interaction interaction, State state) {
    MessageDraft draft = draft(request);
    Channel channel = channel(interaction, state);
    return post(draft.create(draft.isEphemeral(), channel, state), interaction, state);
  }

  private Message defer(JsonNode data, Interaction interaction, State state) {
    int flags = data.path("flags").asInt();
    if ((flags & ~MessageBody.EPHEMERAL) != 0) {
      FormErrors errors = new FormErrors();
      errors.add(
          "data.flags",
          "MESSAGE_FLAGS_INVALID",
          "A deferred reply may set EPHEMERAL alone, was %d".formatted(flags));
      throw errors.refusal();
    }
    MessageBody loading =
        new MessageBody(
            "", Json.array(), Json.array(), List.of(), Mentions.NONE, flags | MessageBody.LOADING);
    return post(loading, interaction, state);
  }

  private Message post(MessageBody body, Interaction interaction, State state) {
    Letter letter = Letter.fromBot(interaction.origin().channelId(), body, state);
    return mailroom.post(letter.answering(interaction.id()), state);
  }

  private static Channel channel(Interaction interaction, State state) {
    return state
        .channels()
        .find(interaction.origin().channelId())
        .orElseThrow(DiscordError::unknownChannel);
  }

  private Message update(Request request, Interaction interaction, State state) {
    Message source = source(interaction, state);
    return mailroom.edit(source, draft(request).edit(source, state), state);
  }

  private static Message source(Interaction interaction, State state) {
    return Optional.ofNullable(interaction.origin().messageId())
        .flatMap(state.messages()::find)
        .orElseThrow(DiscordError::unknownMessage);
  }

  private MessageDraft draft(Request request) {
    return new MessageDraft(request.json().path("data"), request.uploads(), "data.", sizeLimit);
  }

  private static JsonNode checked(CallbackType type, JsonNode data) {
    FormErrors errors = new FormErrors();
    if (type == CallbackType.MODAL) {
      ModalLimits.check(data, errors);
    } else {
      ChoiceLimits.check(data.path("choices"), "data.choices", errors);
    }
    errors.throwIfAny();
    return ComponentIds.number(data);
  }

  private ObjectNode response(
      Interaction interaction, CallbackType type, Optional<Message> message, State state) {
    ObjectNode json = Json.object();
    ObjectNode about = json.putObject("interaction").put("type", interaction.kind().type());
    about.set("id", Json.id(interaction.id()));
    message.ifPresent(
        m -> {
          ObjectNode resource = json.putObject("resource").put("type", type.type());
          about.set("response_message_id", Json.id(m.id()));
          about.put("response_message_loading", m.isLoading());
          about.put("response_message_ephemeral", m.isEphemeral());
          resource.set("message", mailroom.show(m, state));
        });
    return json;
  }
}
