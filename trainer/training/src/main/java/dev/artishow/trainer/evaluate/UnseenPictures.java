package dev.artishow.trainer.evaluate;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * The pictures of a data set that the judge never saw, neither themselves nor as the same drawing
 * in another style. Real pictures, their captions and whatever is confused with these come from
 * here alone: of what it has learnt by heart a judge says nothing about others.
 */
final class UnseenPictures implements IntPredicate {
  private final BitSet unseen = new BitSet();

  /**
   * Looks through a data set.
   *
   * @param judge without one, all pictures count as unseen
   */
  UnseenPictures(Dataset dataset, Optional<Judge> judge) {
    if (judge.isEmpty()) {
      unseen.set(0, dataset.size());
      return;
    }
    Set<String> learnt = new HashSet<>();
    try (Stream<PictureEntry> entries = dataset.entries()) {
      entries.filter(judge.get()::learntFrom).map(PictureEntry::group).forEach(learnt::add);
    }
    try (Stream<PictureEntry> entries = dataset.entries()) {
      entries
          .filter(entry -> !learnt.contains(entry.group()))
          .map(PictureEntry::index)
          .forEach(unseen::set);
    }
  }

  /** Whether the picture of an index is one of them. */
  @Override
  public boolean test(int index) {
    return unseen.get(index);
  }
}
