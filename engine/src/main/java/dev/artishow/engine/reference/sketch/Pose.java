package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.scene.Box;
import java.util.random.RandomGenerator;

/**
 * How a thing is held: a little turned, stretched and bent, maybe mirrored.
 *
 * @param turn clockwise, in radians
 * @param stretch its width to its height, beside what it was
 * @param bend of it as it is shown
 */
record Pose(boolean mirrored, double turn, double stretch, Bend bend) {
  private static final double MAX_TURN = Math.toRadians(8);
  private static final double MAX_STRETCH = 0.07;

  /** As no hand draws a thing twice. */
  private static final double BEND = 0.04;

  private static final Bend UNBENT = new Bend(0, 0);

  /** How much of the square a thing may fill that is not bent out of it. */
  private static final double ROOM = 0.98;

  /** As drawn. */
  static final Pose STRAIGHT = new Pose(false, 0, 1, UNBENT);

  /**
   * Any pose that leaves the thing what it is.
   *
   * @param upright whether it must not be turned, mirrored or bent
   */
  static Pose any(boolean upright, boolean upsideDown, RandomGenerator random) {
    boolean mirrored = random.nextBoolean();
    double turn = MAX_TURN * (2 * random.nextDouble() - 1);
    double stretch = 1 + MAX_STRETCH * (2 * random.nextDouble() - 1);
    double over = upsideDown ? Math.PI : 0;
    var bend = new Bend(BEND, random.nextLong());
    return upright
        ? new Pose(false, over, stretch, UNBENT)
        : new Pose(mirrored, turn + over, stretch, bend);
  }

  /** The map of a picture, about the middle of what is drawn, so that all of that stays inside. */
  Affine map(Box drawn) {
    Affine held =
        Affine.moved(-drawn.left() - drawn.width() / 2, -drawn.top() - drawn.height() / 2)
            .then(Affine.scaled(mirrored ? -1 : 1, 1))
            .then(Affine.scaled(Math.sqrt(stretch), 1 / Math.sqrt(stretch)))
            .then(Affine.turned(turn));
    double across = Math.abs(held.xx()) * drawn.width() + Math.abs(held.xy()) * drawn.height();
    double down = Math.abs(held.yx()) * drawn.width() + Math.abs(held.yy()) * drawn.height();
    double fits = Math.min(1, (ROOM - 2 * bend.depth()) / Math.max(across, down));
    return held.then(Affine.scaled(fits, fits)).then(Affine.moved(0.5, 0.5));
  }
}
