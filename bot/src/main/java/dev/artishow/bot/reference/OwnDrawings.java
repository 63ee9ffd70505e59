package dev.artishow.bot.reference;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.reference.OwnDrawing.State;
import java.util.List;
import java.util.Optional;

/** The durable record of servers' own drawings. */
public interface OwnDrawings {
  /**
   * Puts one on record, and with it what is owed for it.
   *
   * @param png a square picture
   * @param key its name as it is compared with others of the server
   * @return false if the server has one of that name
   */
  boolean add(OwnDrawing drawing, String key, byte[] png, Optional<Delivery> card);

  /** One of a server. */
  Optional<OwnDrawing> find(long guildId, String id);

  /** All of a server, the oldest first. */
  List<OwnDrawing> of(long guildId);

  /** A drawing's picture; empty if it is not there any more. */
  byte[] png(String id);

  /**
   * Moves one on.
   *
   * @return false if it is no longer as {@code before}
   */
  boolean move(OwnDrawing before, State after, Optional<Delivery> owed);

  /**
   * Erases one, picture and all.
   *
   * @return false if it is not there
   */
  boolean remove(long guildId, String id);
}
