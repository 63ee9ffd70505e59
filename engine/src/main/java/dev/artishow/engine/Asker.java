package dev.artishow.engine;

import java.time.Duration;
import java.util.Optional;

/**
 * Who asks for a picture, which decides when it is drawn and by which model, never how it looks.
 * The numbers are Discord's ids.
 *
 * @param isPrivate whether the picture is for the member alone
 * @param patience how long the picture is worth waiting for, or empty for as long as it takes
 */
public record Asker(
    long guildId,
    long channelId,
    long memberId,
    Priority priority,
    boolean isPrivate,
    Optional<Duration> patience) {

  /** Whoever sits at this machine. */
  public static final Asker LOCAL = new Asker(0, 0, 0, Priority.NORMAL, false, Optional.empty());

  public Asker {
    patience.ifPresent(
        wait -> {
          if (wait.isNegative() || wait.isZero()) {
            throw new IllegalArgumentException("patience must be more than 0, was " + wait);
          }
        });
  }
}
