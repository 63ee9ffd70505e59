package dev.artishow.trainer.distill;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.artishow.engine.nn.Condition;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DistilledDenoiser;

/** What a student learns to predict. */
interface Teacher {

  /**
   * The clean pictures as guidance pushes them; no gradient flows through.
   *
   * @param noisy (B, C, R, R)
   * @param time (B)
   * @param scale of guidance, (B)
   * @param captions token ids, (B, T, K)
   * @return (B, C, R, R)
   */
  NDArray clean(NDArray noisy, NDArray time, NDArray scale, NDArray captions);

  /** A denoiser, once with and once without the captions. */
  static Teacher ofTwoPasses(Denoiser denoiser, long[] emptyCaption) {
    return (noisy, time, scale, captions) -> {
      long batch = noisy.getShape().get(0);
      NDArray without = EmptyCaptions.like(captions, emptyCaption);
      Condition both = denoiser.condition(NDArrays.concat(new NDList(captions, without), 0));
      NDList halves =
          denoiser
              .denoise(
                  NDArrays.concat(new NDList(noisy, noisy)),
                  NDArrays.concat(new NDList(time, time)),
                  both)
              .split(2);
      NDArray push = halves.get(0).sub(halves.get(1)).mul(scale.reshape(batch, 1, 1, 1));
      return halves.get(1).add(push);
    };
  }

  /** A distilled denoiser. */
  static Teacher ofOnePass(DistilledDenoiser denoiser) {
    return (noisy, time, scale, captions) ->
        denoiser.denoise(noisy, time, scale, denoiser.denoiser().condition(captions));
  }
}
