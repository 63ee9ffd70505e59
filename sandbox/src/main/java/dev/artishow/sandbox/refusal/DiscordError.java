package dev.artishow.sandbox.refusal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal in Discord's own words; the codes are those of its developer documentation. */
public final class DiscordError extends RuntimeException {
  private final int status;
  private final int code;
  private final ObjectNode errors;

  DiscordError(int status, int code, String message, ObjectNode errors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  private static DiscordError plain(int status, int code, String message) {
    return new DiscordError(status, code, message, JsonNodeFactory.instance.objectNode());
  }

  public static DiscordError unauthorized() {
    return plain(401, 0, "401: Unauthorized");
  }

  public static DiscordError notFound() {
    return plain(404, 0, "404: Not Found");
  }

  public static DiscordError invalidJson() {
    return plain(400, 50109, "The request body contains invalid JSON.");
  }

  public static DiscordError unknownChannel() {
    return plain(404, 10003, "Unknown Channel");
  }

  public static DiscordError unknownGuild() {
    return plain(404, 10004, "Unknown Guild");
  }

  public static DiscordError unknownMember() {
    return plain(404, 10007, "Unknown Member");
  }

  public static DiscordError unknownMessage() {
    return plain(404, 10008, "Unknown Message");
  }

  public static DiscordError unknownUser() {
    return plain(404, 10013, "Unknown User");
  }

  public static DiscordError unknownWebhook() {
    return plain(404, 10015, "Unknown Webhook");
  }

  public static DiscordError unknownInteraction() {
    return plain(404, 10062, "Unknown interaction");
  }

  public static DiscordError unknownApplication() {
    return plain(404, 10002, "Unknown Application");
  }

  public static DiscordError unknownCommand() {
    return plain(404, 10063, "Unknown application command");
  }

  public static DiscordError tooManyCommands(int limit) {
    return plain(
        400, 30032, "Maximum number of application commands reached (%d).".formatted(limit));
  }

  public static DiscordError entityTooLarge() {
    return plain(413, 40005, "Request entity too large");
  }

  public static DiscordError alreadyAcknowledged() {
    return plain(400, 40060, "Interaction has already been acknowledged.");
  }

  public static DiscordError missingAccess() {
    return plain(403, 50001, "Missing Access");
  }

  public static DiscordError notTheAuthor() {
    return plain(403, 50005, "Cannot edit a message authored by another user");
  }

  public static DiscordError emptyMessage() {
    return plain(400, 50006, "Cannot send an empty message");
  }

  public static DiscordError directMessagesClosed() {
    return plain(403, 50007, "Cannot send messages to this user");
  }

  public static DiscordError missingPermissions() {
    return plain(403, 50013, "Missing Permissions");
  }

  public static DiscordError invalidWebhookToken() {
    return plain(401, 50027, "Invalid Webhook Token");
  }

  public static DiscordError notATextChannel() {
    return plain(400, 50008, "Cannot send messages in a non-text channel");
  }

  public static DiscordError threadIsArchived() {
    return plain(400, 50083, "Thread is archived");
  }

  public static DiscordError threadAlreadyThere() {
    return plain(400, 160004, "A thread has already been created for this message");
  }

  public static DiscordError tooManyOldEdits() {
    return plain(
        429,
        30046,
        "Maximum number of edits to messages older than 1 hour reached. Try again later.");
  }

  public static DiscordError tooManyEmoji(int slots) {
    return plain(400, 30008, "Maximum number of emojis reached (%d)".formatted(slots));
  }

  public static DiscordError tooManyStickers(int slots) {
    return plain(400, 30039, "Maximum number of stickers reached (%d)".formatted(slots));
  }

  public static DiscordError unknownEmoji() {
    return plain(404, 10014, "Unknown Emoji");
  }

  public static DiscordError unknownSticker() {
    return plain(404, 10060, "Unknown sticker");
  }

  public static DiscordError unknownRole() {
    return plain(404, 10011, "Unknown Role");
  }

  public static DiscordError unknownRule() {
    return plain(404, 10065, "Unknown Auto Moderation Rule");
  }

  public int status() {
    return status;
  }

  public int code() {
    return code;
  }

  /**
   * The body of the answer: {@code code}, {@code message} and, if fields are at fault, {@code
   * errors}.
   */
  public ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("message", getMessage()).put("code", code);
    if (!errors.isEmpty()) {
      body.set("errors", errors);
    }
    return body;
  }
}
