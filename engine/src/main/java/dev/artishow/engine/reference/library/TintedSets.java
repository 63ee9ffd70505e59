package dev.artishow.engine.reference.library;

import dev.artishow.engine.color.ColorName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets that are drawn in one colour whatever they show: their suns are as blue as all else. */
final class TintedSets {
  /** Of a set's drawings that have a main colour. */
  private static final double ONE_COLOR = 0.75;

  /** Fewer say nothing of their set. */
  private static final int MIN_DRAWINGS = 20;

  private TintedSets() {}

  /** Their names. */
  static Set<String> of(List<StoredDrawing> drawings) {
    var colors = new HashMap<String, List<ColorName>>();
    for (StoredDrawing drawing : drawings) {
      String set = drawing.reference().set();
      drawing.traits().colors().stream()
          .findFirst()
          .ifPresent(it -> colors.computeIfAbsent(set, unused -> new ArrayList<>()).add(it));
    }
    return colors.entrySet().stream()
        .filter(entry -> isTinted(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isTinted(List<ColorName> colors) {
    long most =
        colors.stream()
            .collect(Collectors.groupingBy(color -> color, Collectors.counting()))
            .values()
            .stream()
            .mapToLong(count -> count)
            .max()
            .orElse(0);
    return colors.size() >= MIN_DRAWINGS && most >= ONE_COLOR * colors.size();
  }
}
