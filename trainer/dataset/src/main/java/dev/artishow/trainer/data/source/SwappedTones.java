package dev.artishow.trainer.data.source;

import java.util.List;

/**
 * Two skin tones that a source has taken for each other.
 *
 * @param tones the two, as code points such as {@code 1f3fc}
 * @param except concepts, by code points, that are right as they are
 */
public record SwappedTones(List<String> tones, List<String> except) {
  public SwappedTones {
    tones = List.copyOf(tones);
    except = List.copyOf(except);
    if (tones.size() != 2) {
      throw new IllegalArgumentException("tones must be two, were %d".formatted(tones.size()));
    }
  }
}
