package dev.artishow.engine.reference.sketch;

import dev.artishow.engine.color.Pixels;
import dev.artishow.engine.scene.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings one drawing over another: their boxes upon each other, or their centres, spreads and
 * slants, whichever makes them more alike.
 *
 * @param map of the one that is moved
 * @param distance that is left between the two
 */
record Alignment(Affine map, double distance) {
  /** Sides are stretched against each other by this at most. */
  private static final double MAX_STRETCH = 1.35;

  /** Only what is longer than wide by this has a slant to speak of. */
  private static final double MIN_ELONGATION = 1.7;

  private static final double MAX_TURN = Math.toRadians(50);

  /** How well two go together box upon box, which is quickly known. */
  static Alignment byBox(Look still, Look moved, boolean mirrored) {
    return tried(still, moved, mirror(mirrored).then(ofBoxes(still, moved, mirrored)));
  }

  /** The best of all ways to bring two together. */
  static Alignment best(Look still, Look moved, boolean mirrored) {
    var maps = new ArrayList<Affine>();
    maps.add(mirror(mirrored).then(ofBoxes(still, moved, mirrored)));
    maps.add(mirror(mirrored).then(ofSpreads(still, moved, mirrored)));
    double turn = turn(still, moved, mirrored);
    if (turn != 0) {
      maps.add(mirror(mirrored).then(ofSlants(still, moved, mirrored, turn)));
    }
    List<Alignment> all = maps.stream().map(map -> tried(still, moved, map)).toList();
    Alignment best = all.get(0);
    for (Alignment other : all) {
      best = other.distance() < best.distance() ? other : best;
    }
    return best;
  }

  private static Alignment tried(Look still, Look moved, Affine map) {
    Pixels laid = Warp.of(moved.pixels(), map);
    return new Alignment(map, Look.distance(still.pixels(), laid));
  }

  static Affine mirror(boolean mirrored) {
    return mirrored ? new Affine(-1, 0, 1, 0, 1, 0) : Affine.IDENTITY;
  }

  private static Affine ofBoxes(Look still, Look moved, boolean mirrored) {
    Box to = still.outline().box();
    Box from = moved.outline().box();
    double left = mirrored ? 1 - from.right() : from.left();
    double fromX = left + from.width() / 2;
    double fromY = from.top() + from.height() / 2;
    return stretched(
        fromX,
        fromY,
        to.width() / from.width(),
        to.height() / from.height(),
        to.left() + to.width() / 2,
        to.top() + to.height() / 2);
  }

  private static Affine ofSpreads(Look still, Look moved, boolean mirrored) {
    Look.Moments to = still.moments();
    Look.Moments from = moved.moments();
    double x = mirrored ? 1 - from.x() : from.x();
    double across = to.across() / from.across();
    return stretched(x, from.y(), across, to.down() / from.down(), to.x(), to.y());
  }

  private static double turn(Look still, Look moved, boolean mirrored) {
    Look.Moments to = still.moments();
    Look.Moments from = moved.moments();
    if (Math.min(to.elongation(), from.elongation()) < MIN_ELONGATION) {
      return 0;
    }
    double turn = to.slant() - (mirrored ? -from.slant() : from.slant());
    turn -= Math.PI * Math.rint(turn / Math.PI);
    return Math.abs(turn) > MAX_TURN ? 0 : turn;
  }

  private static Affine ofSlants(Look still, Look moved, boolean mirrored, double turn) {
    Look.Moments to = still.moments();
    Look.Moments from = moved.moments();
    double x = mirrored ? 1 - from.x() : from.x();
    double size =
        Math.sqrt(
            (to.across() * to.across() + to.down() * to.down())
                / (from.across() * from.across() + from.down() * from.down()));
    return Affine.moved(-x, -from.y())
        .then(Affine.turned(turn))
        .then(Affine.scaled(size, size))
        .then(Affine.moved(to.x(), to.y()));
  }

  /** About a centre that goes to another, with sides stretched as much as looks right. */
  private static Affine stretched(
      double fromX, double fromY, double across, double down, double toX, double toY) {
    double mean = Math.sqrt(across * down);
    double stretch = Math.max(1 / MAX_STRETCH, Math.min(MAX_STRETCH, Math.sqrt(across / down)));
    return Affine.moved(-fromX, -fromY)
        .then(Affine.scaled(mean * stretch, mean / stretch))
        .then(Affine.moved(toX, toY));
  }
}
