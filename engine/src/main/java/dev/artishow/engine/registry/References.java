package dev.artishow.engine.registry;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Picture;
import dev.artishow.engine.cache.CanonicalRequest;
import dev.artishow.engine.model.ReferenceSample;
import dev.artishow.engine.model.ReferenceSamples;
import dev.artishow.engine.schedule.Canvas;
import dev.artishow.engine.schedule.StepModel;
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
      Picture picture = pictures(model, List.of(canonical)).get(0);
      samples.add(ReferenceSample.of(canonical, picture));
    }
    return new ReferenceSamples(samples);
  }

  /** Draws side by side; all requests have the same number of steps. */
  static List<Picture> pictures(StepModel model, List<CanonicalRequest> requests) {
    var canvases = new ArrayList<Canvas>();
    try {
      requests.forEach(request -> canvases.add(model.begin(request)));
      while (!canvases.get(0).isFinished()) {
        model.step(canvases);
      }
      return canvases.stream().map(Canvas::picture).toList();
    } finally {
      canvases.forEach(Canvas::close);
    }
  }
}
