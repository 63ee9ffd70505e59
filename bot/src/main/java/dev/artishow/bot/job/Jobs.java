package dev.artishow.bot.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The durable record of jobs. Whatever changes a job's state says whether it did: false means that
 * the job had gone another way, and that whoever asked has to stop.
 */
public interface Jobs {
  /**
   * Puts a new job on record; when this returns it outlives the process.
   *
   * @param interactionId Discord's id of the member's wish
   * @param state {@link JobState#RECEIVED} or {@link JobState#HELD}
   * @return false if that interaction is known already: Discord has sent it again
   */
  boolean receive(Job job, long interactionId, JobState state);

  /**
   * The member knows of it: {@link JobState#RECEIVED} to {@link JobState#ACKNOWLEDGED}.
   *
   * @param ownMessage the message that stands for the answer, if it is known
   */
  boolean acknowledge(JobId id, OptionalLong ownMessage);

  /** People let it be drawn: {@link JobState#HELD} to {@link JobState#ACKNOWLEDGED}. */
  boolean release(JobId id);

  /**
   * Drawing begins.
   *
   * @return how often it has begun by now; empty if the job is not {@link JobState#ACKNOWLEDGED}
   */
  Optional<Integer> begin(JobId id);

  /**
   * It is drawn: {@link JobState#ACKNOWLEDGED} to {@link JobState#DRAWN}, and its answer is owed,
   * both or neither.
   */
  boolean drawn(JobId id, List<DrawnPicture> pictures, Instant at);

  /**
   * It ends without pictures.
   *
   * @param isTold whether the member is owed an answer; both are put on record, or neither
   */
  boolean refuse(JobId id, Refusal refusal, boolean isTold, Instant at);

  /** A job with all that is known of it. */
  Optional<JobRecord> find(JobId id);

  /**
   * Jobs that an earlier process neither drew nor refused, the oldest first; also those that people
   * let be drawn.
   */
  List<JobRecord> unfinished();

  /** A member's delivered jobs in a guild, the latest first. */
  List<JobRecord> gallery(long guildId, long memberId, int limit);

  /** Forgets a job, prompt, pictures and all. Unknown jobs are ignored. */
  void remove(JobId id);
}
