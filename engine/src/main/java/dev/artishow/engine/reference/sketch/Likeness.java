package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.Reference;
import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.scene.Box;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a thing is drawn after: a drawing of it, mostly blended with another, and how it is held.
 *
 * @param first drawing
 * @param drawn where in it something is drawn
 * @param second empty if there is no other that fits
 */
public record Likeness(Reference first, Box drawn, Optional<Second> second, Pose pose) {
  /**
   * The other drawing.
   *
   * @param map that lays it over the first
   * @param flow from the first to it where it lies
   * @param share of it in the blend, in 256ths
   */
  record Second(Reference reference, Affine map, Flow flow, int share) {}

  /** The drawings, the first one first. */
  public List<Reference> references() {
    return Stream.concat(Stream.of(first), second.map(Second::reference).stream()).toList();
  }

  /** Whether it is shown the other way round. */
  public boolean mirrored() {
    return pose.mirrored();
  }

  /** The picture, square and premultiplied. */
  Pixels render(DrawingGallery gallery, int side) {
    Pixels one = gallery.pixels(first, side);
    Blend blend = Blend.of(one, pose.map(drawn), pose.bend());
    return second
        .map(other -> blend.with(gallery.pixels(other.reference(), side), other))
        .orElseGet(blend::alone);
  }
}
