package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.data.PictureEntry;
import java.util.List;

/**
 * What pictures and captions are compared by: two encoders into one space, trained apart from
 * whatever the judged models are conditioned on (other seed, other architecture), so that no model
 * is judged by what it was taught with.
 *
 * <p>Shapes: n inputs, D features. The dot product of two vectors is their cosine similarity. The
 * same input gives the same vector, whatever stands beside it.
 */
public interface Judge extends AutoCloseable {

  /** Name and version, e.g. {@code judge 1.0.0}; figures of different judges do not compare. */
  String name();

  /**
   * Whether it learnt from a picture of a data set. What it says of such a picture, or of the words
   * that belong to it, is remembered rather than judged.
   */
  boolean learntFrom(PictureEntry picture);

  /** Side of the pictures that it looks at, in pixels. */
  int resolution();

  /**
   * Features of pictures.
   *
   * @param pictures of that side
   * @return (n, D), each row of length 1
   * @throws IllegalArgumentException if a picture has another side
   */
  float[][] pictures(List<Picture> pictures);

  /**
   * Features of captions in any language that it learnt.
   *
   * @return (n, D), each row of length 1
   */
  float[][] captions(List<String> captions);

  /** Frees its networks. */
  @Override
  void close();
}
