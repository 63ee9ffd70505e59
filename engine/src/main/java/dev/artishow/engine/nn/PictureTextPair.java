package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;

/**
 * A text encoder together with the picture tower that it learns with. What reads captions later
 * takes the encoder alone, whose parameters are named {@code text.…}.
 */
public final class PictureTextPair implements JointEmbedding {
  private final PictureTower pictureTower;
  private final TextEncoder textEncoder;
  private final SharedSpace space;

  public PictureTextPair(TextEncoderSpec spec, Parameters p) {
    textEncoder = new TextEncoder(spec.text(), p);
    pictureTower = new PictureTower(spec, p);
    space = SharedSpace.of(p, spec.pictureWidth(), spec.width(), spec.features());
  }

  @Override
  public NDArray pictures(NDArray pictures) {
    return Layers.freeing(() -> readPictures(pictureTower.apply(pictures)));
  }

  @Override
  public NDArray captions(NDArray ids) {
    return Layers.freeing(() -> space.ofCaptions(textEncoder.apply(ids).pooled()));
  }

  /**
   * What the picture tower makes of pictures.
   *
   * @param pictures (B, 4, R, R)
   * @return (B, N, W), N tokens of the tower's width
   */
  public NDArray pictureTokens(NDArray pictures) {
    return Layers.freeing(() -> pictureTower.apply(pictures));
  }

  /**
   * As {@link #pictures}, of pictures that the tower saw already.
   *
   * @param tokens as {@link #pictureTokens} gives them
   */
  public NDArray readPictures(NDArray tokens) {
    return Layers.freeing(() -> space.ofPictures(tokens.mean(new int[] {1})));
  }

  /** The encoder that captions are read with. */
  public TextEncoder textEncoder() {
    return textEncoder;
  }

  /**
   * As {@link #captions}, of captions that were read already.
   *
   * @param pooled what the {@link #textEncoder} made of them, (B, D)
   */
  public NDArray readCaptions(NDArray pooled) {
    return space.ofCaptions(pooled);
  }

  @Override
  public NDArray logits(NDArray features, NDArray others) {
    return space.logits(features, others);
  }
}
