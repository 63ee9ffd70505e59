package dev.artishow.sandbox.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.guild.Membership;
import dev.artishow.sandbox.guild.ThreadState;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.message.MessageBody;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.wire.ChannelNews;
import dev.artishow.sandbox.wire.MessageJson;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Intents;
import dev.artishow.sandbox.world.State;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Posts, edits and deletes messages, pings, and tells the gateway of those that the bot may see.
 */
public final class Mailroom {
  private final MessageJson json;

  public Mailroom(MessageJson json) {
    this.json = json;
  }

  /** Posts a message; one in a thread that was put away brings the thread back. */
  public Message post(Letter letter, State state) {
    Channel channel = open(letter, state);
    Message message =
        new Message(
            state.ids().next(),
            channel.id(),
            letter.authorId(),
            letter.body(),
            letter.interactionId(),
            letter.referencedId(),
            null,
            0);
    state.messages().put(message);
    if (letter.nonce() != null) {
      state.messages().nonces().remember(message, letter.nonce());
    }
    ping(message, channel, state);
    publish("MESSAGE_CREATE", message, state);
    return message;
  }

  /** A locked thread stays away, but from those who manage threads. */
  private static Channel open(Letter letter, State state) {
    Channel channel =
        state.channels().find(letter.channelId()).orElseThrow(DiscordError::unknownChannel);
    ThreadState thread = channel.thread();
    if (thread == null || !thread.archived()) {
      return channel;
    }
    long permissions = state.population().permissionsIn(channel, letter.authorId());
    if (thread.locked() && !GuildPermission.MANAGE_THREADS.isIn(permissions)) {
      throw DiscordError.threadIsArchived();
    }
    return ChannelNews.unarchive(channel, thread, state);
  }

  /**
   * Puts another body in the place of the message's. What replaces "thinking…" pings; later edits
   * do not.
   */
  public Message edit(Message old, MessageBody body, State state) {
    if (!state.messages().oldEdits().admit(old)) {
      throw DiscordError.tooManyOldEdits();
    }
    Message edited = old.edited(body, state.now());
    state.messages().put(edited);
    if (old.isLoading()) {
      ping(edited, state.channels().get(edited.channelId()), state);
    }
    publish("MESSAGE_UPDATE", edited, state);
    return edited;
  }

  public void delete(Message message, State state) {
    state.messages().remove(message.id());
    Channel channel = state.channels().get(message.channelId());
    tell("MESSAGE_DELETE", message, channel, MessageJson.deleted(message, channel), state);
  }

  /** Pings whoever wrote the message that another one replies to. */
  public void pingAuthorOf(long repliedId, Message reply, State state) {
    state
        .messages()
        .find(repliedId)
        .filter(m -> m.authorId() != reply.authorId())
        .ifPresent(m -> state.messages().pings().ring(reply.id(), Set.of(m.authorId())));
  }

  public ObjectNode show(Message message, State state) {
    return json.message(message, state);
  }

  private static void ping(Message message, Channel channel, State state) {
    if (message.isEphemeral()) {
      return;
    }
    Long guildId = channel.guildId();
    Set<Long> reached =
        guildId == null
            ? message.body().mentions().users()
            : state.population().guild(guildId).members().stream()
                .filter(message.body().mentions()::reach)
                .map(Membership::userId)
                .collect(Collectors.toSet());
    state.messages().pings().ring(message.id(), reached);
  }

  private void publish(String event, Message message, State state) {
    Channel channel = state.channels().get(message.channelId());
    tell(event, message, channel, json.event(message, state), state);
  }

  private static void tell(
      String event, Message message, Channel channel, ObjectNode data, State state) {
    boolean seen = GuildPermission.VIEW_CHANNEL.isIn(state.population().botPermissionsIn(channel));
    if (!message.isEphemeral() && seen) {
      int intent = channel.isDirect() ? Intents.DIRECT_MESSAGES : Intents.GUILD_MESSAGES;
      state.events().publish(new Event(event, channel.guildId(), intent, data));
    }
  }
}
