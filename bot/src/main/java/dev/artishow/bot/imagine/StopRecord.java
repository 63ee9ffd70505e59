package dev.artishow.bot.imagine;

import dev.artishow.bot.job.Job;
import dev.artishow.moderation.Verdict;

/** Puts on record what the rules stop, so that people can look at it. */
@FunctionalInterface
public interface StopRecord {
  /**
   * Keeps it.
   *
   * @param verdict a refusal or a hold
   * @return whether somebody can look at it
   */
  boolean stopped(Job job, long interactionId, Verdict verdict);
}
