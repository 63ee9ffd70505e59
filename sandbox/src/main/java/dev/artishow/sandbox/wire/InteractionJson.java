package dev.artishow.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.User;
import dev.artishow.sandbox.world.Interaction;
import dev.artishow.sandbox.world.State;
import java.util.NoSuchElementException;

/** Interactions as the gateway tells of them. */
public final class InteractionJson {
  private static final int CONTEXT_GUILD = 0;
  private static final int CONTEXT_BOT_DM = 1;

  private final MessageJson messages;
  private final int attachmentSizeLimit;

  /**
   * Shapes interactions.
   *
   * @param attachmentSizeLimit bytes that one uploaded file may have
   */
  public InteractionJson(MessageJson messages, int attachmentSizeLimit) {
    this.messages = messages;
    this.attachmentSizeLimit = attachmentSizeLimit;
  }

  /**
   * The shape of an interaction.
   *
   * @param data what was typed, clicked or filled in, in Discord's shape
   */
  public ObjectNode interaction(Interaction interaction, ObjectNode data, State state) {
    Interaction.Origin origin = interaction.origin();
    User user = state.population().user(origin.userId());
    Channel channel = state.channels().get(origin.channelId());
    ObjectNode json = Json.object();
    json.set("id", Json.id(interaction.id()));
    json.set("application_id", Json.id(state.application().id()));
    json.put("type", interaction.kind().type());
    json.put("token", interaction.token());
    json.put("version", 1);
    json.set("data", data);
    json.set("channel_id", Json.id(channel.id()));
    json.set("channel", ChannelJson.channelFor(channel, user.id(), state));
    json.put("locale", user.locale());
    json.put("app_permissions", Long.toString(state.population().botPermissionsIn(channel)));
    json.putArray("entitlements");
    json.put("attachment_size_limit", attachmentSizeLimit);
    addPlace(json, channel, user, state);
    Long messageId = origin.messageId();
    if (messageId != null) {
      state
          .messages()
          .find(messageId)
          .ifPresent(m -> json.set("message", messages.message(m, state)));
    }
    return json;
  }

  private static void addPlace(ObjectNode json, Channel channel, User user, State state) {
    Long guildId = channel.guildId();
    ObjectNode owners = json.putObject("authorizing_integration_owners");
    if (guildId == null) {
      json.put("context", CONTEXT_BOT_DM);
      json.set("user", UserJson.user(user));
      owners.put("0", "0");
      return;
    }
    Guild guild = state.population().guild(guildId);
    json.put("context", CONTEXT_GUILD);
    owners.set("0", Json.id(guildId));
    json.set("guild_id", Json.id(guildId));
    json.put("guild_locale", guild.locale());
    ObjectNode partial = json.putObject("guild").put("locale", guild.locale());
    partial.set("id", Json.id(guildId));
    partial.putArray("features");
    json.set(
        "member",
        UserJson.actingMember(
            guild
                .member(user.id())
                .orElseThrow(() -> new NoSuchElementException(user.name() + " is no member")),
            channel,
            state.population()));
  }

  /** What a message says, in the older way, of the command it answers. */
  static ObjectNode summary(Interaction interaction, State state) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(interaction.id()));
    json.put("type", interaction.kind().type()).put("name", interaction.command());
    json.set("user", UserJson.user(state.population().user(interaction.origin().userId())));
    return json;
  }

  /** What a message says of the interaction it answers. */
  static ObjectNode metadata(Interaction interaction, State state) {
    Interaction.Origin origin = interaction.origin();
    ObjectNode json = Json.object();
    json.set("id", Json.id(interaction.id()));
    json.put("type", interaction.kind().type());
    json.set("user", UserJson.user(state.population().user(origin.userId())));
    Long guildId = origin.guildId();
    json.putObject("authorizing_integration_owners")
        .set("0", Json.id(guildId == null ? 0 : guildId));
    Long usedId = origin.messageId();
    if (interaction.kind() == Interaction.Kind.COMPONENT && usedId != null) {
      json.set("interacted_message_id", Json.id(usedId));
    }
    interaction
        .opener()
        .ifPresent(opener -> json.set("triggering_interaction_metadata", metadata(opener, state)));
    return json;
  }
}
