package dev.artishow.sandbox.rest;

import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.wire.GuildJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Channel;
import dev.artishow.sandbox.world.GuildPermission;
import dev.artishow.sandbox.world.Message;
import dev.artishow.sandbox.world.MessageBody;
import dev.artishow.sandbox.world.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Channels and their messages. */
final class ChannelRoutes {
  private static final String MESSAGES = "/channels/{channel_id}/messages";
  private static final String MESSAGE = MESSAGES + "/{message_id}";
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 100;

  private final Mailroom mailroom;
  private final int sizeLimit;

  ChannelRoutes(Mailroom mailroom, int sizeLimit) {
    this.mailroom = mailroom;
    this.sizeLimit = sizeLimit;
  }

  void addTo(Routes routes) {
    routes.add("GET", "/channels/{channel_id}", ChannelRoutes::show);
    routes.add("POST", "/channels/{channel_id}/typing", ChannelRoutes::type);
    routes.add("GET", MESSAGES, this::list);
    routes.add("POST", MESSAGES, this::post);
    routes.add("GET", MESSAGE, (r, s) -> Answer.ok(mailroom.show(message(r, s), s)));
    routes.add("PATCH", MESSAGE, this::edit);
    routes.add("DELETE", MESSAGE, this::delete);
  }

  private static Answer show(Request request, State state) {
    return Answer.ok(GuildJson.channel(channel(request, state), state));
  }

  private static Answer type(Request request, State state) {
    require(GuildPermission.SEND_MESSAGES, channel(request, state), state);
    return Answer.nothing();
  }

  private Answer list(Request request, State state) {
    Channel channel = channel(request, state);
    require(GuildPermission.READ_MESSAGE_HISTORY, channel, state);
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

  private Answer post(Request request, State state) {
    Channel channel = channel(request, state);
    require(GuildPermission.SEND_MESSAGES, channel, state);
    if (state.population().isClosed(channel)) {
      throw DiscordError.directMessagesClosed();
    }
    if (!request.uploads().isEmpty()) {
      require(GuildPermission.ATTACH_FILES, channel, state);
    }
    MessageBody body =
        new MessageDraft(request.json(), request.uploads(), "", sizeLimit).create(false, state);
    Optional<Long> referenced =
        Json.readId(request.json().path("message_reference").path("message_id"));
    Message message =
        mailroom.post(
            channel.id(),
            state.application().bot().id(),
            body,
            null,
            referenced.orElse(null),
            state);
    return Answer.ok(mailroom.show(message, state));
  }

  private Answer edit(Request request, State state) {
    Message message = message(request, state);
    if (message.authorId() != state.application().bot().id()) {
      throw DiscordError.notTheAuthor();
    }
    MessageDraft draft = new MessageDraft(request.json(), request.uploads(), "", sizeLimit);
    Message edited = mailroom.edit(message, draft.edit(message.body(), state), state);
    return Answer.ok(mailroom.show(edited, state));
  }

  private Answer delete(Request request, State state) {
    Message message = message(request, state);
    if (message.authorId() != state.application().bot().id()) {
      require(GuildPermission.MANAGE_MESSAGES, channel(request, state), state);
    }
    mailroom.delete(message, state);
    return Answer.nothing();
  }

  private static Channel channel(Request request, State state) {
    Channel channel =
        state
            .population()
            .findChannel(request.id("channel_id"))
            .orElseThrow(DiscordError::unknownChannel);
    if (!GuildPermission.VIEW_CHANNEL.isIn(state.population().botPermissionsIn(channel))) {
      throw DiscordError.missingAccess();
    }
    return channel;
  }

  private static void require(GuildPermission permission, Channel channel, State state) {
    if (!permission.isIn(state.population().botPermissionsIn(channel))) {
      throw DiscordError.missingPermissions();
    }
  }

  /** A message of the channel; ephemeral ones are out of reach here. */
  private static Message message(Request request, State state) {
    long channelId = channel(request, state).id();
    return state
        .messages()
        .find(request.id("message_id"))
        .filter(m -> m.channelId() == channelId && !m.isEphemeral())
        .orElseThrow(DiscordError::unknownMessage);
  }
}
