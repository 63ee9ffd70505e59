package dev.artishow.bot.job;

/**
 * What pictures took that have a day, a server or a member in common.
 *
 * @param of days since 1970-01-01 in UTC, or the server's or member's Discord id; 0 for all members
 *     who had themselves erased
 * @param pictures how many there are
 * @param cached how many of them were drawn before and took nothing
 * @param wattHours estimated
 * @param uncertainWattHours by how much more or less that may be
 */
public record Spent(
    long of, int pictures, int cached, double wattHours, double uncertainWattHours) {

  /** What pictures may have in common. */
  public enum Share {
    DAY,
    GUILD,
    MEMBER
  }

  /** Both together, if whatever makes one wrong makes the other wrong the same way. */
  public Spent plus(Spent more) {
    return new Spent(
        of,
        pictures + more.pictures,
        cached + more.cached,
        wattHours + more.wattHours,
        uncertainWattHours + more.uncertainWattHours);
  }

  /** How many pictures were drawn. */
  public int drawn() {
    return pictures - cached;
  }

  /** How wrong the energy may be, as a share of it. */
  public double relativeUncertainty() {
    return wattHours == 0 ? 0 : uncertainWattHours / wattHours;
  }
}
