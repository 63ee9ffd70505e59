package dev.artishow.trainer.data.svg.check;

import dev.artishow.engine.raster.UnusablePictureException;

/**
 * What a filter costs: each of its steps makes a picture as large as the whole, and larger by as
 * far as steps before it blur and move.
 *
 * @param steps how many there are
 * @param reach how far they blur and move in all, in the filter's units
 */
record FilterCost(int steps, double reach) {
  static final FilterCost NONE = new FilterCost(0, 0);

  /** How far a blur reaches, in standard deviations. */
  private static final double DEVIATIONS = 2;

  /** Sides of the picture that a filter may reach; all is a haze long before. */
  private static final double FARTHEST = 2;

  private static final double MAX_PICTURES = 400;

  /** An element's drawing takes about as long as a two-hundredth of a picture takes to filter. */
  private static final long DRAWINGS_A_PICTURE = 200;

  FilterCost plus(double deviation, double offset) {
    return new FilterCost(steps + 1, reach + DEVIATIONS * deviation + offset);
  }

  /**
   * How many elements' drawings it takes as long as.
   *
   * @param sides of the picture in a unit of the filter
   * @throws UnusablePictureException if it must not be drawn at all
   */
  long drawings(double sides) throws UnusablePictureException {
    double far = reach * sides;
    if (!(far <= FARTHEST)) {
      throw new UnusablePictureException(
          "must blur and move by at most %s of its sides, does by %.3g; simplify it"
              .formatted((int) FARTHEST, far));
    }
    double pictures = Math.max(1, steps) * (1 + 2 * far) * (1 + 2 * far);
    if (pictures > MAX_PICTURES) {
      throw new UnusablePictureException(
          "must filter at most %d times its own size, filters %d times; simplify it"
              .formatted((long) MAX_PICTURES, (long) pictures));
    }
    return (long) (pictures * DRAWINGS_A_PICTURE);
  }
}
