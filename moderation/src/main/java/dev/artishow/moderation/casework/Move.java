package dev.artishow.moderation.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What somebody did to a case, for the audit, which gives it its number and hash.
 *
 * @param at to the millisecond, as precise as it is kept: the hash covers it
 * @param actor a moderator's id; {@value #NO_MODERATOR} where the member or the program acts, so
 *     that the chain holds no member's id
 * @param action e.g. {@code opened}, {@code claimed}
 * @param personal the member's words, where they belong to it
 */
public record Move(
    Instant at,
    long actor,
    String action,
    String ruleVersion,
    Optional<AuditEntry.Personal> personal) {
  /** Stands for whoever is no moderator. */
  public static final long NO_MODERATOR = 0;

  public Move {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The entry of the audit that follows another, or the first. */
  public AuditEntry after(Optional<AuditEntry> last, String caseId) {
    return AuditEntry.after(last, at, caseId, actor, action, ruleVersion, personal);
  }
}
