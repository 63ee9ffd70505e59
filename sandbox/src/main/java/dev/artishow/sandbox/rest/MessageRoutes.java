package dev.artishow.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.draft.Letter;
import dev.artishow.sandbox.draft.Mailroom;
import dev.artishow.sandbox.draft.MessageDraft;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.http.Answer;
import dev.artishow.sandbox.http.Request;
import dev.artishow.sandbox.http.Routes;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.refusal.FormErrors;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is said in channels. */
final class MessageRoutes {
  private static final String MESSAGES = "/channels/{channel_id}/messages";
  private static final String MESSAGE = MESSAGES + "/{message_id}";
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 100;
  private static final int NONCE = 25;

  private final Mailroom mailroom;
  private final int sizeLimit;

  MessageRoutes(Mailroom mailroom, int sizeLimit) {
    this.mailroom = mailroom;
    this.sizeLimit = sizeLimit;
  }

  void addTo(Routes routes) {
    routes.add("GET", MESSAGES, this::list);
    routes.add("POST", MESSAGES, this::post);
    routes.add("GET", MESSAGE, this::show);
    routes.add("PATCH", MESSAGE, this::edit);
    routes.add("DELETE", MESSAGE, this::delete);
  }

  private Answer list(Request request, State state) {
    Channel channel = Places.channel(request, state);
    Places.require(GuildPermission.READ_MESSAGE_HISTORY, channel, state);
    long before = request.queryNumber("before").orElse(Long.MAX_VALUE);
    long after = request.queryNumber("after").orElse(0L);
    long limit = request.queryNumber("limit").orElse((long) PAGE);
    List<Message> page =
        state.messages().in(channel.id()).stream()
            .filter(m -> !m.isEphemeral() && m.id() < before && m.id() > after)
            .sorted(Comparator.comparingLong(Message::id).reversed())
            .limit(Math.min(limit, LARGEST_PAGE))
            .toList();
    return Answer.ok(Json.array(page, m -> mailroom.show(m, state)));
  }

  private Answer show(Request request, State state) {
    Message message = Places.message(request, state);
    Channel channel = state.channels().get(message.channelId());
    Places.require(GuildPermission.READ_MESSAGE_HISTORY, channel, state);
    return Answer.ok(mailroom.show(message, state));
  }

  private Answer post(Request request, State state) {
    Channel channel = Places.channel(request, state);
    Places.requireToPost(channel, state);
    if (state.channels().isClosed(channel)) {
      throw DiscordError.directMessagesClosed();
    }
    if (!request.uploads().isEmpty()) {
      Places.require(GuildPermission.ATTACH_FILES, channel, state);
    }
    String nonce = nonce(request.json());
    long botId = state.application().bot().id();
    Optional<Message> before =
        request.json().path("enforce_nonce").asBoolean()
            ? state
                .messages()
                .nonces()
                .find(channel.id(), botId, nonce)
                .flatMap(state.messages()::find)
            : Optional.empty();
    return Answer.ok(
        mailroom.show(before.orElseGet(() -> create(request, channel, nonce, state)), state));
  }

  private Message create(Request request, Channel channel, String nonce, State state) {
    MessageDraft draft = new MessageDraft(request.json(), request.uploads(), "", sizeLimit);
    Letter letter =
        Letter.fromBot(channel.id(), draft.create(false, channel, state), state)
            .replyingTo(referenced(request.json(), channel, state));
    Message message = mailroom.post(nonce.isEmpty() ? letter : letter.under(nonce), state);
    if (letter.referencedId() != null && draft.pingsRepliedUser()) {
      mailroom.pingAuthorOf(letter.referencedId(), message, state);
    }
    return message;
  }

  /** As text, as the bot may choose a number as well; empty if there is none. */
  private static String nonce(JsonNode fields) {
    String nonce = fields.path("nonce").asText("");
    FormErrors errors = new FormErrors();
    errors.checkLength("nonce", nonce.length(), 0, NONCE);
    errors.throwIfAny();
    return fields.path("nonce").isNull() ? "" : nonce;
  }

  private static Optional<Long> referenced(JsonNode fields, Channel channel, State state) {
    JsonNode reference = fields.path("message_reference");
    Optional<Long> id = Json.readId(reference.path("message_id"));
    if (id.isEmpty()) {
      return id;
    }
    Optional<Long> there =
        id.flatMap(state.messages()::find)
            .filter(m -> m.channelId() == channel.id() && !m.isEphemeral())
            .map(Message::id);
    if (there.isEmpty() && reference.path("fail_if_not_exists").asBoolean(true)) {
      FormErrors errors = new FormErrors();
      errors.add("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
      throw errors.refusal();
    }
    return there;
  }

  private Answer edit(Request request, State state) {
    Message message = Places.message(request, state);
    if (message.authorId() != state.application().bot().id()) {
      throw DiscordError.notTheAuthor();
    }
    MessageDraft draft = new MessageDraft(request.json(), request.uploads(), "", sizeLimit);
    return Answer.ok(
        mailroom.show(mailroom.edit(message, draft.edit(message, state), state), state));
  }

  private Answer delete(Request request, State state) {
    Message message = Places.message(request, state);
    if (message.authorId() != state.application().bot().id()) {
      Channel channel = state.channels().get(message.channelId());
      Places.require(GuildPermission.MANAGE_MESSAGES, channel, state);
    }
    mailroom.delete(message, state);
    return Answer.nothing();
  }
}
