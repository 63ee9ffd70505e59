package dev.artishow.moderation.casework;

import java.util.List;
import java.util.Optional;

/** Where cases are kept. What it accepts survives a crash. */
public interface Cases {
  /** A case by its id. */
  Optional<ModerationCase> find(String id);

  /** The cases of a guild that wait for somebody, the oldest first. */
  List<ModerationCase> waiting(long guildId);

  /**
   * Puts a case in the place of what it was, and the entry of the audit with it, both or neither.
   *
   * @return false if the case is no longer as {@code before}: somebody else was quicker
   */
  boolean replace(ModerationCase before, ModerationCase after, AuditEntry entry);
}
