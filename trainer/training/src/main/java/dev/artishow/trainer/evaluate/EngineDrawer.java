package dev.artishow.trainer.evaluate;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Picture;
import dev.artishow.engine.sampling.Resampling;
import dev.artishow.engine.schedule.SketchedRequest;
import dev.artishow.engine.schedule.Sketching;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.trainer.evaluate.SideBySide.Drawn;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Draws prompts side by side, as the engine does, from what it would start from. Pictures that are
 * larger than those they are measured against are shrunk to their size.
 */
final class EngineDrawer implements Drawer {
  private final StepModel model;
  private final Sketching sketching;
  private final SideBySide sideBySide;
  private final int side;

  /**
   * @param side of the pictures that it gives, in pixels
   * @param sketching decides what each picture starts from
   * @param drawn told how many steps of pictures were made since it was told last
   */
  EngineDrawer(StepModel model, int side, Sketching sketching, IntConsumer drawn) {
    this.model = model;
    this.side = side;
    this.sketching = sketching;
    sideBySide = new SideBySide(model, drawn);
  }

  @Override
  public int steps(Wish wish) {
    return model.steps(request("a", 0, wish));
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
    return measured(
        sideBySide.draw(
            IntStream.range(0, prompts.size())
                .mapToObj(i -> request(prompts.get(i), i, wish))
                .toList()));
  }

  /** Draws those again that copy a reference, as the engine does, until none does. */
  List<Drawn> untilNoneIsCopied(List<Drawn> first) {
    return measured(sideBySide.untilNoneIsCopied(first, sketching));
  }

  private List<Drawn> measured(List<Drawn> drawn) {
    return drawn.stream()
        .map(one -> new Drawn(one.request(), Resampling.resized(one.picture(), side)))
        .toList();
  }

  private SketchedRequest request(String prompt, long seed, Wish wish) {
    return sketching.sketched(
        new DrawRequest(prompt, seed, Optional.empty(), wish.steps(), wish.guidance()), model);
  }
}
