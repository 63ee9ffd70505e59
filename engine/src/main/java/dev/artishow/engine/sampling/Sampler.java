package dev.artishow.engine.sampling;

import java.util.Arrays;

/** How a diffusion model goes from noise to picture, as model cards name it. */
public enum Sampler {
  /** See {@link DpmSolver}. */
  DPM_SOLVER_2M("dpm-solver++2m") {
    @Override
    public DpmSolver.Step step(int i, Times times) {
      return DpmSolver.step(i, times);
    }
  },
  /** The same of first order (arXiv:2010.02502): for models that learnt few long steps. */
  DDIM("ddim") {
    @Override
    public DpmSolver.Step step(int i, Times times) {
      return DpmSolver.firstOrder(i, times);
    }
  };

  private final String key;

  Sampler(String key) {
    this.key = key;
  }

  /**
   * The sampler of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Sampler of(String key) {
    return Arrays.stream(values())
        .filter(sampler -> sampler.key.equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "sampler must be one of %s, was %s"
                        .formatted(Arrays.stream(values()).map(Sampler::key).toList(), key)));
  }

  public String key() {
    return key;
  }

  /**
   * The weights of one step.
   *
   * @param i which, from 0
   */
  public abstract DpmSolver.Step step(int i, Times times);
}
