package dev.artishow.sandbox.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
    int flags) {
  public static final int EPHEMERAL = 1 << 6;
  public static final int LOADING = 1 << 7;
  public static final int COMPONENTS_V2 = 1 << 15;

  public MessageBody {
    attachments = List.copyOf(attachments);
  }

  public boolean has(int flag) {
    return (flags & flag) != 0;
  }
}
