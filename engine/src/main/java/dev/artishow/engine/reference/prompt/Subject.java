package dev.artishow.engine.reference.prompt;

import dev.artishow.engine.reference.Match;
import dev.artishow.engine.scene.Size;
import dev.artishow.engine.scene.Spot;
import dev.artishow.engine.scene.Tone;
import java.util.Optional;

/**
 * A thing that a prompt names, and what it says of it.
 *
 * @param match where it is named
 * @param depth before or behind all others, if that is said
 */
public record Subject(
    Match match,
    Count count,
    Optional<Tint> color,
    Size size,
    Optional<Spot> spot,
    Optional<Depth> depth,
    Optional<Tone> tone,
    boolean upsideDown) {

  /** Before or behind all others. */
  public enum Depth {
    FRONT,
    BACK
  }

  /** A key of what it is. */
  public String concept() {
    return match.concept();
  }
}
