package dev.artishow.engine.schedule;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.SketchInput;
import dev.artishow.engine.sampling.Noise;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.engine.sampling.Resampling;
import java.util.Optional;

/** What a picture is drawn from: noise of its seed, and its sketch if it has one. */
final class StartingPoint {
  private final int resolution;
  private final float[] noisy; // (4, R, R)
  private final Optional<SketchInput> sketch;

  private StartingPoint(int resolution, float[] noisy, Optional<SketchInput> sketch) {
    this.resolution = resolution;
    this.noisy = noisy;
    this.sketch = sketch;
  }

  /** That of a request, for a network of these sizes. */
  static StartingPoint of(SketchedRequest request, DenoiserSpec spec) {
    int resolution = spec.resolution();
    float[] noisy = Noise.of(request.request().seed(), Denoiser.CHANNELS * resolution * resolution);
    var read = new SketchInput(1, resolution);
    if (request.sketch().isPresent()) {
      var planes = new float[noisy.length];
      PictureCodec.encode(Resampling.resized(request.sketch().get(), resolution), planes, 0);
      float time = (float) request.start();
      for (int i = 0; i < noisy.length; i++) {
        noisy[i] = time * planes[i] + (1 - time) * noisy[i];
      }
      read.set(0, planes, 0, request.start());
    }
    return new StartingPoint(
        resolution, noisy, spec.sketched() ? Optional.of(read) : Optional.empty());
  }

  /** z at the first of the times, (1, 4, R, R). */
  NDArray noisy(NDManager owner) {
    return owner.create(noisy, new Shape(1, Denoiser.CHANNELS, resolution, resolution));
  }

  /** What the denoiser reads beside it, (1, 6, R, R), if it reads sketches. */
  Optional<NDArray> sketch(NDManager owner) {
    return sketch.map(input -> input.array(owner));
  }
}
