package dev.artishow.bot.job;

import java.time.Instant;
import java.util.List;
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

  /**
   * What all pictures took since a time, by what they have in common; the smallest of it first.
   * Those whose jobs were erased are counted too.
   */
  List<Spent> spent(Spent.Share share, Instant since);

  /** When a member last asked for something in a server that was, or will be, drawn. */
  Optional<Instant> latest(long guildId, long memberId);
}
