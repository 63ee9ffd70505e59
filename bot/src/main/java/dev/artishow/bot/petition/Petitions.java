package dev.artishow.bot.petition;

import dev.artishow.bot.delivery.Delivery;
import java.util.List;
import java.util.Optional;

/** The durable record of petitions. */
public interface Petitions {
  /**
   * Puts one on record, and with it what is owed for it.
   *
   * @param file what would be made of the picture; empty for a report
   * @return false if the member has one of that kind for that message that still waits
   */
  boolean add(Petition petition, byte[] file, Optional<Delivery> card);

  /** One of a server. */
  Optional<Petition> find(long guildId, String id);

  /** What would be made of the picture; empty if nothing is, or not any more. */
  byte[] file(String id);

  /** Those of a server that wait, the oldest first. */
  List<Petition> waiting(long guildId);

  /**
   * Moves one on, and puts on record what is owed for that; both or neither.
   *
   * @return false if it is no longer as {@code before}
   */
  boolean move(Petition before, Petition after, Optional<Delivery> owed);
}
