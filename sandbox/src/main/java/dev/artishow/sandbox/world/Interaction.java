package dev.artishow.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One act of a user towards the bot, and what became of it. Guarded by the world's lock.
 *
 * <p>The bot must answer within {@link #ACKNOWLEDGE_WITHIN}; its token then lives for {@link
 * #TOKEN_LIFE}, counted from the act.
 */
public final class Interaction {
  public static final Duration ACKNOWLEDGE_WITHIN = Duration.ofSeconds(3);
  public static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  /** What the user did, with Discord's number for it. */
  public enum Kind {
    COMMAND(2),
    COMPONENT(3),
    AUTOCOMPLETE(4),
    MODAL(5);

    private final int type;

    Kind(int type) {
      this.type = type;
    }

    public int type() {
      return type;
    }
  }

  /**
   * Who did it and where.
   *
   * @param guildId null in direct messages
   * @param messageId the message whose component was used, or null
   */
  public record Origin(
      long userId, @Nullable Long guildId, long channelId, @Nullable Long messageId) {}

  private final long id;
  private final String token;
  private final Kind kind;
  private final Origin origin;
  private final Instant createdAt;
  private final int sourceRevision;
  private final List<Long> followUps = new ArrayList<>();
  private @Nullable CallbackType acknowledgement;
  private @Nullable Instant acknowledgedAt;
  private @Nullable Long responseId;
  private String command = "";
  private @Nullable Interaction opener;
  private JsonNode shown = MissingNode.getInstance();

  Interaction(
      long id, String token, Kind kind, Origin origin, Instant createdAt, int sourceRevision) {
    this.id = id;
    this.token = token;
    this.kind = kind;
    this.origin = origin;
    this.createdAt = createdAt;
    this.sourceRevision = sourceRevision;
  }

  public long id() {
    return id;
  }

  public String token() {
    return token;
  }

  public Kind kind() {
    return kind;
  }

  public Origin origin() {
    return origin;
  }

  public boolean mayBeAcknowledged(Instant now) {
    return !now.isAfter(createdAt.plus(ACKNOWLEDGE_WITHIN));
  }

  public boolean tokenLives(Instant now) {
    return now.isBefore(createdAt.plus(TOKEN_LIFE));
  }

  public Optional<CallbackType> acknowledgement() {
    return Optional.ofNullable(acknowledgement);
  }

  public void acknowledge(CallbackType type, Instant at) {
    acknowledgement = type;
    acknowledgedAt = at;
  }

  /** How long the bot took to acknowledge it, if it has. */
  public Optional<Duration> acknowledgedAfter() {
    return Optional.ofNullable(acknowledgedAt).map(at -> Duration.between(createdAt, at));
  }

  /** The interaction that opened the modal which this one submits. */
  public Optional<Interaction> opener() {
    return Optional.ofNullable(opener);
  }

  public void openedBy(Interaction newOpener) {
    opener = newOpener;
  }

  /** The command used, with its subcommand; empty if it was none. */
  public String command() {
    return command;
  }

  public void uses(String newCommand) {
    command = newCommand;
  }

  /** The message that is this interaction's original response. */
  public Optional<Long> responseId() {
    return Optional.ofNullable(responseId);
  }

  public void respondedWith(long messageId) {
    responseId = messageId;
  }

  /** Follow-up messages, oldest first. */
  public List<Long> followUps() {
    return List.copyOf(followUps);
  }

  public void followedUpWith(long messageId) {
    followUps.add(messageId);
  }

  /** The modal or the choices shown in answer; missing if neither. */
  public JsonNode shown() {
    return shown;
  }

  public void show(JsonNode modalOrChoices) {
    shown = modalOrChoices;
  }

  /** How often the message whose component was used had been edited before the act. */
  public int sourceRevision() {
    return sourceRevision;
  }
}
