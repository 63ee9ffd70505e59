package dev.artishow.trainer.evaluate;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Picture;
import dev.artishow.engine.schedule.SketchedRequest;
import dev.artishow.engine.schedule.Sketching;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Draws prompts side by side, as the engine does, from what it would start from. */
final class EngineDrawer implements Drawer {
  private static final int BATCH = 32;

  private final StepModel model;
  private final Sketching sketching;
  private final IntConsumer drawn;

  /**
   * @param sketching decides what each picture starts from
   * @param drawn told how many steps of pictures were made since it was told last
   */
  EngineDrawer(StepModel model, Sketching sketching, IntConsumer drawn) {
    this.model = model;
    this.sketching = sketching;
    this.drawn = drawn;
  }

  @Override
  public int steps(Wish wish) {
    return model.steps(request("a", 0, wish));
  }

  @Override
  public List<Picture> draw(List<String> prompts, Wish wish) {
    var pictures = new ArrayList<Picture>();
    for (int from = 0; from < prompts.size(); from += BATCH) {
      int to = Math.min(prompts.size(), from + BATCH);
      var requests = new ArrayList<SketchedRequest>();
      for (int i = from; i < to; i++) {
        requests.add(request(prompts.get(i), i, wish));
      }
      pictures.addAll(StepModels.drawSketched(model, requests));
      drawn.accept(requests.stream().mapToInt(model::steps).sum());
    }
    return pictures;
  }

  private SketchedRequest request(String prompt, long seed, Wish wish) {
    return sketching.sketched(
        new DrawRequest(prompt, seed, Optional.empty(), wish.steps(), wish.guidance()), model);
  }
}
