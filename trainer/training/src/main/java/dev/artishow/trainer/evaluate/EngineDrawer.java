package dev.artishow.trainer.evaluate;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.schedule.SketchedRequest;
import dev.artishow.engine.schedule.Sketching;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

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

  /** A picture and what it was drawn from. */
  record Drawn(SketchedRequest request, Picture picture) {
    Origin origin() {
      return request.origin();
    }
  }

  @Override
  public List<Picture> draw(List<String> prompts, Wish wish) {
    return drawn(prompts, wish).stream().map(Drawn::picture).toList();
  }

  /** As {@link #draw}, with what each was drawn from. */
  List<Drawn> drawn(List<String> prompts) {
    return drawn(prompts, Wish.NONE);
  }

  private List<Drawn> drawn(List<String> prompts, Wish wish) {
    var all = new ArrayList<Drawn>();
    for (int from = 0; from < prompts.size(); from += BATCH) {
      int to = Math.min(prompts.size(), from + BATCH);
      all.addAll(
          drawnSideBySide(
              IntStream.range(from, to).mapToObj(i -> request(prompts.get(i), i, wish)).toList()));
    }
    return all;
  }

  private List<Drawn> drawnSideBySide(List<SketchedRequest> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    List<Picture> pictures = StepModels.drawSketched(model, requests);
    drawn.accept(requests.stream().mapToInt(model::steps).sum());
    return IntStream.range(0, pictures.size())
        .mapToObj(i -> new Drawn(requests.get(i), pictures.get(i)))
        .toList();
  }

  /** Draws those again that copy a reference, as the engine does, until none does. */
  List<Drawn> untilNoneIsCopied(List<Drawn> first) {
    var latest = new ArrayList<>(first);
    List<Integer> open = IntStream.range(0, first.size()).boxed().toList();
    for (int attempt = 1; !open.isEmpty(); attempt++) {
      open = open.stream().filter(i -> isCopy(latest.get(i))).toList();
      int attempts = attempt;
      List<Drawn> again =
          drawnSideBySide(
              open.stream().map(i -> sketching.again(latest.get(i).request(), attempts)).toList());
      for (int i = 0; i < open.size(); i++) {
        latest.set(open.get(i), again.get(i));
      }
    }
    return latest;
  }

  private boolean isCopy(Drawn one) {
    return sketching.copied(one.picture(), one.origin()).isPresent();
  }

  private SketchedRequest request(String prompt, long seed, Wish wish) {
    return sketching.sketched(
        new DrawRequest(prompt, seed, Optional.empty(), wish.steps(), wish.guidance()), model);
  }
}
