package dev.artishow.trainer.distill;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.artishow.engine.nn.Condition;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DistilledDenoiser;
import dev.artishow.engine.nn.TextEncoder;
import java.util.ArrayList;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** What a student learns to predict. */
@FunctionalInterface
interface Teacher {

  /** What is predicted of noisy pictures with certain captions. */
  @FunctionalInterface
  interface Prediction {

    /**
     * The clean pictures as guidance pushes them.
     *
     * @param noisy (B, C, R, R)
     * @param time (B)
     * @param scale of guidance, (B)
     * @return (B, C, R, R)
     */
    NDArray clean(NDArray noisy, NDArray time, NDArray scale);
  }

  /**
   * Takes captions and sketches in, to predict with them as often as need be.
   *
   * @param captions B of them, as the text encoder reads them that all networks share
   * @param sketches as {@link Denoiser} reads them, (B, 6, R, R), or null for none
   */
  Prediction of(TextEncoder.Encoded captions, @Nullable NDArray sketches);

  /**
   * A denoiser, once with and once without the captions.
   *
   * @param captionless what it makes of one empty caption
   */
  static Teacher ofTwoPasses(Denoiser denoiser, Condition captionless) {
    return (captions, sketches) -> {
      NDArray sketched = sketches == null ? null : NDArrays.concat(new NDList(sketches, sketches));
      int batch = Math.toIntExact(captions.pooled().getShape().get(0));
      var conditions = new ArrayList<Condition>();
      conditions.add(denoiser.condition(captions));
      conditions.addAll(Collections.nCopies(batch, captionless));
      Condition both = Condition.join(conditions);
      return (noisy, time, scale) -> {
        NDList halves =
            denoiser
                .denoise(
                    NDArrays.concat(new NDList(noisy, noisy)),
                    sketched,
                    NDArrays.concat(new NDList(time, time)),
                    both)
                .split(2);
        NDArray push = halves.get(0).sub(halves.get(1)).mul(scale.reshape(batch, 1, 1, 1));
        return halves.get(1).add(push);
      };
    };
  }

  /** A distilled denoiser. */
  static Teacher ofOnePass(DistilledDenoiser denoiser) {
    return (captions, sketches) -> {
      Condition condition = denoiser.denoiser().condition(captions);
      return (noisy, time, scale) -> denoiser.denoise(noisy, sketches, time, scale, condition);
    };
  }
}
