package dev.artishow.engine.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Puts things where their scene says, and nowhere that could be called otherwise: what is counted
 * does not touch, what is left of something is so with all of it.
 */
public final class Layout {
  /** A grid is taken whose sprites are at least so large beside those of the best. */
  private static final double GOOD_ENOUGH = 0.8;

  /** A thing said to be smaller is at most so long, and covers at most so much, as the other. */
  private static final double MOST_LENGTH = 0.62;

  private static final double MOST_COVERED = 0.5;

  /** The bigger one's share of the scene. */
  private static final double BIG_SHARE = 0.62;

  /** How near to the scene's border the one in front may come. */
  private static final double BORDER = 0.02;

  private final RandomGenerator random;

  private Layout(Scene scene) {
    random = new SplittableRandom(scene.seed());
  }

  /** Where everything stands, what is behind first: the same for a scene each time. */
  public static List<Placement> of(Scene scene) {
    var layout = new Layout(scene);
    if (scene.arrangement() instanceof Scene.Pair pair) {
      return layout.pair(pair);
    }
    return layout.group((Scene.Group) scene.arrangement());
  }

  private List<Placement> group(Scene.Group group) {
    List<Frame> frames = frames(group.thing().sprite(), group.count());
    double fill = fill(group.thing().size(), group.count());
    return frames.stream().map(frame -> frame.place(group.thing(), fill, 1, random)).toList();
  }

  private double fill(Size size, int count) {
    return switch (size) {
      case SMALL -> count == 1 ? between(0.3, 0.42) : between(0.45, 0.58);
      case UNSAID -> count == 1 ? between(0.6, 0.9) : between(0.72, 0.95);
      case BIG -> between(0.95, 1);
    };
  }

  private double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  /** One for each of some things, in a row, a column or two rows. */
  private List<Frame> frames(Sprite sprite, int count) {
    var grids = new ArrayList<List<Frame>>();
    grids.add(IntStream.range(0, count).mapToObj(i -> Frame.WHOLE.cell(i, 0, count, 1)).toList());
    grids.add(IntStream.range(0, count).mapToObj(i -> Frame.WHOLE.cell(0, i, 1, count)).toList());
    if (count >= 3) {
      grids.add(twoRows(count / 2, count - count / 2));
      grids.add(twoRows(count - count / 2, count / 2));
    }
    if (count == 2) {
      grids.add(List.of(Frame.WHOLE.cell(0, 0, 2, 2), Frame.WHOLE.cell(1, 1, 2, 2)));
    }
    double best = grids.stream().mapToDouble(grid -> grid.get(0).scale(sprite)).max().orElseThrow();
    List<List<Frame>> good =
        grids.stream().filter(grid -> grid.get(0).scale(sprite) >= GOOD_ENOUGH * best).toList();
    return good.get(random.nextInt(good.size()));
  }

  private static List<Frame> twoRows(int above, int below) {
    var frames = new ArrayList<Frame>();
    for (int i = 0; i < above; i++) {
      frames.add(Frame.WHOLE.cell(i + (2 - above) / 2.0, 0, 2, 2));
    }
    for (int i = 0; i < below; i++) {
      frames.add(Frame.WHOLE.cell(i + (2 - below) / 2.0, 1, 2, 2));
    }
    return frames;
  }

  private List<Placement> pair(Scene.Pair pair) {
    Thing one = pair.first();
    Thing other = pair.second();
    return switch (pair.relation()) {
      case LEFT_OF -> apart(one, other, true);
      case RIGHT_OF -> apart(other, one, true);
      case ABOVE -> apart(one, other, false);
      case BELOW -> apart(other, one, false);
      case NEXT_TO -> random.nextBoolean() ? apart(one, other, true) : apart(other, one, true);
      case BIGGER_THAN -> unlike(one.sized(Size.BIG), other.sized(Size.SMALL));
      case SMALLER_THAN -> unlike(one.sized(Size.SMALL), other.sized(Size.BIG));
      case IN_FRONT_OF -> overlapping(other, one);
      case BEHIND -> overlapping(one, other);
    };
  }

  private List<Placement> unlike(Thing one, Thing other) {
    return random.nextBoolean() ? apart(one, other, true) : apart(other, one, true);
  }

  /** Left and right of each other, or above and below. */
  private List<Placement> apart(Thing first, Thing second, boolean across) {
    double share =
        switch (first.size()) {
          case UNSAID -> 0.5;
          case SMALL -> 1 - BIG_SHARE;
          case BIG -> BIG_SHARE;
        };
    Frame[] frames = across ? Frame.WHOLE.splitAcross(share) : Frame.WHOLE.splitDown(share);
    Placement before = frames[0].place(first, between(0.85, 1), 0.4, random);
    Placement after = frames[1].place(second, between(0.85, 1), 0.4, random);
    return switch (first.size()) {
      case UNSAID -> List.of(before, after);
      case SMALL -> List.of(smaller(before, after), after);
      case BIG -> List.of(before, smaller(after, before));
    };
  }

  /** Small enough beside the other that nobody doubts it. */
  private static Placement smaller(Placement small, Placement big) {
    double byLength = MOST_LENGTH * big.longest() / small.longest();
    double byArea = Math.sqrt(MOST_COVERED * big.covered() / small.covered());
    return small.shrunk(Math.min(1, Math.min(byLength, byArea)));
  }

  /** One before the other, lower and smaller as what is near and on the ground is seen. */
  private List<Placement> overlapping(Thing behind, Thing before) {
    Placement back = new Frame(0, 0.04, 1, 0.8).place(behind, between(0.92, 1), 1, random);
    Frame ground = new Frame(0, 0.4, 1, 0.6);
    double length = between(0.75, 0.88);
    Placement front = ground.place(before, length, 0, random);
    double centre = back.left() + back.width() * between(0.2, 0.8);
    double left =
        Math.max(BORDER, Math.min(1 - BORDER - front.width(), centre - front.width() / 2));
    double low = ground.top() + ground.height() - 0.03 - front.height();
    double top = Math.max(BORDER, Math.min(low, back.bottom() - front.height() / 2));
    return List.of(back, new Placement(before, left, top, front.width(), front.height()));
  }
}
