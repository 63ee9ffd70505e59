package dev.artishow.engine.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Puts things where their scene says, and nowhere that could be called otherwise: what is counted
 * does not touch, what is left of something is so with all of it.
 */
public final class Layout {
  /** A thing said to be smaller is at most so long, and covers at most so much, as the other. */
  private static final double MAX_LENGTH = 0.62;

  private static final double MAX_COVERED = 0.5;

  /** The bigger one's share of the scene. */
  private static final double BIG_SHARE = 0.62;

  /** How near to the scene's border the one in front may come. */
  private static final double BORDER = 0.02;

  private final RandomGenerator random;
  private final Touching touching;
  private final double leastAlone;
  private final double mostAlone;

  private Layout(Scene scene, double leastAlone, double mostAlone) {
    random = new SplittableRandom(scene.seed());
    touching = new Touching(this, random);
    this.leastAlone = leastAlone;
    this.mostAlone = mostAlone;
  }

  /**
   * Where everything stands, what is behind first: the same for a scene each time. What is alone
   * leaves room around it.
   */
  public static List<Placement> of(Scene scene) {
    return new Layout(scene, 0.6, 0.9).placements(scene);
  }

  /** The same, but what is alone is almost as large as it can be. */
  public static List<Placement> filling(Scene scene) {
    return new Layout(scene, 0.84, 1).placements(scene);
  }

  private List<Placement> placements(Scene scene) {
    return place(scene.arrangement(), Frame.WHOLE).placements();
  }

  private Block place(Arrangement arrangement, Frame frame) {
    if (arrangement instanceof Arrangement.Group group) {
      return group(group, frame);
    } else if (arrangement instanceof Arrangement.Pair pair) {
      return pair(pair, frame);
    } else if (arrangement instanceof Arrangement.Spotted spotted) {
      return place(spotted.what(), spotted.spot().in(frame));
    }
    return several((Arrangement.Several) arrangement, frame);
  }

  private Block group(Arrangement.Group group, Frame frame) {
    Thing thing = group.thing();
    List<Frame> frames = Grids.of(frame, group.count()).choose(thing.sprite(), random);
    double fill = fill(thing.size(), group.count());
    return new Block(frames.stream().map(cell -> cell.place(thing, fill, 1, random)).toList());
  }

  private double fill(Size size, int count) {
    return switch (size) {
      case SMALL -> count == 1 ? between(0.3, 0.42) : between(0.45, 0.58);
      case UNSAID -> count == 1 ? between(leastAlone, mostAlone) : between(0.72, 0.95);
      case BIG -> between(0.95, 1);
    };
  }

  double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  /** Fills a frame: with the thing itself, or as things that stand together do. */
  Block stand(Arrangement arrangement, Frame frame, double leastFill, double freedom) {
    if (arrangement instanceof Arrangement.Group group && group.count() == 1) {
      return Block.of(frame.place(group.thing(), between(leastFill, 1), freedom, random));
    }
    return place(arrangement, frame);
  }

  private Block pair(Arrangement.Pair pair, Frame frame) {
    Arrangement one = pair.first();
    Arrangement other = pair.second();
    return switch (pair.relation()) {
      case LEFT_OF -> apart(one, size(one, other), other, true, frame);
      case RIGHT_OF -> apart(other, size(other, one), one, true, frame);
      case ABOVE -> apart(one, size(one, other), other, false, frame);
      case BELOW -> apart(other, size(other, one), one, false, frame);
      case NEXT_TO -> unlike(one, size(one, other), other, frame);
      case BIGGER_THAN -> unlike(one, Size.BIG, other, frame);
      case SMALLER_THAN -> unlike(one, Size.SMALL, other, frame);
      case IN_FRONT_OF -> overlapping(other, one, frame);
      case BEHIND -> overlapping(one, other, frame);
      case ON, IN, OUT_OF, ON_HEAD_OF, ON_FACE_OF, ON_NECK_OF, HELD_BY ->
          touching.place(one, pair.relation(), other, frame);
    };
  }

  /** How big one is beside the other, by what is said of either. */
  private static Size size(Arrangement one, Arrangement other) {
    Size said = size(one);
    Size saidOfOther = size(other);
    return said == saidOfOther ? Size.UNSAID : said == Size.UNSAID ? opposite(saidOfOther) : said;
  }

  private static Size size(Arrangement arrangement) {
    if (arrangement instanceof Arrangement.Spotted spotted) {
      return size(spotted.what());
    }
    return arrangement instanceof Arrangement.Group group ? group.thing().size() : Size.UNSAID;
  }

