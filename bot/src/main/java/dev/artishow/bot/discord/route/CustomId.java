package dev.artishow.bot.discord.route;

import dev.artishow.bot.job.JobId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button, menu or form carries, all of it: {@code v1:again:7ZK3QH0M4T:}. The rest is in the
 * database, so that they outlive the process.
 *
 * @param action names the feature, e.g. {@code again}
 * @param subject the job, case or key that it is about; may be empty
 * @param argument what else the feature needs, e.g. a picture's number; may be empty
 */
public record CustomId(String action, String subject, String argument) {
  /** Discord's limit. */
  private static final int MAX_CHARACTERS = 100;

  private static final Pattern FORM =
      Pattern.compile("v1:([a-z][a-z-]*):([A-Za-z0-9._-]*):([A-Za-z0-9._-]*)");

  /** How the buttons of earlier versions read, which are still under old pictures. */
  private static final Pattern OLD = Pattern.compile("(again|delete):([0-9A-Z]{10})");

  public CustomId {
    String text = text(action, subject, argument);
    if (!FORM.matcher(text).matches() || text.length() > MAX_CHARACTERS) {
      throw new IllegalArgumentException(
          "a custom id must be of the form %s and at most %d characters long, was %s"
              .formatted(FORM, MAX_CHARACTERS, text));
    }
  }

  public static CustomId of(String action, JobId job) {
    return new CustomId(action, job.value(), "");
  }

  public static CustomId of(String action, JobId job, long argument) {
    return new CustomId(action, job.value(), String.valueOf(argument));
  }

  /** Reads what Discord sends back; empty if nothing of ours has it. */
  public static Optional<CustomId> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (form.matches() && text.length() <= MAX_CHARACTERS) {
      return Optional.of(new CustomId(form.group(1), form.group(2), form.group(3)));
    }
    Matcher old = OLD.matcher(text);
    return old.matches()
        ? Optional.of(new CustomId(old.group(1), old.group(2), ""))
        : Optional.empty();
  }

  /** The job that it is about, if it is about one. */
  public Optional<JobId> job() {
    return JobId.isJobId(subject) ? Optional.of(new JobId(subject)) : Optional.empty();
  }

  /** The argument as a number, if it is one. */
  public OptionalLong number() {
    try {
      return OptionalLong.of(Long.parseLong(argument));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  @Override
  public String toString() {
    return text(action, subject, argument);
  }

  private static String text(String action, String subject, String argument) {
    return "v1:" + action + ":" + subject + ":" + argument;
  }
}
