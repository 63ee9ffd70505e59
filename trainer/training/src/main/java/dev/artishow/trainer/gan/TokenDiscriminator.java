package dev.artishow.trainer.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.artishow.engine.nn.Layers;
import dev.artishow.engine.nn.Layers.Linear;
import dev.artishow.engine.nn.Parameters;

/**
 * Judges what a trained picture tower sees, which stays as it is: what things look like need not be
 * learnt anew (projected GANs, arXiv:2111.01007). Every token is judged by itself, beside the
 * caption.
 *
 * <p>Shapes: B pictures, N tokens of width W, D width of the caption, F features.
 */
final class TokenDiscriminator implements Discriminator {
  private static final float LEAK = 0.2f;

  private final Linear caption;
  private final Linear join;
  private final Linear middle;
  private final Linear out;

  /**
   * @param width W
   * @param captionWidth D
   * @param features F
   */
  TokenDiscriminator(int width, int captionWidth, int features, Parameters p) {
    int words = features / 2;
    caption = Linear.of(p, "tokens.caption", captionWidth, words);
    join = Linear.of(p, "tokens.join", (long) width + words, features);
    middle = Linear.of(p, "tokens.middle", features, features);
    out = Linear.of(p, "tokens.out", features, 1);
  }

  @Override
  public NDArray look(Seen seen) {
    return seen.tokens().orElseThrow();
  }

  @Override
  public NDArray features(NDArray look) {
    return look;
  }

  @Override
  public NDArray score(NDArray features, NDArray captions) {
    return Layers.freeing(
        () -> {
          NDArray words = caption.apply(captions).expandDims(1); // (B, 1, F′)
          long tokens = features.getShape().get(1);
          NDArray everywhere = words.repeat(1, tokens);
          NDArray both = NDArrays.concat(new NDList(features, everywhere), 2);
          NDArray seen = leaky(middle.apply(leaky(join.apply(both))));
          return out.exactly(seen).squeeze(2).mean(new int[] {1});
        });
  }

  private static NDArray leaky(NDArray x) {
    return x.getNDArrayInternal().leakyRelu(LEAK);
  }

  /** Arithmetic of judging one picture in FLOP, two per multiply-add. */
  static double flop(long tokens, int width, int features) {
    return 2.0 * tokens * features * (width + features / 2.0 + features);
  }
}
