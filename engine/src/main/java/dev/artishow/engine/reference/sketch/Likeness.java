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
  private static final int WHOLE = 256;

  /**
   * The other drawing.
   *
   * @param map that lays it over the first
   * @param share of it in the blend, in 256ths
   */
  record Second(Reference reference, Affine map, int share) {}

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
    int[] sums = new int[side * side * 4];
    Affine held = pose.map(drawn);
    int share = second.map(Second::share).orElse(0);
    Warp.add(gallery.pixels(first, side), held, WHOLE - share, sums, side);
    second.ifPresent(
        it ->
            Warp.add(gallery.pixels(it.reference(), side), it.map().then(held), share, sums, side));
    return Warp.result(sums, side);
  }
}
