package dev.artishow.engine.registry;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Picture;
import dev.artishow.engine.model.ReferenceSample;
import dev.artishow.engine.model.ReferenceSamples;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import java.util.ArrayList;
import java.util.List;

/** Draws what a package's reference samples hold. */
public final class References {
  private References() {}

  /**
   * Draws one sample per prompt with the model's own defaults, seeds counted from 1.
   *
   * @param model unused by others meanwhile
   */
  public static ReferenceSamples draw(StepModel model, List<String> prompts) {
    var samples = new ArrayList<ReferenceSample>();
    for (String prompt : prompts) {
      var request = DrawRequest.of(prompt, samples.size() + 1);
      var canonical = CanonicalRequest.of(request, model.id().digest(), model.defaults());
      Picture picture = StepModels.draw(model, List.of(canonical)).get(0);
      samples.add(ReferenceSample.of(canonical, picture));
    }
    return new ReferenceSamples(samples);
  }
}
