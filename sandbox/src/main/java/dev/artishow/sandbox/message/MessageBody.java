package dev.artishow.sandbox.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/**
 * What a message shows. The JSON parts have Discord's shape and are never changed once they are
 * here.
 *
 * @param flags Discord's message flags
 */
public record MessageBody(
    String content,
    ArrayNode embeds,
    ArrayNode components,
    List<Attachment> attachments,
    Mentions mentions,
    int flags) {
  public static final int EPHEMERAL = 1 << 6;
  public static final int LOADING = 1 << 7;
  public static final int COMPONENTS_V2 = 1 << 15;

  public MessageBody {
    attachments = List.copyOf(attachments);
  }

  /** A body with text alone. */
  public static MessageBody saying(String text, Mentions mentions) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return new MessageBody(text, json.arrayNode(), json.arrayNode(), List.of(), mentions, 0);
  }

  public MessageBody with(List<Attachment> newAttachments) {
    return new MessageBody(content, embeds, components, newAttachments, mentions, flags);
  }

  public boolean has(int flag) {
    return (flags & flag) != 0;
  }
}
