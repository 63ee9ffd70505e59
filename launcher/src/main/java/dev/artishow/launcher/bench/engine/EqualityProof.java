package dev.artishow.launcher.bench.engine;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Freedom;
import dev.artishow.engine.Picture;
import dev.artishow.engine.schedule.Canvas;
import dev.artishow.engine.schedule.PictureDistance;
import dev.artishow.engine.schedule.SketchedRequest;
import dev.artishow.engine.schedule.Sketching;
import dev.artishow.engine.schedule.StepModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * Whether a picture depends on its neighbours: the same requests, alone and in batches whose
 * members differ in everything, what they start from included, and come and go at every step.
 */
public final class EqualityProof {
  private static final int BATCH = 32;
  private static final int MAX_STEPS = 16;

  /** A prompt of which no word is left. */
  private static final String WORDLESS = "–";

  private static final List<String> COLOURS = List.of("red", "blue", "green", "black", "vert", "");
  private static final List<String> THINGS =
      List.of("apple", "cat", "heart", "house", "chien", "fleur", "rocket on a moon", "");

  private final StepModel model;
  private final SplittableRandom random;
  private final Sketching sketching =
      new Sketching(Optional.of(PaintedSketches.book()), Freedom.FREE);

  private EqualityProof(StepModel model, long seed) {
    this.model = model;
    this.random = new SplittableRandom(seed);
  }

  /**
   * What was found.
   *
   * @param pictures compared
   * @param identical of them to the last bit
   * @param mostDifferent largest difference in any channel of any pixel, of 255
   */
  public record Result(int pictures, int identical, int mostDifferent) {}

  /** Draws every picture twice and compares. */
  public static Result run(StepModel model, int pictures, long seed) {
    return new EqualityProof(model, seed).run(pictures);
  }

  private Result run(int pictures) {
    var requests = new ArrayList<SketchedRequest>();
    for (int i = 0; i < pictures; i++) {
      requests.add(request());
    }
    List<Picture> together = together(requests);
    int identical = 0;
    int most = 0;
    for (int i = 0; i < pictures; i++) {
      Picture alone = alone(requests.get(i));
      identical += alone.equals(together.get(i)) ? 1 : 0;
      most = Math.max(most, PictureDistance.most(alone, together.get(i)));
    }
    return new Result(pictures, identical, most);
  }

  private SketchedRequest request() {
    String caption = (pick(COLOURS) + " " + pick(THINGS)).strip();
    double guidance = random.nextInt(4) == 0 ? 1 : random.nextDouble(DrawRequest.MAX_GUIDANCE / 2);
    int steps = 1 + random.nextInt(MAX_STEPS);
    var request =
        new DrawRequest(
                caption.isEmpty() ? WORDLESS : caption,
                random.nextLong(),
                Optional.empty(),
                OptionalInt.of(steps),
                OptionalDouble.of(guidance))
            .withFreedom(new Freedom(random.nextDouble(Freedom.MAX)));
    return sketching.sketched(request, model);
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private Picture alone(SketchedRequest request) {
    try (Canvas canvas = model.begin(List.of(request)).get(0)) {
      while (!canvas.isFinished()) {
        model.step(List.of(canvas));
      }
      return canvas.picture();
    }
  }

  /** A place that gets free is taken by the next request, as in the engine. */
  private List<Picture> together(List<SketchedRequest> requests) {
    var pictures = new Picture[requests.size()];
    var places = new ArrayList<Integer>();
    var canvases = new ArrayList<Canvas>();
    int next = 0;
    while (next < requests.size() || !canvases.isEmpty()) {
      while (canvases.size() < BATCH && next < requests.size()) {
        canvases.addAll(model.begin(List.of(requests.get(next))));
        places.add(next++);
      }
      model.step(canvases);
      for (int i = canvases.size() - 1; i >= 0; i--) {
        if (canvases.get(i).isFinished()) {
          try (Canvas done = canvases.remove(i)) {
            pictures[places.remove(i)] = done.picture();
          }
        }
      }
    }
    return List.of(pictures);
  }
}
