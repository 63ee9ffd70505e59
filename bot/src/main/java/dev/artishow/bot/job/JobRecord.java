package dev.artishow.bot.job;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A job as it stands on record.
 *
 * @param refusal why it has no pictures, in state {@link JobState#REFUSED}
 * @param ownMessage the message that stands for its answer
 * @param draws how often drawing it was begun
 * @param pictures what was drawn; their files are kept until they are delivered
 */
public record JobRecord(
    Job job,
    JobState state,
    Optional<Refusal> refusal,
    OptionalLong ownMessage,
    int draws,
    List<DrawnPicture> pictures) {
  public JobRecord {
    pictures = List.copyOf(pictures);
  }
}
