package dev.artishow.bot.discord.send;

import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.imagine.Watcher;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.bot.work.Timing;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Place;
import dev.artishow.engine.Progress;
import dev.artishow.engine.ProgressListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows in a member's reply how the pictures come along: place, draft, previews, and a button to
 * stop. One edit at a time and none sooner than three seconds after the last; what was overtaken
 * meanwhile is never shown. Once drawing has ended it says nothing more, so that it cannot follow
 * the answer.
 */
public final class LiveReply implements Watcher {
  private static final Logger log = LoggerFactory.getLogger(LiveReply.class);

  /** Discord's limits leave room for more, but not for many members at once. */
  static final Duration PACE = Duration.ofSeconds(3);

  /** When the member is told that the reply itself may not carry the picture. */
  static final Duration LAST_WORD = Duration.ofMinutes(14);

  private static final int BAR_CELLS = 10;

  private final Job job;
  private final InteractionHook hook;
  private final Texts texts;
  private final Timing timing;
  private final Executor workers;
  private final Map<Integer, Progress> latest = new ConcurrentSkipListMap<>();
  private final Map<Integer, Picture> pictures = new ConcurrentSkipListMap<>();
  private Instant lastEdit = Instant.MIN;
  private boolean isEditing;
  private boolean isStale;
  private boolean isEnded;

  private LiveReply(Job job, InteractionHook hook, Texts texts, Timing timing, Executor workers) {
    this.job = job;
    this.hook = hook;
    this.texts = texts;
    this.timing = timing;
    this.workers = workers;
  }

  /**
   * Begins to watch.
   *
   * @param workers make the edits up
   */
  public static LiveReply begin(
      Job job, InteractionHook hook, Texts texts, Timing timing, Executor workers) {
    var reply = new LiveReply(job, hook, texts, timing, workers);
    timing.delay().after(LAST_WORD, reply::sayLastWord);
    return reply;
  }

  @Override
  public ProgressListener picture(int number) {
    return progress -> {
      note(number, progress);
      work(this::hear);
    };
  }

  private void work(Runnable task) {
    try {
      workers.execute(task);
    } catch (RejectedExecutionException e) {
      log.debug("job {}: the bot is ending and shows no more", job.id());
    }
  }

  @Override
  public synchronized void ended() {
    isEnded = true;
  }

  /** At once, for workers may overtake one another. */
  private void note(int number, Progress progress) {
    latest.put(number, progress);
    if (progress instanceof Progress.Drafted drafted) {
      pictures.put(number, drafted.draft());
    } else if (progress instanceof Progress.Stepped stepped) {
      pictures.put(number, stepped.preview());
    }
  }

  private synchronized void hear() {
    isStale = true;
    editIfDue();
  }

  private void editIfDue() {
    boolean isTime = !timing.clock().instant().isBefore(lastEdit.plus(PACE));
    if (isStale && isTime && !isEditing && !isEnded) {
      edit();
    }
  }

  private void edit() {
    isEditing = true;
    isStale = false;
    lastEdit = timing.clock().instant();
    var message = new MessageEditBuilder().setContent(text()).setReplace(true);
    if (!pictures.isEmpty()) {
      message.setFiles(
          FileUpload.fromData(PreviewSheet.png(pictures.values()), "preview.png")
              .setDescription(say(Phrase.PREVIEW_ALT_TEXT, Map.of())));
    }
    message.setComponents(
        ActionRow.of(
            Button.secondary(
                CustomId.of("cancel", job.id()).toString(), say(Phrase.CANCEL_BUTTON, Map.of()))));
    hook.editOriginal(message.build())
        .queue(
            edited -> work(this::done),
            fault -> {
              log.debug("job {}: progress not shown: {}", job.id(), fault.toString());
              work(this::done);
            });
  }

  /** What came while it was being shown may be due by now, and takes a worker to make up. */
  private synchronized void done() {
    isEditing = false;
    editIfDue();
  }

  private String text() {
    double done = 0;
    Duration eta = Duration.ZERO;
    int position = 0;
    for (Progress progress : latest.values()) {
      if (progress instanceof Progress.Stepped stepped) {
        done += stepped.fraction();
        eta = longer(eta, stepped.eta());
      } else if (progress instanceof Progress.Waiting waiting) {
        Place place = waiting.place();
        position = Math.max(position, place.position());
        eta = longer(eta, place.eta());
      }
    }
    Map<String, ?> arguments =
        Map.of(
            "ahead",
            Math.max(0, position - 1),
            "bar",
            bar(done / job.order().count()),
            "seconds",
            Math.max(1, eta.toSeconds()));
    return say(done == 0 && position > 0 ? Phrase.WAITING : Phrase.DRAWING, arguments);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static String bar(double fraction) {
    int full = (int) Math.round(Math.min(1, fraction) * BAR_CELLS);
    return "▰".repeat(full) + "▱".repeat(BAR_CELLS - full);
  }

  /** Says, while it is still possible, by which way the answer will come. */
  private synchronized void sayLastWord() {
    if (isEnded) {
      return;
    }
    isEnded = true;
    Phrase phrase =
        job.order().isPrivate() ? Phrase.STILL_DRAWING_IN_PRIVATE : Phrase.STILL_DRAWING;
    hook.editOriginal(say(phrase, Map.of("count", job.order().count())))
        .queue(
            edited -> {},
            fault ->
                log.warn(
                    "job {}: the member does not know of the delay: {}",
                    job.id(),
                    fault.toString()));
  }

  private String say(Phrase phrase, Map<String, ?> arguments) {
    return texts.say(job.requester().language(), phrase, arguments);
  }
}
