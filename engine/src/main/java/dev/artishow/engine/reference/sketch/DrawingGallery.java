package dev.artishow.engine.reference.sketch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.reference.Drawings;
import java.util.List;
import java.util.Optional;

/** A library's drawings as sketches need them, those in use kept at hand. Thread-safe. */
final class DrawingGallery {
  private static final long MAX_BYTES = 48L << 20;

  /** Of eight kibibytes each. */
  private static final long MAX_FLOWS = 1000;

  private record Key(Reference reference, int side) {}

  private final Drawings drawings;
  private final Cache<Key, Pixels> pixels =
      Caffeine.newBuilder()
          .maximumWeight(MAX_BYTES)
          .weigher((Key key, Pixels value) -> value.rgba().length)
          .build();

  private record Pair(Reference still, Reference laid, Affine map) {}

  private final Cache<Pair, Flow> flows = Caffeine.newBuilder().maximumSize(MAX_FLOWS).build();
  private final Cache<Reference, Optional<Look>> looks =
      Caffeine.newBuilder().maximumSize(MAX_BYTES / (2 * 4L * Look.SIDE * Look.SIDE)).build();

  DrawingGallery(Drawings drawings) {
    this.drawings = drawings;
  }

  Drawings drawings() {
    return drawings;
  }

  List<Reference> of(String concept) {
    return drawings.of(concept);
  }

  /** A drawing, premultiplied; not to be painted on. */
  Pixels pixels(Reference reference, int side) {
    return pixels.get(
        new Key(reference, side), key -> premultiplied(drawings.picture(reference, side)));
  }

  /** How a drawing looks; empty if it shows nothing. */
  Optional<Look> look(Reference reference) {
    return looks.get(reference, key -> Look.of(pixels(reference, Look.SIDE)));
  }

  /**
   * Where the places of a drawing are in another.
   *
   * @param map that lays the other over it
   */
  Flow flow(Reference still, Reference laid, Affine map) {
    return flows.get(
        new Pair(still, laid, map),
        pair ->
            Flow.between(pixels(still, Look.SIDE), Warp.of(pixels(laid, Look.SIDE), pair.map())));
  }

  private static Pixels premultiplied(Picture picture) {
    return Pixels.premultiplying(picture.width(), picture.height(), picture.rgba());
  }
}
