package dev.artishow.engine.schedule;

/** What the loops of a device have in common. */
record SharedLoopState(
    ScheduleConfig config,
    int loops,
    LoopEnvironment environment,
    Pace pace,
    AdmissionQueue queue,
    Occupancy occupancy,
    EnergyShares energy,
    Endings endings,
    Drafts drafts) {

  /**
   * @param loops that draw side by side
   * @param queueLimit requests that may wait
   */
  static SharedLoopState of(
      ScheduleConfig config, int loops, int queueLimit, LoopEnvironment environment) {
    var pace = new Pace(loops);
    return new SharedLoopState(
        config,
        loops,
        environment,
        pace,
        new AdmissionQueue(queueLimit, config.waitingPerMember(), pace),
        new Occupancy(loops),
        new EnergyShares(environment.meter(), loops),
        new Endings(environment.observer(), environment.nanos()),
        new Drafts(environment.drafts()));
  }
}
