package dev.artishow.bot.reference;

import dev.artishow.bot.text.Language;
import dev.artishow.engine.Reference;
import java.time.Instant;

/**
 * A drawing of a server's own, under the name by which its prompts call it. No model learns from
 * it, and no other server's pictures start from it.
 *
 * @param id ten characters, as those of jobs
 * @param memberId who gave it, and said that they may
 * @param language to tell them in what becomes of it
 * @param name as it was typed
 * @param addedAt when it was given
 */
public record OwnDrawing(
    String id,
    long guildId,
    long memberId,
    Language language,
    String name,
    Rights rights,
    State state,
    Instant addedAt) {
  /** Of the name. */
  public static final int MAX_NAME_CHARACTERS = 32;

  /** Whether pictures start from it. */
  public enum State {
    /** Not before a moderator has seen it. */
    WAITING,
    /** They do. */
    APPROVED
  }

  /**
   * What its giver says of it.
   *
   * @param author who drew it
   * @param license SPDX identifier
   */
  public record Rights(String author, String license) {}

  /** The same, further on. */
  public OwnDrawing in(State next) {
    return new OwnDrawing(id, guildId, memberId, language, name, rights, next, addedAt);
  }

  /** As pictures name it that lean on it. */
  Reference reference() {
    String unique = "server-" + guildId + "/" + id;
    return new Reference(unique, name, rights.author(), rights.license(), unique);
  }
}
