package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.data.PictureEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Captions in one language, the real pictures that they belong to, and what a model drew. */
final class Sample {
  private static final int CANDIDATES = 100;

  private final String language;
  private final RealPictures.Captioned pool;
  private final int count;
  private List<Picture> drawn = List.of();

  /**
   * @param pool captions; those of the first {@code count} are drawn, all may be confused with them
   */
  Sample(String language, RealPictures.Captioned pool, int count) {
    this.language = language;
    this.pool = pool;
    this.count = Math.min(count, pool.size());
  }

  String language() {
    return language;
  }

  int count() {
    return count;
  }

  List<PictureEntry> entries() {
    return pool.entries().subList(0, count);
  }

  List<String> captions() {
    return pool.captions().subList(0, count);
  }

  void draw(Drawer drawer) {
    drawn = drawer.draw(captions());
  }

  List<Picture> drawn() {
    return drawn;
  }

  /** Whether there are enough captions of different things to confuse each with 99. */
  boolean confuses() {
    Set<String> concepts = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < pool.size(); i++) {
      if (texts.add(pool.captions().get(i))) {
        concepts.add(pool.entries().get(i).concept());
      }
    }
    return count > 0 && concepts.size() >= CANDIDATES;
  }

  /**
   * For each drawn caption its own features and those of 99 captions of other things, always the
   * same.
   *
   * @return (100, D) for each
   */
  List<float[][]> candidates(Judge judge) {
    float[][] features = judge.captions(pool.captions());
    var candidates = new ArrayList<float[][]>();
    for (int i = 0; i < count; i++) {
      candidates.add(candidates(i, features));
    }
    return candidates;
  }

  private float[][] candidates(int own, float[][] features) {
    var random = new SplittableRandom(own);
    Set<String> texts = new HashSet<>(Set.of(pool.captions().get(own)));
    var chosen = new float[CANDIDATES][];
    chosen[0] = features[own];
    for (int filled = 1; filled < CANDIDATES; ) {
      int other = random.nextInt(pool.size());
      boolean differs =
          !pool.entries().get(other).concept().equals(pool.entries().get(own).concept());
      if (differs && texts.add(pool.captions().get(other))) {
        chosen[filled++] = features[other];
      }
    }
    return chosen;
  }

  /** What no skill gives. */
  static double chance() {
    return 1.0 / CANDIDATES;
  }
}
