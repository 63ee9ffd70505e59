package dev.artishow.bot.imagine;

import dev.artishow.bot.job.Job;
import dev.artishow.moderation.Finding;
import java.util.List;

/** Whether what a member wants may be drawn. */
public sealed interface Admission {

  /**
   * It may, and is on record.
   *
   * @param advice what was left out of the prompt, and why; mostly nothing
   */
  record Taken(Job job, List<Advice> advice) implements Admission {
    public Taken {
      advice = List.copyOf(advice);
    }
  }

  /**
   * What the member should know of a name that was left out.
   *
   * @param words as the member typed them
   */
  record Advice(String words, Finding finding) {}

  /** It may not. */
  record Refused(Stopped stopped) implements Admission {}

  /** A person has to decide. */
  record Held(Stopped stopped) implements Admission {}

  /** The job to repeat is not on record any more. */
  record Forgotten() implements Admission {}

  /** Nothing is taken from this member now. */
  record Blocked(Fence.Block block) implements Admission {}

  /** It is on record already: Discord has sent it again. */
  record Repeated() implements Admission {}

  /**
   * A prompt that is not drawn for now.
   *
   * @param isReviewed whether somebody can look at it: a moderator at what is held, at the member's
   *     asking at what is refused
   */
  record Stopped(Job job, List<Finding> findings, boolean isReviewed) {
    public Stopped {
      findings = List.copyOf(findings);
    }
  }
}
