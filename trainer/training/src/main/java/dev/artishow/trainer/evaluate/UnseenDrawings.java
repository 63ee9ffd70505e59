package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.Drawings;
import dev.artishow.engine.reference.Traits;
import java.util.List;
import java.util.Set;

/**
 * A library's drawings without those that the judge learnt from: it would know them by heart, and
 * whatever is drawn after them.
 */
final class UnseenDrawings implements Drawings {
  private final Drawings all;
  private final Set<String> learnt;

  /**
   * @param learnt ids of the drawings that are left out
   */
  UnseenDrawings(Drawings all, Set<String> learnt) {
    this.all = all;
    this.learnt = Set.copyOf(learnt);
  }

  @Override
  public List<Reference> of(String concept) {
    return all.of(concept).stream().filter(one -> !learnt.contains(one.id())).toList();
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
  public boolean hasOwnColors(Reference reference) {
    return all.hasOwnColors(reference);
  }

  @Override
  public boolean comesInAnyColor(String concept) {
    return all.comesInAnyColor(concept);
  }
}
