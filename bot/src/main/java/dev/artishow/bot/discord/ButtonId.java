package dev.artishow.bot.discord;

import dev.artishow.bot.imagine.JobId;
import java.util.Locale;
import java.util.Optional;

/**
 * What a button carries: an action and the job it is about, as in {@code again:7ZK3QH0M4T}. The
 * rest is in the database, so buttons outlive the process.
 */
record ButtonId(Action action, JobId job) {

  enum Action {
    AGAIN,
    DELETE
  }

  /** Discord's {@code custom_id}. */
  String customId() {
    return action.name().toLowerCase(Locale.ROOT) + ":" + job.value();
  }

  /** Reads a {@code custom_id}; empty if no button of ours has it. */
  static Optional<ButtonId> parse(String customId) {
    for (Action action : Action.values()) {
      String prefix = action.name().toLowerCase(Locale.ROOT) + ":";
      if (customId.startsWith(prefix) && JobId.isJobId(customId.substring(prefix.length()))) {
        return Optional.of(new ButtonId(action, new JobId(customId.substring(prefix.length()))));
      }
    }
    return Optional.empty();
  }
}
