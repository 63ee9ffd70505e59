package dev.artishow.trainer.data.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An even sample of a stream whose length is not known: each item is in it with the same
 * probability (Algorithm R: Vitter 1985, "Random Sampling with a Reservoir").
 */
final class Reservoir<T> {
  private final List<T> sample = new ArrayList<>();
  private final int size;
  private final SplittableRandom random;
  private long seen;

  Reservoir(int size, SplittableRandom random) {
    this.size = size;
    this.random = random;
  }

  void add(T item) {
    seen++;
    if (sample.size() < size) {
      sample.add(item);
    } else {
      long place = random.nextLong(seen);
      if (place < size) {
        sample.set((int) place, item);
      }
    }
  }

  List<T> sample() {
    return List.copyOf(sample);
  }
}
