package dev.artishow.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which parts of events have which of the document's schemas. The document tells of REST alone, but
 * the gateway's events carry the same objects.
 */
final class EventSchemas {
  /**
   * A part of an event.
   *
   * @param pointer to the part, or to what holds several
   * @param each whether every child is meant, of a list or a map
   * @param schema its name in the document
   */
  private record Part(String pointer, boolean each, String schema) {}

  /** A part that is there, and its schema's name. */
  record Found(String field, JsonNode value, String schema) {}

  private static final Part MESSAGE = one("", "MessageResponse");
  private static final Part CHANNEL = one("", "GuildChannelResponse");
  private static final Part THREAD = one("", "ThreadResponse");
  private static final Part MEMBER = one("", "GuildMemberResponse");

  private static final Map<String, List<Part>> PARTS =
      Map.ofEntries(
          Map.entry("MESSAGE_CREATE", List.of(MESSAGE)),
          Map.entry("MESSAGE_UPDATE", List.of(MESSAGE)),
          Map.entry("CHANNEL_CREATE", List.of(CHANNEL)),
          Map.entry("CHANNEL_UPDATE", List.of(CHANNEL)),
          Map.entry("CHANNEL_DELETE", List.of(CHANNEL)),
          Map.entry("THREAD_CREATE", List.of(THREAD)),
          Map.entry("THREAD_UPDATE", List.of(THREAD)),
          Map.entry("GUILD_MEMBER_ADD", List.of(MEMBER)),
          Map.entry("GUILD_MEMBER_UPDATE", List.of(MEMBER)),
          Map.entry("GUILD_ROLE_CREATE", List.of(one("/role", "GuildRoleResponse"))),
          Map.entry("GUILD_EMOJIS_UPDATE", List.of(each("/emojis", "EmojiResponse"))),
          Map.entry("GUILD_STICKERS_UPDATE", List.of(each("/stickers", "GuildStickerResponse"))),
          Map.entry(
              "GUILD_CREATE",
              List.of(
                  each("/roles", "GuildRoleResponse"),
                  each("/channels", "GuildChannelResponse"),
                  each("/threads", "ThreadResponse"),
                  each("/members", "GuildMemberResponse"),
                  each("/emojis", "EmojiResponse"),
                  each("/stickers", "GuildStickerResponse"))),
          Map.entry(
              "INTERACTION_CREATE",
              List.of(
                  one("/message", "MessageResponse"),
                  one("/member", "GuildMemberResponse"),
                  one("/user", "UserResponse"),
                  each("/entitlements", "EntitlementResponse"),
                  each("/data/resolved/users", "UserResponse"),
                  each("/data/resolved/roles", "GuildRoleResponse"),
                  each("/data/resolved/messages", "MessageResponse"),
                  each("/data/resolved/attachments", "AttachmentResponse"))));

  private EventSchemas() {}

  private static Part one(String pointer, String schema) {
    return new Part(pointer, false, schema);
  }

  private static Part each(String pointer, String schema) {
    return new Part(pointer, true, schema);
  }

  static List<Found> find(String event, JsonNode data) {
    List<Found> found = new ArrayList<>();
    for (Part part : PARTS.getOrDefault(event, List.of())) {
      JsonNode value = data.at(part.pointer());
      String field = part.pointer().isEmpty() ? "" : part.pointer().substring(1).replace('/', '.');
      if (part.each()) {
        value.forEach(child -> found.add(new Found(field, child, part.schema())));
      } else if (!value.isMissingNode()) {
        found.add(new Found(field, value, part.schema()));
      }
    }
    return found;
  }
}
