package dev.artishow.trainer.text;

import dev.artishow.trainer.loop.Batch;
import java.util.List;

/** Pictures and captions that one step learns to tell apart. */
public final class PairBatch implements Batch<PairBatch> {
  private final List<Pair> pairs;

  PairBatch(List<Pair> pairs) {
    this.pairs = List.copyOf(pairs);
  }

  List<Pair> pairs() {
    return pairs;
  }

  @Override
  public int size() {
    return pairs.size();
  }

  @Override
  public PairBatch slice(int from, int to) {
    return new PairBatch(pairs.subList(from, to));
  }
}
