package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A model's way of drawing: from noise alone, or from whatever else it is given to begin with. All
 * ways are asked the same, so that their figures compare.
 */
public interface Drawer {

  /** How to draw, where it is not as the model's package says. */
  record Wish(OptionalInt steps, OptionalDouble guidance) {
    static final Wish NONE = new Wish(OptionalInt.empty(), OptionalDouble.empty());

    static Wish ofSteps(int steps) {
      return new Wish(OptionalInt.of(steps), OptionalDouble.empty());
    }

    static Wish ofGuidance(double scale) {
      return new Wish(OptionalInt.empty(), OptionalDouble.of(scale));
    }
  }

  /** Steps that a picture takes. */
  int steps(Wish wish);

  /**
   * A picture of each prompt, in their order, with seeds counted from 0: the same prompts always
   * give the same pictures.
   */
  List<Picture> draw(List<String> prompts, Wish wish);

  /** Steps that a picture takes if nothing is wished. */
  default int steps() {
    return steps(Wish.NONE);
  }

  /** As the model's package says. */
  default List<Picture> draw(List<String> prompts) {
    return draw(prompts, Wish.NONE);
  }
}
