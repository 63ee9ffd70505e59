package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Captions in one language, the real pictures that they belong to, as many others to compare with,
 * and what a model drew. Both halves of the real pictures come from one draw, a picture for the one
 * and a picture for the other in turn, so that they differ in nothing but chance.
 */
final class Sample {
  /** Captions that one is chosen among, and the fewest that make it worth asking. */
  private static final int CANDIDATES = 100;

  private static final int MIN_CANDIDATES = 50;
  private static final int POOL = 400;

  private final String language;
  private final RealPictures.Captioned pool;
  private final int count;
  private List<Picture> drawn = List.of();

  Sample(String language, RealPictures.Captioned pool, int count) {
    this.language = language;
    this.pool = pool;
    this.count = Math.min(count, pool.size() / 2);
  }

  /**
   * Draws what is asked for.
   *
   * @param count captions that are drawn, fewer where the split has not twice as many pictures
   */
  static Sample of(RealPictures reals, Split split, String language, int count) {
    long seed = split.key().hashCode() * 31L + language.hashCode();
    return new Sample(
        language, reals.captioned(split, language, Math.max(POOL, 2 * count), seed), count);
  }

  String language() {
    return language;
  }

  int count() {
    return count;
  }

  /** The real pictures whose captions are drawn. */
  List<PictureEntry> entries() {
    return places().mapToObj(pool.entries()::get).toList();
  }

  List<String> captions() {
    return places().mapToObj(place -> pool.sayings().get(place).text()).toList();
  }

  /** As many other real pictures, whose captions are not drawn. */
  List<PictureEntry> others() {
    return places().mapToObj(place -> pool.entries().get(place + 1)).toList();
  }

  private IntStream places() {
    return IntStream.range(0, count).map(i -> 2 * i);
  }

  void draw(Drawer drawer) {
    drawn = drawer.draw(captions());
  }

  List<Picture> drawn() {
    return drawn;
  }

  /** The same captions, drawn in another way. */
  Sample as(List<Picture> pictures) {
    var other = new Sample(language, pool, count);
    other.drawn = List.copyOf(pictures);
    return other;
  }

  /** Whether there are enough captions of different things to confuse each with. */
  boolean confuses() {
    return count > 0 && places().allMatch(place -> candidates(place).size() >= MIN_CANDIDATES);
  }

  /**
   * For each drawn caption its own features and those of captions of other things, always the same
   * ones, said in the same style as itself.
   *
   * @return (candidates, D) for each
   */
  List<float[][]> candidates(Judge judge) {
    List<List<String>> texts = places().mapToObj(this::candidates).toList();
    List<String> distinct = texts.stream().flatMap(List::stream).distinct().toList();
    float[][] rows = judge.captions(distinct);
    Map<String, float[]> features = new HashMap<>();
    for (int i = 0; i < rows.length; i++) {
      features.put(distinct.get(i), rows[i]);
    }
    return texts.stream()
        .map(each -> each.stream().map(features::get).toArray(float[][]::new))
        .toList();
  }

  /** A caption and up to 99 others, none of the same thing or in the same words as another. */
  private List<String> candidates(int own) {
    Saying saying = pool.sayings().get(own);
    var chosen = new ArrayList<>(List.of(saying.text()));
    Set<String> concepts = new HashSet<>(Set.of(pool.entries().get(own).concept()));
    Set<String> subjects = new HashSet<>(Set.of(saying.subject()));
    var random = RandomStream.of(own, "distractors");
    int[] undrawn = IntStream.range(0, pool.size()).toArray();
    for (int left = undrawn.length; left > 0 && chosen.size() < CANDIDATES; left--) {
      int drawn = random.nextInt(left);
      int other = undrawn[drawn];
      undrawn[drawn] = undrawn[left - 1];
      Saying said = pool.sayings().get(other);
      String concept = pool.entries().get(other).concept();
      if (!concepts.contains(concept) && !subjects.contains(said.subject())) {
        concepts.add(concept);
        subjects.add(said.subject());
        chosen.add(said.inStyleOf(saying).text());
      }
    }
    return chosen;
  }

  /** What no skill gives. */
  double chance() {
    return places().mapToDouble(place -> 1.0 / candidates(place).size()).average().orElse(0);
  }
}
