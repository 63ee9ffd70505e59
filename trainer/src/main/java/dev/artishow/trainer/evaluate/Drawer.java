package dev.artishow.trainer.evaluate;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Picture;
import dev.artishow.engine.cache.CanonicalRequest;
import dev.artishow.engine.schedule.SketchedRequest;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/** Draws prompts side by side, as the engine does, with seeds counted from 0. */
final class Drawer {
  private static final int BATCH = 32;

  private final StepModel model;
  private final IntConsumer drawn;

  /**
   * @param drawn told how many steps of pictures were made since it was told last
   */
  Drawer(StepModel model, IntConsumer drawn) {
    this.model = model;
    this.drawn = drawn;
  }

  /** How to draw, where it is not as the model's package says. */
  record Wish(OptionalInt steps, OptionalDouble guidance) {
    static final Wish NONE = new Wish(OptionalInt.empty(), OptionalDouble.empty());

    static Wish ofSteps(int steps) {
      return new Wish(OptionalInt.of(steps), OptionalDouble.empty());
    }

    static Wish ofGuidance(double scale) {
      return new Wish(OptionalInt.empty(), OptionalDouble.of(scale));
    }
  }

  /** Steps that a picture takes if nothing is wished. */
  int steps() {
    return steps(Wish.NONE);
  }

  int steps(Wish wish) {
    return steps(request("a", 0, wish));
  }

  private int steps(CanonicalRequest request) {
    return model.steps(SketchedRequest.fromNoise(request));
  }

  /** As the model's package says. */
  List<Picture> draw(List<String> prompts) {
    return draw(prompts, Wish.NONE);
  }

  List<Picture> draw(List<String> prompts, Wish wish) {
    var pictures = new ArrayList<Picture>();
    for (int from = 0; from < prompts.size(); from += BATCH) {
      int to = Math.min(prompts.size(), from + BATCH);
      var requests = new ArrayList<CanonicalRequest>();
      for (int i = from; i < to; i++) {
        requests.add(request(prompts.get(i), i, wish));
      }
      pictures.addAll(StepModels.draw(model, requests));
      drawn.accept(requests.stream().mapToInt(this::steps).sum());
    }
    return pictures;
  }

  private CanonicalRequest request(String prompt, long seed, Wish wish) {
    var request = new DrawRequest(prompt, seed, Optional.empty(), wish.steps(), wish.guidance());
    return CanonicalRequest.of(request, model.id().digest(), model.defaults());
  }
}
