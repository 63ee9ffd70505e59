package dev.artishow.bot.imagine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The durable record of jobs. */
public interface Jobs {

  /**
   * Records a job as {@link JobState#DRAWING}; when this returns it outlives the process.
   *
   * @param replyToken Discord's key to the answer; kept no longer than the answer is owed
   */
  void add(Job job, String replyToken);

  /** Moves a job to a final state and forgets its reply token. Unknown jobs are ignored. */
  void end(JobId id, JobState state, Instant at);

  Optional<Job> find(JobId id);

  /** Forgets a job, prompt and all. Unknown jobs are ignored. */
  void remove(JobId id);

  /**
   * Marks every job that is still {@link JobState#DRAWING} as {@link JobState#INTERRUPTED}; to be
   * called before the first job of a process is added.
   *
   * @return the interrupted jobs whose members have not been told yet, oldest first
   */
  List<Unanswered> interrupt(Instant at);

  /** A job whose member still waits. */
  record Unanswered(Job job, String replyToken) {}
}
