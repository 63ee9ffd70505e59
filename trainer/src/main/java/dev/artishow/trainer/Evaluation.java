package dev.artishow.trainer;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.ComputeDevice;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.data.CaptionSampler;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.denoiser.FixedLoss;
import dev.artishow.trainer.examples.Captions;
import dev.artishow.trainer.examples.DatasetExamples;
import java.io.IOException;
import java.util.List;

/**
 * How well a denoiser tells clean pictures from noisy ones, on concepts that it was trained on and
 * on concepts that it never saw. The gap between the two is what it knows by heart.
 *
 * @param trained mean loss per quarter of the noise levels, the noisiest first
 * @param heldOut the same on the held-out concepts
 */
public record Evaluation(List<Double> trained, List<Double> heldOut) {

  public Evaluation {
    trained = List.copyOf(trained);
    heldOut = List.copyOf(heldOut);
  }

  /**
   * Measures on a fixed sample of both splits.
   *
   * @param dataset the one that the denoiser was trained on, or its split means nothing
   */
  public static Evaluation of(
      Denoiser denoiser, Tokenizer tokenizer, Dataset dataset, NDManager manager) {
    return new Evaluation(
        losses(denoiser, tokenizer, dataset, Split.TRAIN, manager),
        losses(denoiser, tokenizer, dataset, Split.HELD_OUT, manager));
  }

  /** Measures a published model. */
  public static Evaluation of(ModelPackage model, Dataset dataset, ComputeDevice device)
      throws IOException {
    try (NDManager manager = device.newManager()) {
      return of(model.denoiser(manager), model.tokenizer(), dataset, manager);
    }
  }

  private static List<Double> losses(
      Denoiser denoiser, Tokenizer tokenizer, Dataset dataset, Split split, NDManager manager) {
    int pixels = denoiser.spec().resolution();
    var examples = new DatasetExamples(dataset, new CaptionSampler(dataset), split, pixels);
    var captions = new Captions(tokenizer, denoiser.spec().textTokens());
    return new FixedLoss(examples, captions).measure(manager, denoiser);
  }
}
