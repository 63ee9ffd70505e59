package dev.artishow.moderation.casework;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where cases and their audit are kept. What it accepts survives a crash. */
public interface Cases {
  /**
   * Keeps a new case, and the first entry of the audit about it, both or neither.
   *
   * @param prompt what the member asked for
   */
  void open(ModerationCase opened, String prompt, Move move);

  /** A case by its id. */
  Optional<ModerationCase> find(String id);

  /** What the member asked for, unless it was erased. */
  Optional<String> prompt(String id);

  /** The cases of a guild that wait for somebody, the oldest first. */
  List<ModerationCase> waiting(long guildId);

  /** All cases of a member in a guild, the latest first: whoever decides sees what was before. */
  List<ModerationCase> ofMember(long guildId, long memberId);

  /**
   * Puts a case in the place of what it was, and the entry of the audit with it, both or neither.
   *
   * @return false if the case is no longer as {@code before}: somebody else was quicker
   */
  boolean replace(ModerationCase before, ModerationCase after, Move move);

  /** The whole audit, in order. */
  void export(Consumer<AuditEntry> each);

  /**
   * Erases what a member wrote and who they are, in all guilds. Cases that wait expire; decisions
   * and the chain of the audit stay.
   *
   * @return how many cases were the member's
   */
  int erase(long memberId, Move move);
}
