package dev.artishow.engine.reference.prompt;

import dev.artishow.engine.scene.Relation;
import java.util.Optional;

/** How the first of two things is said to be to the second. */
public enum Bond {
  NEXT_TO(Relation.NEXT_TO),
  LEFT_OF(Relation.LEFT_OF),
  RIGHT_OF(Relation.RIGHT_OF),
  ABOVE(Relation.ABOVE),
  BELOW(Relation.BELOW),
  IN_FRONT_OF(Relation.IN_FRONT_OF),
  BEHIND(Relation.BEHIND),
  BIGGER_THAN(Relation.BIGGER_THAN),
  SMALLER_THAN(Relation.SMALLER_THAN),
  ON(Relation.ON),
  IN(Relation.IN),
  /** Has it beside, in its hand or on its head, as the thing is. */
  WITH,
  WEARING,
  HOLDING,
  /** Is made of it, or holds it: a bowl of cherries. */
  OF,
  /** Nothing stands between the two words: a wizard cat. */
  JOINED,
  /** In the middle, the second on one side and the next thing on the other. */
  BETWEEN;

  private final Optional<Relation> relation;

  Bond(Relation relation) {
    this.relation = Optional.of(relation);
  }

  Bond() {
    relation = Optional.empty();
  }

  /** Where that is, if it hangs on nothing else. */
  public Optional<Relation> relation() {
    return relation;
  }

  /** Whether it is of all things that <em>and</em> joins before it: a cat and a dog on a sofa. */
  boolean isOfAll() {
    return relation.isPresent();
  }
}
