package dev.artishow.sandbox.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.http.Upload;
import dev.artishow.sandbox.limits.MessageLimits;
import dev.artishow.sandbox.message.Attachment;
import dev.artishow.sandbox.message.Mentions;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.message.MessageBody;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.refusal.FormErrors;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.State;
import java.util.List;

/**
 * Turns what a bot sent into a message body, refusing what Discord refuses.
 *
 * @param fields the message's JSON
 * @param path of these fields within the request, with a dot at the end, or empty
 * @param sizeLimit bytes that one file may have
 */
public record MessageDraft(JsonNode fields, List<Upload> uploads, String path, int sizeLimit) {
  private static final int SUPPRESS_EMBEDS = 1 << 2;
  private static final int SUPPRESS_NOTIFICATIONS = 1 << 12;
  private static final int SETTABLE =
      SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | MessageBody.COMPONENTS_V2;
  private static final int SETTABLE_BY_EDIT = SUPPRESS_EMBEDS | MessageBody.COMPONENTS_V2;
  private static final MessageBody BLANK = MessageBody.saying("", Mentions.NONE);

  int flags() {
    return fields.path("flags").asInt();
  }

  public boolean isEphemeral() {
    return (flags() & MessageBody.EPHEMERAL) != 0;
  }

  /** Whether a reply pings the one replied to. */
  public boolean pingsRepliedUser() {
    JsonNode allowed = fields.path("allowed_mentions");
    return allowed.path("replied_user").asBoolean(!allowed.isObject());
  }

  /**
   * The body of a new message.
   *
   * @param ephemeral whether only one user sees it
   */
  public MessageBody create(boolean ephemeral, Channel channel, State state) {
    int flags = (flags() & SETTABLE) | (ephemeral ? MessageBody.EPHEMERAL : 0);
    return merge(BLANK, flags, channel, state);
  }

  /** The body after an edit: fields that were not sent stay, Components V2 cannot be undone. */
  public MessageBody edit(Message message, State state) {
    MessageBody old = message.body();
    Channel channel =
        state.channels().find(message.channelId()).orElseThrow(DiscordError::unknownChannel);
    int kept = old.flags() & ~(MessageBody.LOADING | SUPPRESS_EMBEDS);
    int suppressed = fields.has("flags") ? 0 : old.flags() & SUPPRESS_EMBEDS;
    return merge(old, kept | suppressed | (flags() & SETTABLE_BY_EDIT), channel, state);
  }

  private MessageBody merge(MessageBody old, int flags, Channel channel, State state) {
    boolean v2 = (flags & MessageBody.COMPONENTS_V2) != 0;
    if (uploads.stream().anyMatch(u -> u.bytes().length > sizeLimit)) {
      throw DiscordError.entityTooLarge();
    }
    FormErrors errors = new FormErrors();
    MessageLimits.check(fields, v2, path, errors);
    FileReferences references = new FileReferences(fields, uploads, path);
    references.check(old.attachments(), v2, errors);
    errors.throwIfAny();
    List<Attachment> attachments = references.attach(old.attachments(), state);
    String content = fields.has("content") ? fields.path("content").asText("") : old.content();
    ArrayNode components = ComponentIds.number(array("components", old.components()));
    MentionRules rules = new MentionRules(channel, state.application().bot().id(), state);
    MessageBody merged =
        new MessageBody(
            content,
            array("embeds", old.embeds()),
            components,
            attachments,
            rules.find(MentionRules.text(content, components), fields.path("allowed_mentions")),
            flags);
    if (v2) {
      refuseRemains(merged);
    }
    refuseEmpty(merged);
    return merged;
  }

  private ArrayNode array(String field, ArrayNode old) {
    JsonNode value = fields.path(field);
    if (!fields.has(field)) {
      return old;
    }
    return value instanceof ArrayNode array ? array.deepCopy() : Json.array();
  }

  /** A message turned into Components V2 must have its content and embeds removed. */
  private void refuseRemains(MessageBody merged) {
    FormErrors errors = new FormErrors();
    MessageLimits.check(
        Json.object().put("content", merged.content()).set("embeds", merged.embeds()),
        true,
        path,
        errors);
    errors.throwIfAny();
  }

  private static void refuseEmpty(MessageBody body) {
    boolean empty =
        body.content().isBlank()
            && body.embeds().isEmpty()
            && body.components().isEmpty()
            && body.attachments().isEmpty();
    if (empty) {
      throw DiscordError.emptyMessage();
    }
  }
}
