package dev.artishow.bot.review;

import dev.artishow.bot.job.JobRecord;
import dev.artishow.moderation.casework.ModerationCase;
import java.util.List;
import java.util.Optional;

/**
 * A case as moderators see it.
 *
 * @param prompt what the member asked for, unless it was erased
 * @param job what would be drawn, unless it was erased
 * @param earlier the member's earlier cases in this server
 * @param strikes how many of them count against the member
 * @param similar what moderators decided on the same rule
 */
public record CaseView(
    ModerationCase one,
    Optional<String> prompt,
    Optional<JobRecord> job,
    List<Ground> grounds,
    List<ModerationCase> earlier,
    int strikes,
    CaseRecords.Tally similar,
    boolean isEscalated) {
  public CaseView {
    grounds = List.copyOf(grounds);
    earlier = List.copyOf(earlier);
  }
}
