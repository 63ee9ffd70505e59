package dev.artishow.trainer.loop;

/**
 * What the loop takes from a plan, whatever is learnt.
 *
 * @param identity what the checkpoints say of where they come from
 */
public record LoopPlan(
    Budget budget,
    Compute compute,
    Optimizer optimizer,
    Reporting reporting,
    RunIdentity identity) {}
