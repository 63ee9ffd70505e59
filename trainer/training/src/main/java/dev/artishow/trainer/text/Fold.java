package dev.artishow.trainer.text;

import dev.artishow.trainer.data.PictureEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which half of a data set's drawings is learnt from. The drawings of each concept are dealt out in
 * turn, in the order of their pixels' digests; a drawing goes with its copies in other styles. A
 * concept of one drawing alone belongs to both halves: else one of them would not know the word.
 */
public enum Fold {
  /** Every drawing. */
  ALL,
  /** The first, third, fifth… drawing of each concept. */
  EVEN,
  /** The second, fourth, sixth… drawing of each concept. */
  ODD;

  /** The pictures of this fold by index. */
  BitSet of(Stream<PictureEntry> pictures) {
    Map<String, List<PictureEntry>> byConcept =
        pictures.collect(
            Collectors.groupingBy(PictureEntry::concept, TreeMap::new, Collectors.toList()));
    var fold = new BitSet();
    byConcept.values().forEach(entries -> deal(entries, fold));
    return fold;
  }

  private void deal(List<PictureEntry> entries, BitSet fold) {
    Set<String> drawings =
        entries.stream()
            .sorted(Comparator.comparing(PictureEntry::pixelsSha256))
            .map(PictureEntry::group)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var order = new ArrayList<>(drawings);
    for (PictureEntry entry : entries) {
      if (order.size() == 1 || takes(order.indexOf(entry.group()))) {
        fold.set(entry.index());
      }
    }
  }

  private boolean takes(int place) {
    return switch (this) {
      case ALL -> true;
      case EVEN -> place % 2 == 0;
      case ODD -> place % 2 == 1;
    };
  }
}