  private static Size opposite(Size size) {
    return switch (size) {
      case UNSAID -> Size.UNSAID;
      case SMALL -> Size.BIG;
      case BIG -> Size.SMALL;
    };
  }

  private Block unlike(Arrangement one, Size size, Arrangement other, Frame frame) {
    return random.nextBoolean()
        ? apart(one, size, other, true, frame)
        : apart(other, opposite(size), one, true, frame);
  }

  /** Left and right of each other, or above and below. */
  private Block apart(
      Arrangement first, Size size, Arrangement second, boolean across, Frame frame) {
    double share =
        switch (size) {
          case UNSAID -> room(first) / (room(first) + room(second));
          case SMALL -> 1 - BIG_SHARE;
          case BIG -> BIG_SHARE;
        };
    Frame[] frames = across ? frame.splitAcross(share) : frame.splitDown(share);
    Block before = stand(first, frames[0], 0.85, 0.4);
    Block after = stand(second, frames[1], 0.85, 0.4);
    return switch (size) {
      case UNSAID -> before.behind(after);
      case SMALL -> smaller(before, after).behind(after);
      case BIG -> before.behind(smaller(after, before));
    };
  }

  /** How much of a side is wanted: a dozen take less than twelve times as much as one. */
  private static double room(Arrangement arrangement) {
    if (arrangement instanceof Arrangement.Group group) {
      return Math.sqrt(group.count());
    } else if (arrangement instanceof Arrangement.Pair pair) {
      return Math.max(1, 0.75 * (room(pair.first()) + room(pair.second())));
    }
    return Math.sqrt(arrangement.things().size());
  }

  /** Small enough beside the other that nobody doubts it. */
  private static Block smaller(Block small, Block big) {
    double byLength = MAX_LENGTH * big.longest() / small.longest();
    double byArea = Math.sqrt(MAX_COVERED * big.covered() / small.covered());
    return small.scaled(Math.min(1, Math.min(byLength, byArea)));
  }

  /** One before the other, lower and smaller as what is near and on the ground is seen. */
  private Block overlapping(Arrangement behind, Arrangement before, Frame frame) {
    Block back = stand(behind, frame.part(0, 0.04, 1, 0.8), 0.92, 1);
    Frame ground = frame.part(0, 0.4, 1, 0.6);
    double length = between(0.75, 0.88);
    Block front = fill(before, ground, length);
    double centre = back.left() + back.width() * between(0.2, 0.8);
    double leftmost = frame.left() + BORDER * frame.width();
    double rightmost = frame.right() - BORDER * frame.width() - front.width();
    double left = Math.max(leftmost, Math.min(rightmost, centre - front.width() / 2));
    double low = ground.bottom() - 0.03 - front.height();
    double topmost = frame.top() + BORDER * frame.height();
    double top = Math.max(topmost, Math.min(low, back.bottom() - front.height() / 2));
    return back.behind(front.at(left, top));
  }

  private Block fill(Arrangement arrangement, Frame frame, double fill) {
    if (arrangement instanceof Arrangement.Group group && group.count() == 1) {
      return Block.of(frame.place(group.thing(), fill, 0, random));
    }
    return place(arrangement, frame).scaled(fill);
  }

  private Block several(Arrangement.Several several, Frame frame) {
    List<Spots.Part> parts = Spots.of(several.parts(), frame);
    var blocks = new ArrayList<Block>();
    for (Spots.Part part : parts) {
      blocks.add(stand(part.what(), part.frame(), 0.85, part.freedom()));
    }
    return inSize(blocks, parts.stream().map(part -> size(part.what())).toList()).stream()
        .reduce(Block::behind)
        .orElseThrow();
  }

  /** What is small beside what is not, and what is not big beside what is. */
  private static List<Block> inSize(List<Block> blocks, List<Size> sizes) {
    var sized = new ArrayList<>(blocks);
    for (Size size : List.of(Size.UNSAID, Size.SMALL)) { // the bigger ones are right by then
      for (int i = 0; i < sized.size(); i++) {
        for (int j = 0; sizes.get(i) == size && j < sized.size(); j++) {
          if (rank(sizes.get(j)) > rank(size)) {
            sized.set(i, smaller(sized.get(i), sized.get(j)));
          }
        }
      }
    }
    return sized;
  }

  private static int rank(Size size) {
    return switch (size) {
      case SMALL -> 0;
      case UNSAID -> 1;
      case BIG -> 2;
    };
  }
}
