package dev.artishow.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.gateway.Intents;
import dev.artishow.sandbox.wire.MessageJson;
import dev.artishow.sandbox.world.Channel;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Message;
import dev.artishow.sandbox.world.MessageBody;
import dev.artishow.sandbox.world.State;
import org.jspecify.annotations.Nullable;

/** Posts, edits and deletes messages, and tells the gateway of those that all may see. */
public final class Mailroom {
  private final MessageJson json;

  public Mailroom(MessageJson json) {
    this.json = json;
  }

  /**
   * Posts a message.
   *
   * @param interactionId the interaction it answers, or null
   * @param referencedId the message it replies to, or null
   */
  public Message post(
      long channelId,
      long authorId,
      MessageBody body,
      @Nullable Long interactionId,
      @Nullable Long referencedId,
      State state) {
    Message message =
        new Message(
            state.ids().next(), channelId, authorId, body, interactionId, referencedId, null, 0);
    state.messages().put(message);
    publish("MESSAGE_CREATE", message, state);
    return message;
  }

  public Message edit(Message old, MessageBody body, State state) {
    Message edited = old.edited(body, state.now());
    state.messages().put(edited);
    publish("MESSAGE_UPDATE", edited, state);
    return edited;
  }

  public void delete(Message message, State state) {
    state.messages().remove(message.id());
    Channel channel = state.population().channel(message.channelId());
    tell("MESSAGE_DELETE", message, channel, MessageJson.deleted(message, channel), state);
  }

  ObjectNode show(Message message, State state) {
    return json.message(message, state);
  }

  private void publish(String event, Message message, State state) {
    Channel channel = state.population().channel(message.channelId());
    tell(event, message, channel, json.event(message, state), state);
  }

  private static void tell(
      String event, Message message, Channel channel, ObjectNode data, State state) {
    if (!message.isEphemeral()) {
      int intent = channel.isDirect() ? Intents.DIRECT_MESSAGES : Intents.GUILD_MESSAGES;
      state.events().publish(new Event(event, channel.guildId(), intent, data));
    }
  }
}
