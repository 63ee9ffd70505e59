package dev.artishow.sandbox.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.User;
import dev.artishow.sandbox.message.Attachment;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.wire.ChannelJson;
import dev.artishow.sandbox.wire.GuildJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.wire.MessageJson;
import dev.artishow.sandbox.wire.UserJson;
import dev.artishow.sandbox.world.State;
import java.util.Optional;

/** Gathers what the ids in a command's options stand for. */
public final class Resolved {
  private final State state;
  private final MessageJson messages;
  private final long channelId;
  private final long userId;
  private final ObjectNode json = Json.object();

  /**
   * Begins with nothing.
   *
   * @param channelId where the command is typed
   * @param userId who types it
   */
  public Resolved(State state, MessageJson messages, long channelId, long userId) {
    this.state = state;
    this.messages = messages;
    this.channelId = channelId;
    this.userId = userId;
  }

  public ObjectNode json() {
    return json;
  }

  public JsonNode user(long id) {
    User user = state.population().user(id);
    json.withObjectProperty("users").set(Long.toString(id), UserJson.user(user));
    Channel here = state.channels().get(channelId);
    Long guildId = here.guildId();
    if (guildId != null) {
      state
          .population()
          .guild(guildId)
          .member(id)
          .map(m -> UserJson.resolvedMember(m, here, state.population()))
          .ifPresent(m -> json.withObjectProperty("members").set(Long.toString(id), m));
    }
    return Json.id(id);
  }

  JsonNode role(long id) {
    Channel here = state.channels().get(channelId);
    Optional.ofNullable(here.guildId())
        .flatMap(guildId -> state.population().guild(guildId).role(id))
        .ifPresent(r -> json.withObjectProperty("roles").set(Long.toString(id), GuildJson.role(r)));
    return Json.id(id);
  }

  JsonNode channel(long id) {
    ObjectNode shown = ChannelJson.channelFor(state.channels().get(id), userId, state);
    json.withObjectProperty("channels").set(Long.toString(id), shown);
    return Json.id(id);
  }

  public JsonNode message(Message message) {
    json.withObjectProperty("messages")
        .set(Long.toString(message.id()), messages.message(message, state));
    return Json.id(message.id());
  }

  JsonNode file(SentFile file) {
    Attachment attachment = state.store(file.name(), null, file.bytes());
    json.withObjectProperty("attachments")
        .set(
            Long.toString(attachment.id()),
            messages.attachment(attachment, channelId, true, state));
    return Json.id(attachment.id());
  }
}
