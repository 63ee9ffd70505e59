package dev.artishow.trainer.data.inspect;

import dev.artishow.trainer.data.PictureEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Drawings that come in several styles, such as with gradients and as a 3D model.
 *
 * @param groups of two pictures or more
 * @param pictures in these groups
 * @param sizes groups by their number of pictures, smallest first
 */
public record TwinSummary(long groups, long pictures, Map<String, Long> sizes) {

  /** Remembers the groups that have a second picture. */
  static final class Tally {
    private final Map<String, Integer> furtherByGroup = new HashMap<>();

    void add(PictureEntry entry) {
      if (!entry.group().equals(entry.id())) {
        furtherByGroup.merge(entry.group(), 1, Integer::sum);
      }
    }

    TwinSummary summary() {
      var sizes = new Counts();
      long pictures = 0;
      for (int further : furtherByGroup.values()) {
        sizes.add(Integer.toString(further + 1));
        pictures += further + 1;
      }
      return new TwinSummary(
          furtherByGroup.size(),
          pictures,
          sizes.sorted(Comparator.comparingInt(entry -> Integer.parseInt(entry.getKey()))));
    }
  }
}
