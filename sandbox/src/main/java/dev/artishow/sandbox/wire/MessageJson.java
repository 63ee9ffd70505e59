package dev.artishow.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.User;
import dev.artishow.sandbox.message.Attachment;
import dev.artishow.sandbox.message.Mentions;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.message.MessageBody;
import dev.artishow.sandbox.world.Interaction;
import dev.artishow.sandbox.world.State;
import java.util.Optional;

/** Messages, with fresh links to their attachments. */
public final class MessageJson {
  private static final int TYPE_DEFAULT = 0;
  private static final int TYPE_REPLY = 19;
  private static final int TYPE_COMMAND = 20;

  private final AttachmentLinks links;

  public MessageJson(AttachmentLinks links) {
    this.links = links;
  }

  public ObjectNode message(Message message, State state) {
    User author = state.population().user(message.authorId());
    MessageBody body = message.body();
    ObjectNode json = Json.object();
    json.set("id", Json.id(message.id()));
    json.set("channel_id", Json.id(message.channelId()));
    json.set("author", UserJson.user(author));
    json.put("type", type(message, state));
    json.put("content", body.content());
    json.set("embeds", ShownDefaults.embeds(body.embeds()));
    json.set("components", withLinks(body.components(), message, state));
    json.set(
        "attachments",
        Json.array(
            body.attachments(),
            a -> attachment(a, message.channelId(), message.isEphemeral(), state)));
    json.put("flags", body.flags());
    json.put("timestamp", message.createdAt().toString());
    json.put("edited_timestamp", message.editedAt() == null ? null : message.editedAt().toString());
    json.put("tts", false).put("pinned", false);
    addMentions(json, body.mentions(), state);
    state.messages().nonces().of(message.id()).ifPresent(nonce -> json.put("nonce", nonce));
    addOrigins(json, message, author, state);
    return json;
  }

  private static void addMentions(ObjectNode json, Mentions mentions, State state) {
    json.put("mention_everyone", mentions.everyone());
    json.set(
        "mentions", Json.array(mentions.users(), id -> UserJson.user(state.population().user(id))));
    json.set("mention_roles", Json.array(mentions.roles(), Json::id));
  }

  /** The message with its guild and its author's member, as events carry it. */
  public ObjectNode event(Message message, State state) {
    ObjectNode json = message(message, state);
    Long guildId = state.channels().get(message.channelId()).guildId();
    if (guildId != null) {
      json.set("guild_id", Json.id(guildId));
      state
          .population()
          .guild(guildId)
          .member(message.authorId())
          .ifPresent(m -> json.set("member", UserJson.memberOnly(m)));
    }
    return json;
  }

  private static int type(Message message, State state) {
    boolean answersCommand =
        interactionOf(message, state).map(i -> i.kind() == Interaction.Kind.COMMAND).orElse(false);
    if (answersCommand && message.referencedId() == null) {
      return TYPE_COMMAND;
    }
    return message.referencedId() == null ? TYPE_DEFAULT : TYPE_REPLY;
  }

  private static Optional<Interaction> interactionOf(Message message, State state) {
    Long id = message.interactionId();
    return id == null ? Optional.empty() : state.interactions().find(id);
  }

  private static void addOrigins(ObjectNode json, Message message, User author, State state) {
    if (author.bot()) {
      json.set("application_id", Json.id(state.application().id()));
    }
    interactionOf(message, state)
        .ifPresent(
            i -> {
              json.set("webhook_id", Json.id(state.application().id()));
              json.set("interaction_metadata", InteractionJson.metadata(i, state));
              if (i.kind() == Interaction.Kind.COMMAND) {
                json.set("interaction", InteractionJson.summary(i, state));
              }
            });
    Long referenced = message.referencedId();
    if (referenced != null) {
      ObjectNode reference = json.putObject("message_reference").put("type", 0);
      reference.set("message_id", Json.id(referenced));
      reference.set("channel_id", Json.id(message.channelId()));
    }
  }

  /** An attachment with a fresh link. */
  public ObjectNode attachment(
      Attachment attachment, long channelId, boolean ephemeral, State state) {
    String link = links.link(channelId, attachment, state.now());
    ObjectNode json = Json.object();
    json.set("id", Json.id(attachment.id()));
    json.put("filename", attachment.filename());
    json.put("size", attachment.size());
    json.put("content_type", attachment.contentType());
    json.put("url", link).put("proxy_url", link);
    if (attachment.description() != null) {
      json.put("description", attachment.description());
    }
    if (attachment.width() != null && attachment.height() != null) {
      json.put("width", attachment.width()).put("height", attachment.height());
    }
    json.put("ephemeral", ephemeral);
    return json;
  }

  /** Components V2 name files {@code attachment://name}; Discord answers with links instead. */
  private ArrayNode withLinks(ArrayNode components, Message message, State state) {
    ArrayNode linked = components.deepCopy();
    link(linked, message, state);
    ShownDefaults.fill(linked);
    return linked;
  }

  private void link(JsonNode node, Message message, State state) {
    if (node instanceof ObjectNode object && object.path("url").isTextual()) {
      String url = object.path("url").asText();
      message.body().attachments().stream()
          .filter(a -> url.equals("attachment://" + a.filename()))
          .findFirst()
          .ifPresent(a -> point(object, links.link(message.channelId(), a, state.now()), a));
    }
    node.forEach(child -> link(child, message, state));
  }

  private static void point(ObjectNode media, String link, Attachment attachment) {
    media.put("url", link).put("proxy_url", link).put("content_type", attachment.contentType());
    media.set("id", Json.id(attachment.id()));
    media.set("attachment_id", Json.id(attachment.id()));
    if (attachment.width() != null && attachment.height() != null) {
      media.put("width", attachment.width()).put("height", attachment.height());
    }
  }

  /** A channel's id and guild, as {@code MESSAGE_DELETE} carries them. */
  public static ObjectNode deleted(Message message, Channel channel) {
    ObjectNode json = Json.object();
    json.set("id", Json.id(message.id()));
    json.set("channel_id", Json.id(channel.id()));
    Long guildId = channel.guildId();
    if (guildId != null) {
      json.set("guild_id", Json.id(guildId));
    }
    return json;
  }
}
