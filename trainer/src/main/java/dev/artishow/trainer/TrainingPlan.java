package dev.artishow.trainer;

import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.trainer.data.CaptionMix;
import dev.artishow.trainer.examples.Composition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything that decides a training run: with the same plan, data and code version it makes the
 * same model.
 *
 * @param name the model's short name
 * @param dataset folder of a built data set
 * @param seed of weights, batches, captions and noise
 * @param steps optimizer steps in all
 * @param batch pictures per step
 * @param microBatch pictures per backward pass; divides the batch
 * @param vocabulary sub-words of the tokenizer, at most
 * @param checkpointEvery at most this much training is lost in a crash
 * @param sampleEvery how often a sample sheet is drawn and the held-out loss measured
 * @param samplePrompts what the sheets show
 * @param captions languages and odds of the captions; {@link CaptionMix#USUAL} if not set
 * @param scenes composed of the data set's pictures and shown in between; none where it is unset
 */
public record TrainingPlan(
    String name,
    Path dataset,
    long seed,
    long steps,
    int batch,
    int microBatch,
    int vocabulary,
    Network network,
    Optimizer optimizer,
    Objective objective,
    Duration checkpointEvery,
    Duration sampleEvery,
    List<String> samplePrompts,
    Optional<CaptionMix> captions,
    Optional<Composition> scenes) {

  /** The denoiser's shape, but for its vocabulary, which the data decides; see DenoiserSpec. */
  public record Network(
      int resolution,
      int patch,
      int width,
      int depth,
      int heads,
      int headChannels,
      int textTokens,
      int textDepth) {

    /** The denoiser for a tokenizer of so many sub-words. */
    public DenoiserSpec spec(int vocabulary) {
      return new DenoiserSpec(
          resolution, patch, width, depth, heads, headChannels, vocabulary, textTokens, textDepth);
    }
  }

  /**
   * AdamW and its schedule: linear warm-up, constant, linear decay to zero.
   *
   * @param warmupSteps steps from zero to the full learning rate
   * @param decayFraction share of all steps, at the end, in which the rate falls to zero
   * @param clipNorm global norm that gradients are scaled down to
   * @param emaHorizon horizon of the weights' moving average as a share of the steps so far
   */
  public record Optimizer(
      double learningRate,
      double beta1,
      double beta2,
      double weightDecay,
      int warmupSteps,
      double decayFraction,
      double clipNorm,
      double emaHorizon) {

    public Optimizer {
      require(
          learningRate > 0 && learningRate < 1,
          "learningRate",
          "above 0 and below 1",
          learningRate);
      require(beta1 >= 0 && beta1 < 1, "beta1", "0 or more and below 1", beta1);
      require(beta2 > 0 && beta2 < 1, "beta2", "above 0 and below 1", beta2);
      require(
          weightDecay >= 0 && weightDecay < 1, "weightDecay", "0 or more and below 1", weightDecay);
      require(warmupSteps >= 0, "warmupSteps", "0 or more", warmupSteps);
      require(decayFraction >= 0 && decayFraction <= 1, "decayFraction", "0–1", decayFraction);
      require(clipNorm > 0, "clipNorm", "above 0", clipNorm);
      require(emaHorizon > 0 && emaHorizon < 1, "emaHorizon", "above 0 and below 1", emaHorizon);
    }
  }

  /**
   * What the network learns: x from t·x + (1 − t)·ε with t = sigmoid(N(timeMean, timeDeviation)).
   *
   * @param noiseFloor least 1 − t in the weight 1 ÷ (1 − t)²
   * @param captionDropout share of pictures shown without caption, for guidance
   */
  public record Objective(
      double timeMean, double timeDeviation, double noiseFloor, double captionDropout) {

    public Objective {
      require(timeDeviation > 0, "timeDeviation", "above 0", timeDeviation);
      require(noiseFloor > 0 && noiseFloor <= 1, "noiseFloor", "above 0, at most 1", noiseFloor);
      require(
          captionDropout >= 0 && captionDropout < 1,
          "captionDropout",
          "0 or more and below 1",
          captionDropout);
    }
  }

  public TrainingPlan {
    samplePrompts = List.copyOf(samplePrompts);
    require(name.matches("[a-z0-9][a-z0-9-]{0,39}"), "name", "1–40 of a–z, 0–9 and -", name);
    require(steps >= 1, "steps", "1 or more", steps);
    require(batch >= 1 && batch <= 65_536, "batch", "1–65536", batch);
    require(
        microBatch >= 1 && batch % microBatch == 0, "microBatch", "a divisor of batch", microBatch);
    require(vocabulary >= 300 && vocabulary <= 65_536, "vocabulary", "300–65536", vocabulary);
    require(!samplePrompts.isEmpty(), "samplePrompts", "one prompt or more", samplePrompts);
    network.spec(vocabulary);
  }

  private static void require(boolean holds, String key, String limit, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("%s must be %s, was %s".formatted(key, limit, value));
    }
  }
}
