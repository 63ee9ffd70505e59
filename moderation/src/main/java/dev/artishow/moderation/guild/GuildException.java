package dev.artishow.moderation.guild;

import java.time.Instant;
import java.util.Optional;

/**
 * Words that a guild's moderator freed from a rule, mostly from a case: <em>snake</em> in the name
 * of its football team.
 *
 * @param words as they stand in a prompt; case and accents do not matter
 * @param madeBy the moderator
 * @param caseId what it was made from
 * @param undone who took it back, and when, if somebody did
 */
public record GuildException(
    String id,
    long guildId,
    String ruleId,
    String words,
    long madeBy,
    Instant madeAt,
    Optional<String> caseId,
    Optional<Undone> undone) {
  /** Of the words. */
  public static final int MAX_CHARACTERS = 100;

  /** It was taken back. */
  public record Undone(long by, Instant at) {}

  public GuildException {
    if (words.isBlank() || words.length() > MAX_CHARACTERS) {
      throw new IllegalArgumentException(
          "words must be 1–%d characters, were %d".formatted(MAX_CHARACTERS, words.length()));
    }
  }

  /** Whether it is in force. */
  public boolean isActive() {
    return undone.isEmpty();
  }

  /** The same, taken back; once is enough. */
  public GuildException undo(long by, Instant at) {
    return isActive()
        ? new GuildException(
            id, guildId, ruleId, words, madeBy, madeAt, caseId, Optional.of(new Undone(by, at)))
        : this;
  }
}
