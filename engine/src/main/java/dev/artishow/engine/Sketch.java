package dev.artishow.engine;

import java.util.List;

/**
 * What finding and drawing share: one picture, composed of references, of which thing stands where
 * and on what ground. A denoiser starts from it, mixed with noise.
 *
 * @param picture square, straight RGBA
 * @param references whose drawings it is made of, those that cover most of it first; empty where
 *     somebody brought a picture of their own
 */
public record Sketch(Picture picture, List<Reference> references) {
  public Sketch {
    if (picture.width() != picture.height()) {
      throw new IllegalArgumentException("a sketch must be square, was " + picture);
    }
    references = List.copyOf(references);
  }
}
