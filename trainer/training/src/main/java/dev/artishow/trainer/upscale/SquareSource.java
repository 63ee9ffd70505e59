package dev.artishow.trainer.upscale;

import dev.artishow.engine.random.RandomStream;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.Sketches;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Squares of pictures by number of the batch. The small picture is the large one's area average, as
 * the data set's small pictures are, made a little {@linkplain Worsening worse}; its sketch, if it
 * has one, is as large as the large one.
 */
final class SquareSource {
  /** So that few squares show nothing at all. */
  private static final int TRIES = 4;

  private final Examples examples;
  private final Optional<Sketches> sketches;
  private final Optional<RedrawSource> redrawing;
  private final UpscalePlan plan;
  private final int size;
  private final long seed;

  /**
   * @param examples large pictures
   * @param sketches of these
   * @param redrawing of some of these
   * @param size squares of a batch
   */
  SquareSource(
      Examples examples,
      Optional<Sketches> sketches,
      Optional<RedrawSource> redrawing,
      UpscalePlan plan,
      int size,
      long seed) {
    this.examples = examples;
    this.sketches = sketches;
    this.redrawing = redrawing;
    this.plan = plan;
    this.size = size;
    this.seed = seed;
  }

  UpscaleBatch batch(long number) {
    RandomGenerator random = RandomStream.of(seed, "batches", number);
    List<Draft> drafts = redrawn(IntStream.range(0, size).mapToObj(i -> draft(random)).toList());
    int smallValues = Squares.CHANNELS * plan.crop() * plan.crop();
    int largeValues = smallValues * plan.factor() * plan.factor();
    UpscaleBatch batch =
        UpscaleBatch.blank(size, smallValues, largeValues, plan.adversary().hasAWord(number));
    for (int i = 0; i < size; i++) {
      Square square = square(drafts.get(i));
      System.arraycopy(square.small.values, 0, batch.small, i * smallValues, smallValues);
      System.arraycopy(square.large.values, 0, batch.large, i * largeValues, largeValues);
      if (square.sketch.isPresent()) {
        float[] sketch = square.sketch.get().values;
        System.arraycopy(sketch, 0, batch.sketches, i * largeValues, largeValues);
        batch.given[i] = 1;
      }
    }
    for (int i = 0; i < batch.noise.length; i++) {
      batch.noise[i] = (float) random.nextGaussian();
    }
    return batch;
  }

  /**
   * A picture that a square is to be cut out of.
   *
   * @param sketch as large as the large picture, if it has one
   * @param wish what its small picture is still to be drawn from, if it is
   */
  private record Whole(
      Squares small, Squares large, Optional<Squares> sketch, Optional<Redrawer.Wish> wish) {
    Whole drawn(Squares anew) {
      return new Whole(anew, large, sketch, Optional.empty());
    }
  }

  /** Where a square is cut out, in small pixels. */
  private record Place(int left, int top) {}

  private record Draft(Whole whole, Place place) {}

  private Draft draft(RandomGenerator random) {
    int index = examples.draw(random);
    Squares large = picture(examples, index);
    Squares small = large.averaged(plan.factor());
    Whole whole = whole(index, small, large, random);
    return new Draft(whole, place(small, random));
  }

  private Whole whole(int index, Squares small, Squares large, RandomGenerator random) {
    if (redrawing.isPresent() && random.nextDouble() < redrawing.get().share()) {
      Optional<Redrawer.Wish> wish = redrawing.get().wish(examples, index, random);
      return new Whole(small, large, wish.map(Redrawer.Wish::sketch), wish);
    }
    Optional<Squares> sketch =
        sketches.flatMap(source -> sketch(source, index, examples.pixels(), random));
    Squares worse =
        plan.worsening().of(small, sketch.map(drawn -> drawn.averaged(plan.factor())), random);
    return new Whole(worse, large, sketch, Optional.empty());
  }

  /** One with something in it, if that is soon found. */
  private Place place(Squares small, RandomGenerator random) {
    int room = small.side() - plan.crop() + 1;
    var place = new Place(random.nextInt(room), random.nextInt(room));
    for (int i = 1; i < TRIES && cropped(small, place, 1).isEmpty(); i++) {
      place = new Place(random.nextInt(room), random.nextInt(room));
    }
    return place;
  }

  /** With the small pictures that wait to be drawn, all of them at once. */
  private List<Draft> redrawn(List<Draft> drafts) {
    List<Redrawer.Wish> wishes =
        drafts.stream().flatMap(draft -> draft.whole.wish.stream()).toList();
    if (wishes.isEmpty()) {
      return drafts;
    }
    Iterator<Squares> drawn = redrawing.orElseThrow().by().drawn(wishes).iterator();
    return drafts.stream()
        .map(
            draft ->
                draft.whole.wish.isPresent()
                    ? new Draft(draft.whole.drawn(drawn.next()), draft.place)
                    : draft)
        .toList();
  }

  /** The same square of a small picture, the large one and its sketch. */
  private record Square(Squares small, Squares large, Optional<Squares> sketch) {}

  private Square square(Draft draft) {
    Whole whole = draft.whole;
    return new Square(
        cropped(whole.small, draft.place, 1),
        cropped(whole.large, draft.place, plan.factor()),
        whole.sketch.map(sketch -> cropped(sketch, draft.place, plan.factor())));
  }

  private Squares cropped(Squares picture, Place place, int scale) {
    return picture.cropped(place.left * scale, place.top * scale, plan.crop() * scale);
  }

  static Squares picture(Examples examples, int index) {
    var values = new float[Squares.CHANNELS * examples.pixels() * examples.pixels()];
    examples.picture(index, values, 0);
    return new Squares(examples.pixels(), values);
  }

  /** A picture's sketch, if it gets one. */
  static Optional<Squares> sketch(Sketches source, int index, int pixels, RandomGenerator random) {
    var values = new float[Squares.CHANNELS * pixels * pixels];
    return source.sketch(index, random, values, 0)
        ? Optional.of(new Squares(pixels, values))
        : Optional.empty();
  }
}
