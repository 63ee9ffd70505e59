package dev.artishow.trainer.data.scene;

import dev.artishow.engine.scene.Arrangement;
import dev.artishow.engine.scene.Scene;
import dev.artishow.engine.scene.Thing;
import java.util.List;
import java.util.random.RandomGenerator;

/** Says in one language what a scene shows. Thread-safe. */
abstract class SceneWording {
  private final SceneLexicon lexicon;
  private final WordingOdds odds;

  SceneWording(SceneLexicon lexicon, WordingOdds odds) {
    this.lexicon = lexicon;
    this.odds = odds;
  }

  /** What a thing is called. */
  Noun noun(Thing thing) {
    return lexicon.of(thing.sprite());
  }

  /**
   * What is told by itself.
   *
   * @throws IllegalArgumentException if it is more than some of one thing
   */
  static Arrangement.Group group(Arrangement arrangement) {
    if (arrangement instanceof Arrangement.Group group) {
      return group;
    }
    throw new IllegalArgumentException(
        "a caption tells of one or two groups of things, was asked for " + arrangement);
  }

  WordingOdds odds() {
    return odds;
  }

  /** A caption; the same random numbers, the same caption. */
  abstract String caption(Scene scene, RandomGenerator random);

  /** The usual one as often as the odds have it, else any of the others. */
  <T> T choose(List<T> choices, RandomGenerator random) {
    if (choices.size() == 1 || random.nextDouble() < odds.usual()) {
      return choices.get(0);
    }
    return choices.get(1 + random.nextInt(choices.size() - 1));
  }

  static boolean happens(double probability, RandomGenerator random) {
    return random.nextDouble() < probability;
  }
}
