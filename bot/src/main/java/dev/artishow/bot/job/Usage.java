package dev.artishow.bot.job;

import java.time.Instant;
import java.util.Optional;

/** What members and servers have had drawn, counted. */
public interface Usage {
  /**
   * How many pictures a member was promised since a time; what ended without them is not counted.
   */
  int pictures(long guildId, long memberId, Instant since);

  /** What a member's pictures in a server took since a time. */
  Footprint footprint(long guildId, long memberId, Instant since);

  /** What all pictures of a server took since a time. */
  Footprint footprint(long guildId, Instant since);

  /** When a member last asked for something in a server that was, or will be, drawn. */
  Optional<Instant> latest(long guildId, long memberId);
}
