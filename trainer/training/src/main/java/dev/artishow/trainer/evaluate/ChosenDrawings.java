package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.Drawings;
import dev.artishow.engine.reference.Traits;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Some of a library's drawings, as if it had no others. */
public final class ChosenDrawings implements Drawings {
  private final Drawings all;
  private final BiFunction<String, List<Reference>, List<Reference>> choice;

  /**
   * @param choice of a thing and all its drawings those that there are; always the same
   */
  public ChosenDrawings(Drawings all, BiFunction<String, List<Reference>, List<Reference>> choice) {
    this.all = all;
    this.choice = choice;
  }

  /**
   * All but some, such as those that a judge learnt from: it would know them by heart, and whatever
   * is drawn after them.
   *
   * @param aside ids of the drawings that are left out
   */
  static ChosenDrawings without(Drawings all, Set<String> aside) {
    Set<String> left = Set.copyOf(aside);
    return new ChosenDrawings(
        all,
        (concept, drawings) -> drawings.stream().filter(one -> !left.contains(one.id())).toList());
  }

  @Override
  public List<Reference> of(String concept) {
    return choice.apply(concept, all.of(concept));
  }

  @Override
  public Picture picture(Reference reference, int pixels) {
    return all.picture(reference, pixels);
  }

  @Override
  public Traits traits(Reference reference) {
    return all.traits(reference);
  }

  @Override
  public boolean isSharp(Reference reference) {
    return all.isSharp(reference);
  }

  @Override
  public boolean hasOwnColors(Reference reference) {
    return all.hasOwnColors(reference);
  }
}
