package dev.artishow.trainer.library;

import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.PictureEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of a thing's drawings a library keeps: many styles and hands rather than many alike. People
 * in skin tones and portraits get few, since they are many.
 *
 * @param plain drawings of a thing without skin tones, at most
 * @param toned drawings of a thing in each skin tone, at most
 * @param portraits at most, of a concept that has nothing else
 * @param large of a thing that are kept in the larger size too, at most
 */
record DrawingChoice(int plain, int toned, int portraits, int large) {
  /** Of people together in each pair of different skin tones. */
  private static final int OF_MIXED_TONES = 1;

  /** Of things that only pixel art shows, all of it by the same hands. */
  private static final int ONLY_SMALL = 2;

  /** The chosen ones of one thing, the most unlike first. */
  List<PictureEntry> choose(Collection<PictureEntry> all) {
    var byTone = new HashMap<Object, List<PictureEntry>>();
    for (PictureEntry entry : all) {
      byTone.computeIfAbsent(entry.tones(), unused -> new ArrayList<>()).add(entry);
    }
    var chosen = new ArrayList<PictureEntry>();
    byTone.entrySet().stream()
        .sorted(Comparator.comparing(tones -> tones.getKey().toString()))
        .forEach(tones -> chosen.addAll(varied(tones.getValue())));
    return chosen;
  }

  private List<PictureEntry> varied(List<PictureEntry> alike) {
    int most = most(alike);
    var left = new ArrayList<>(alike);
    var taken = new ArrayList<PictureEntry>();
    Map<Object, Integer> seen = new HashMap<>();
    Set<String> groups = new HashSet<>();
    while (taken.size() < most && !left.isEmpty()) {
      PictureEntry next =
          left.stream()
              .min(
                  Comparator.comparingInt(
                          (PictureEntry entry) -> groups.contains(entry.group()) ? 1 : 0)
                      .thenComparingInt(entry -> seen.getOrDefault(entry.style(), 0))
                      .thenComparingInt(entry -> seen.getOrDefault(entry.source(), 0))
                      .thenComparingInt(PictureEntry::index))
              .orElseThrow();
      left.remove(next);
      taken.add(next);
      groups.add(next.group());
      seen.merge(next.style(), 1, Integer::sum);
      seen.merge(next.source(), 1, Integer::sum);
    }
    return taken;
  }

  private int most(List<PictureEntry> alike) {
    PictureEntry any = alike.get(0);
    if (any.style() == Style.PORTRAIT) {
      return portraits;
    } else if (new HashSet<>(any.tones()).size() > 1) {
      return OF_MIXED_TONES;
    } else if (!any.tones().isEmpty()) {
      return toned;
    }
    boolean onlySmall = alike.stream().allMatch(entry -> entry.style() == Style.PIXEL_ART);
    return onlySmall ? ONLY_SMALL : plain;
  }

  /**
   * Whether a drawing of a thing is kept large.
   *
   * @param before drawings of it without skin tones that stand before this
   */
  boolean keepsLarge(PictureEntry entry, int before) {
    return before < large && entry.tones().isEmpty() && entry.style() != Style.PIXEL_ART;
  }
}
