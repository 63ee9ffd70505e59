package dev.artishow.bot.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The durable record of what is owed: an outbox. */
public interface Deliveries {

  /** How a delivery ended. */
  enum Ending {
    /** It is where it belongs. */
    SENT,
    /** It could not be sent; the member finds it in the gallery. */
    KEPT
  }

  /** Takes one on; one that is known already is left as it is. */
  void add(Delivery delivery);

  /** One that still waits. */
  Optional<Waiting> find(String id);

  /** All that wait, the most urgent first. */
  List<Waiting> waiting();

  /**
   * Moves one on.
   *
   * @return false if it is no longer as {@code before}
   */
  boolean move(Waiting before, Waiting after);

  /**
   * Forgets what ended before a time, and the files of what could not be delivered.
   *
   * @return how many
   */
  int forget(Instant before);

  /**
   * Ends one, and with it the job whose answer it is.
   *
   * @param messageId what was sent, if anything was
   */
  void end(Delivery delivery, Ending ending, OptionalLong messageId, Instant at);
}
