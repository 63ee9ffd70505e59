package dev.artishow.sandbox.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who typed what, and what the bot sent, line by line. Guarded by the world's lock. */
public final class Transcript {
  private final Clock clock;
  private final Instant start;
  private final List<String> lines = new ArrayList<>();

  Transcript(Clock clock) {
    this.clock = clock;
    this.start = clock.instant();
  }

  /** Adds a line, stamped with the sandbox's own time since its start. */
  public void add(String line) {
    Duration since = Duration.between(start, clock.instant());
    lines.add(
        "%02d:%02d.%03d  %s"
            .formatted(since.toMinutes(), since.toSecondsPart(), since.toMillisPart(), line));
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }
}
