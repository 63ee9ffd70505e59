package dev.artishow.engine.schedule;

import dev.artishow.engine.ScheduleConfig;

/** What the loops of a device have in common. */
record Shared(
    ScheduleConfig config,
    int loops,
    Surroundings surroundings,
    Pace pace,
    WaitingRoom room,
    Occupancy occupancy,
    EnergyShares energy,
    Endings endings,
    Drafts drafts) {

  /**
   * @param loops that draw side by side
   * @param queueLimit requests that may wait
   */
  static Shared of(ScheduleConfig config, int loops, int queueLimit, Surroundings surroundings) {
    var pace = new Pace(loops);
    return new Shared(
        config,
        loops,
        surroundings,
        pace,
        new WaitingRoom(queueLimit, config.waitingPerMember(), pace),
        new Occupancy(loops),
        new EnergyShares(surroundings.meter(), loops),
        new Endings(surroundings.observer(), surroundings.nanos()),
        new Drafts(surroundings.drafts()));
  }
}
