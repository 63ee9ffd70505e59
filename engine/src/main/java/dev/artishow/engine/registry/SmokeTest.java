package dev.artishow.engine.registry;

import dev.artishow.engine.Picture;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ReferenceSample;
import dev.artishow.engine.model.ReferenceSamples;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.engine.schedule.NotFiniteException;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A model's first drawings, which warm it up and tell whether it draws at all: finite, not one flat
 * colour, alike to the package's reference samples. A package without such samples must at least
 * draw the same picture twice, alone and beside another, and different ones from different seeds.
 */
final class SmokeTest implements ModelTrial {
  private static final String PROMPT = "a red apple";

  /** Enough to see whether it draws; a start must not take as long as the pictures would. */
  private static final int FEW_STEPS = 3;

  /** Seeds differ, in 8-bit steps, by far more, and rounding in a batch's sums by far less. */
  private static final int SAME = 1;

  @Override
  public void attempt(StepModel model, ModelPackage from)
      throws ModelRefusedException, IOException {
    Optional<ReferenceSamples> samples = ReferenceSamples.of(from);
    try {
      if (samples.isPresent()) {
        compare(model, samples.get());
      } else {
        repeat(model);
      }
    } catch (NotFiniteException e) {
      throw new ModelRefusedException(Refusal.SMOKE_TEST, e);
    }
  }

  private static void compare(StepModel model, ReferenceSamples samples)
      throws ModelRefusedException {
    for (ReferenceSample sample : samples.samples()) {
      var request =
          new CanonicalRequest(
              model.id().digest(),
              sample.caption(),
              sample.seed(),
              sample.steps(),
              sample.guidance());
      Picture drawn = StepModels.draw(model, List.of(request)).get(0);
      requireVaried(drawn, request);
      double difference = sample.difference(drawn);
      if (difference > ReferenceSample.TOLERANCE) {
        throw refused(
            "%s with seed %d must be alike to the package's sample, differs by %.1f of 255, at most"
                    .formatted(quoted(request), request.seed(), difference)
                + " %.1f; the package or the machine is broken"
                    .formatted(ReferenceSample.TOLERANCE));
      }
    }
  }

  private static void repeat(StepModel model) throws ModelRefusedException {
    CanonicalRequest first = request(model, 1);
    CanonicalRequest second = request(model, 2);
    Picture alone = StepModels.draw(model, List.of(first)).get(0);
    List<Picture> together = StepModels.draw(model, List.of(first, second));
    requireVaried(alone, first);
    if (largestDifference(alone, together.get(0)) > SAME) {
      throw refused(
          "%s with seed 1 must be the same alone and beside another, is not; the network or the"
                  .formatted(quoted(first))
              + " machine is broken");
    }
    if (largestDifference(together.get(0), together.get(1)) <= SAME) {
      throw refused(
          "%s with seeds 1 and 2 must be two pictures, is one; the weights are not a trained model's"
              .formatted(quoted(first)));
    }
  }

  private static CanonicalRequest request(StepModel model, long seed) {
    SamplerDefaults defaults = model.defaults();
    return new CanonicalRequest(
        model.id().digest(),
        PROMPT,
        seed,
        Math.min(defaults.steps(), FEW_STEPS),
        defaults.guidance().scale());
  }

  private static void requireVaried(Picture picture, CanonicalRequest request)
      throws ModelRefusedException {
    byte[] rgba = picture.rgba();
    for (int i = 0; i < rgba.length; i++) {
      boolean visible = rgba[i | 3] != 0;
      if (visible && Math.abs((rgba[i] & 0xff) - (rgba[i & 3] & 0xff)) > SAME) {
        return;
      }
    }
    throw refused(
        "%s with seed %d must be a picture, is one flat colour; the weights are not a trained model's"
            .formatted(quoted(request), request.seed()));
  }

  /** Of any channel, in 1/255. */
  private static int largestDifference(Picture one, Picture other) {
    byte[] a = one.rgba();
    byte[] b = other.rgba();
    int largest = a.length == b.length ? 0 : 255;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      largest = Math.max(largest, Math.abs((a[i] & 0xff) - (b[i] & 0xff)));
    }
    return largest;
  }

  private static String quoted(CanonicalRequest request) {
    return "the picture of “%s”".formatted(request.caption());
  }

  private static ModelRefusedException refused(String message) {
    return new ModelRefusedException(Refusal.SMOKE_TEST, message);
  }
}
