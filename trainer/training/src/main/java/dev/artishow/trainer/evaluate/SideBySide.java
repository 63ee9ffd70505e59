package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.schedule.SketchedRequest;
import dev.artishow.engine.schedule.Sketching;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Draws requests side by side, a batch at a time, as often as the engine would. */
public final class SideBySide {
  private static final int BATCH = 32;

  private final StepModel model;
  private final IntConsumer drawn;

  /** Draws with a model and tells nobody how far it is. */
  public SideBySide(StepModel model) {
    this(model, steps -> {});
  }

  /**
   * @param drawn told how many steps of pictures were made since it was told last
   */
  SideBySide(StepModel model, IntConsumer drawn) {
    this.model = model;
    this.drawn = drawn;
  }

  /** A picture and what it was drawn from. */
  public record Drawn(SketchedRequest request, Picture picture) {
    /** Which drawings it leans on. */
    public Origin origin() {
      return request.origin();
    }
  }

  /** Draws each once, in the order given. */
  public List<Drawn> draw(List<SketchedRequest> requests) {
    var all = new ArrayList<Drawn>();
    for (int from = 0; from < requests.size(); from += BATCH) {
      List<SketchedRequest> batch = requests.subList(from, Math.min(requests.size(), from + BATCH));
      List<Picture> pictures = StepModels.drawSketched(model, batch);
      drawn.accept(batch.stream().mapToInt(model::steps).sum());
      for (int i = 0; i < batch.size(); i++) {
        all.add(new Drawn(batch.get(i), pictures.get(i)));
      }
    }
    return all;
  }

  /** Draws those again that copy a reference, as the engine does, until none does. */
  public List<Drawn> untilNoneIsCopied(List<Drawn> first, Sketching sketching) {
    var latest = new ArrayList<>(first);
    List<Integer> open = IntStream.range(0, first.size()).boxed().toList();
    for (int attempt = 1; !open.isEmpty(); attempt++) {
      open = open.stream().filter(i -> isCopy(latest.get(i), sketching)).toList();
      int attempts = attempt;
      List<Drawn> again =
          draw(open.stream().map(i -> sketching.again(latest.get(i).request(), attempts)).toList());
      for (int i = 0; i < open.size(); i++) {
        latest.set(open.get(i), again.get(i));
      }
    }
    return latest;
  }

  private static boolean isCopy(Drawn one, Sketching sketching) {
    return sketching.copied(one.picture(), one.request()).isPresent();
  }
}
