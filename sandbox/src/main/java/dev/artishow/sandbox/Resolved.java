package dev.artishow.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.wire.GuildJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.wire.MessageJson;
import dev.artishow.sandbox.wire.UserJson;
import dev.artishow.sandbox.world.Attachment;
import dev.artishow.sandbox.world.State;

/** Gathers what the ids in a command's options stand for. */
final class Resolved {
  private final State state;
  private final MessageJson messages;
  private final long channelId;
  private final ObjectNode json = Json.object();

  /**
   * Begins with nothing.
   *
   * @param channelId where the command is typed
   */
  Resolved(State state, MessageJson messages, long channelId) {
    this.state = state;
    this.messages = messages;
    this.channelId = channelId;
  }

  ObjectNode json() {
    return json;
  }

  JsonNode user(SandboxMember member) {
    ObjectNode user = UserJson.user(state.population().user(member.id()));
    json.withObjectProperty("users").set(Long.toString(member.id()), user);
    return Json.id(member.id());
  }

  JsonNode channel(SandboxChannel channel) {
    ObjectNode shown = GuildJson.channel(state.population().channel(channel.id()), state);
    json.withObjectProperty("channels")
        .set(Long.toString(channel.id()), shown.put("permissions", "0"));
    return Json.id(channel.id());
  }

  JsonNode file(SentFile file) {
    Attachment attachment = Attachment.of(state.ids().next(), file.name(), null, file.bytes());
    state.files().put(attachment.id(), file.bytes());
    json.withObjectProperty("attachments")
        .set(
            Long.toString(attachment.id()),
            messages.attachment(attachment, channelId, true, state));
    return Json.id(attachment.id());
  }
}
