package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Layers.Conv;
import dev.artishow.engine.nn.Layers.Norm;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pictures to vectors: pre-activation residual blocks (arXiv:1603.05027) without normalisation,
 * each followed by a halving of the side, averaged over what is left. Shapes: B pictures, R
 * resolution, C channels of the last stage.
 */
final class ConvTower {
  private static final Shape TWO = new Shape(2, 2);
  private static final Shape NONE = new Shape(0, 0);

  private record Block(Conv conv1, Conv conv2, Conv shortcut) {
    static Block of(Parameters p, String name, int in, int out) {
      return new Block(
          Conv.of(p, name + ".conv1", 3, Init.normal(Math.sqrt(2.0 / (9 * in))), in, out),
          Conv.of(p, name + ".conv2", 3, Init.ZERO, out, out),
          Conv.of(p, name + ".shortcut", 1, Init.fanIn(in), in, out));
    }

    NDArray apply(NDArray x) {
      NDArray y = conv1.apply(x.getNDArrayInternal().relu());
      return shortcut.apply(x).add(conv2.apply(y.getNDArrayInternal().relu()));
    }
  }

  private final Conv first;
  private final List<Block> blocks;
  private final Norm norm;

  ConvTower(EvaluatorSpec spec, Parameters p) {
    int channels = spec.channels();
    first =
        Conv.of(
            p, "picture.first", 3, Init.fanIn(9L * Denoiser.CHANNELS), Denoiser.CHANNELS, channels);
    blocks =
        IntStream.range(0, spec.stages())
            .mapToObj(
                stage ->
                    Block.of(
                        p,
                        "picture.blocks." + stage,
                        stage == 0 ? channels : channels << (stage - 1),
                        channels << stage))
            .toList();
    norm = Norm.affine(p, "picture.norm", spec.lastChannels());
  }

  /**
   * Encodes pictures.
   *
   * @param pictures (B, 4, R, R)
   * @return (B, C)
   */
  NDArray apply(NDArray pictures) {
    NDArray x = first.apply(pictures);
    for (int stage = 0; stage < blocks.size(); stage++) {
      Block block = blocks.get(stage);
      NDArray before = stage == 0 ? x : halved(x);
      x = Layers.freeing(() -> block.apply(before));
    }
    Shape shape = x.getShape();
    NDArray maps = x.getNDArrayInternal().relu().reshape(shape.get(0), shape.get(1), -1);
    return norm.apply(maps.mean(new int[] {2}));
  }

  private static NDArray halved(NDArray x) {
    return x.getNDArrayInternal().avgPool(TWO, TWO, NONE, false, false);
  }
}
