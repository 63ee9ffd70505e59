package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;

/**
 * What pictures are judged by: a convolutional tower for pictures and a bag of letter sequences for
 * captions, unlike the networks that are judged.
 */
public final class Evaluator implements JointEmbedding {
  private final ConvTower pictureTower;
  private final LetterBag letterBag;
  private final SharedSpace space;

  public Evaluator(EvaluatorSpec spec, Parameters p) {
    pictureTower = new ConvTower(spec, p);
    letterBag = new LetterBag(spec, p);
    space = SharedSpace.of(p, spec.lastChannels(), spec.width(), spec.features());
  }

  @Override
  public NDArray pictures(NDArray pictures) {
    return Layers.freeing(() -> space.ofPictures(pictureTower.apply(pictures)));
  }

  @Override
  public NDArray captions(NDArray ids) {
    return Layers.freeing(() -> space.ofCaptions(letterBag.apply(ids)));
  }

  @Override
  public NDArray logits(NDArray features, NDArray others) {
    return space.logits(features, others);
  }
}
