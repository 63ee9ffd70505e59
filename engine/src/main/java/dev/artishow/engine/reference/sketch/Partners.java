package dev.artishow.engine.reference.sketch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artishow.engine.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which other drawings of a thing look most like one. Thread-safe. */
final class Partners {
  /** So many are compared at most, evenly chosen. */
  private static final int MAX = 32;

  private static final long KEPT = 20_000;

  /**
   * Another drawing of the thing.
   *
   * @param mirrored whether it looks more alike the other way round
   * @param distance that is left
   */
  record Partner(Reference reference, boolean mirrored, double distance) {}

  private final DrawingGallery gallery;
  private final Upright upright;
  private final Cache<Reference, List<Partner>> ranked =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  Partners(DrawingGallery gallery, Upright upright) {
    this.gallery = gallery;
    this.upright = upright;
  }

  /** All others but those of the same drawing, the one that looks most like it first. */
  List<Partner> of(Reference one) {
    return ranked.get(one, this::rank);
  }

  private List<Partner> rank(Reference one) {
    Look still = gallery.look(one).orElseThrow();
    boolean mayMirror = !upright.is(one.concept());
    List<Reference> others =
        gallery.of(one.concept()).stream()
            .filter(other -> !other.group().equals(one.group()))
            .toList();
    int step = (others.size() + MAX - 1) / MAX;
    var partners = new ArrayList<Partner>();
    for (int i = 0; i < others.size(); i += Math.max(1, step)) {
      Reference other = others.get(i);
      gallery
          .look(other)
          .ifPresent(
              look -> {
                double straight = Alignment.byBox(still, look, false).distance();
                double turned =
                    mayMirror ? Alignment.byBox(still, look, true).distance() : straight + 1;
                partners.add(new Partner(other, turned < straight, Math.min(turned, straight)));
              });
    }
    partners.sort(Comparator.comparingDouble(Partner::distance));
    return List.copyOf(partners);
  }
}
