package dev.artishow.trainer.upscale;

import ai.djl.ndarray.NDArray;
import dev.artishow.engine.nn.Scalar;

/**
 * How far an enlarged picture is from the real one: the error of pixels, and that of the
 * differences between neighbouring pixels, which are large where edges are blurred or bleed. Errors
 * count by the Charbonnier function √(e² + ε²), which is |e| without its corner (arXiv:1710.01992):
 * a square would rather have blur than risk.
 */
final class PixelLoss {
  private static final double EPSILON = 1e-3;

  private final double edgeWeight;

  /**
   * @param edgeWeight of the differences' errors
   */
  PixelLoss(double edgeWeight) {
    this.edgeWeight = edgeWeight;
  }

  /**
   * The loss of each picture.
   *
   * @param enlarged (B, C, S, S)
   * @param real of the same shape
   * @return (B)
   */
  NDArray of(NDArray enlarged, NDArray real) {
    NDArray error = enlarged.sub(real);
    NDArray pixels = mean(error);
    if (edgeWeight == 0) {
      return pixels;
    }
    NDArray across = error.get(":, :, :, 1:").sub(error.get(":, :, :, :-1"));
    NDArray down = error.get(":, :, 1:").sub(error.get(":, :, :-1"));
    NDArray edges = mean(across).add(mean(down));
    return pixels.add(edges.mul(Scalar.of(edges, edgeWeight)));
  }

  private static NDArray mean(NDArray error) {
    NDArray rows = error.reshape(error.getShape().get(0), -1);
    return rows.square().add(EPSILON * EPSILON).sqrt().mean(new int[] {1});
  }
}
