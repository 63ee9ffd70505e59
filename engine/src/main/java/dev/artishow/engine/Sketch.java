package dev.artishow.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What finding and drawing share: one picture, composed of references, of which thing stands where
 * and on what ground. A denoiser starts from it, mixed with noise.
 *
 * @param picture square, straight RGBA
 * @param references whose drawings it is made of, those that cover most of it first; empty where
 *     somebody brought a picture of their own
 * @param things the same without the setting that they stand in; empty where there is none
 */
public record Sketch(Picture picture, List<Reference> references, Optional<Picture> things) {
  public Sketch {
    if (picture.width() != picture.height()) {
      throw new IllegalArgumentException("a sketch must be square, was " + picture);
    }
    references = List.copyOf(references);
  }

  /** In no setting. */
  public Sketch(Picture picture, List<Reference> references) {
    this(picture, references, Optional.empty());
  }

  /** Both pictures changed in one way. */
  public Sketch changed(UnaryOperator<Picture> change) {
    return new Sketch(change.apply(picture), references, things.map(change));
  }
}
