package dev.artishow.bot.discord.card;

import dev.artishow.bot.delivery.Route;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.job.DrawnPicture;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobId;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.job.Refusal;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * The message that answers a job. It never repeats the prompt: Discord's AutoMod does not look at
 * what bots write, so a prompt that a bot repeats would get past the server's own rules.
 */
public final class AnswerCard {
  private final Texts texts;
  private final EnergyWording energy;

  public AnswerCard(Texts texts) {
    this.texts = texts;
    this.energy = new EnergyWording(texts);
  }

  /** What only this message's buttons carry: those of its progress do not. */
  static String mark(JobId job) {
    return CustomId.of("again", job).toString();
  }

  /** The answer: pictures, or why there are none, and what can be done now. */
  public MessageCreateData write(JobRecord record, Route route) {
    List<DrawnPicture> pictures = record.pictures();
    Job job = record.job();
    MessageCreateBuilder message =
        pictures.isEmpty()
            ? new MessageCreateBuilder().setContent(refused(record))
            : new MessageCreateBuilder()
                .setContent(drawn(record))
                .addFiles(pictures.stream().map(picture -> file(job, picture)).toList());
    message.addComponents(buttons(job, pictures.size()));
    if (!pictures.isEmpty() && route != Route.DIRECT) {
      message.addComponents(forServer(job));
    }
    return addressed(message, job, route).build();
  }

  /** What can be done with pictures in a server; nobody else sees private ones. */
  private ActionRow forServer(Job job) {
    var all = new ArrayList<Button>();
    all.add(button(job, "emoji", Phrase.EMOJI_BUTTON));
    all.add(button(job, "sticker", Phrase.STICKER_BUTTON));
    if (!job.order().isPrivate()) {
      all.add(button(job, "report", Phrase.REPORT_BUTTON));
    }
    return ActionRow.of(all);
  }

  /** For where the files are too large: the seeds, with which they can be drawn elsewhere. */
  public MessageCreateData writeWithoutFiles(JobRecord record, Route route) {
    Job job = record.job();
    String text =
        say(
            job,
            Phrase.TOO_LARGE,
            Map.of(
                "count", record.pictures().size(),
                "seeds", seeds(record.pictures()),
                "id", job.id().value()));
    var message = new MessageCreateBuilder().setContent(text);
    message.addComponents(buttons(job, 0));
    return addressed(message, job, route).build();
  }

  /** A message that is no reply says whom it is for. */
  private MessageCreateBuilder addressed(MessageCreateBuilder message, Job job, Route route) {
    message.setAllowedMentions(EnumSet.noneOf(Message.MentionType.class));
    if (route != Route.CHANNEL && route != Route.DIRECT) {
      return message;
    }
    String member = String.valueOf(job.requester().memberId());
    String text =
        route == Route.CHANNEL
            ? say(job, Phrase.LATE, Map.of("member", "<@" + member + ">"))
            : say(job, Phrase.LATE_IN_PRIVATE, Map.of());
    return message.setContent(text + "\n" + message.getContent()).mentionUsers(member);
  }

  private List<ActionRow> buttons(Job job, int pictures) {
    var rows = new ArrayList<ActionRow>();
    var variations = new ArrayList<Button>();
    List<Long> seeds = job.seeds();
    for (int number = 0; number < pictures; number++) {
      variations.add(
          Button.secondary(
              CustomId.of("vary", job.id(), seeds.get(number)).toString(),
              say(job, Phrase.VARIATION_BUTTON, Map.of("number", number + 1, "count", pictures))));
    }
    if (!variations.isEmpty()) {
      rows.add(ActionRow.of(variations));
    }
    var all = new ArrayList<Button>();
    all.add(button(job, "again", Phrase.AGAIN_BUTTON));
    if (pictures > 0) {
      all.add(button(job, "details", Phrase.DETAILS_BUTTON));
    }
    all.add(button(job, "delete", Phrase.DELETE_BUTTON));
    rows.add(ActionRow.of(all));
    return rows;
  }

  private Button button(Job job, String action, Phrase label) {
    return Button.secondary(CustomId.of(action, job.id()).toString(), say(job, label, Map.of()));
  }

  private String refused(JobRecord record) {
    Job job = record.job();
    Refusal refusal = record.refusal().orElseThrow();
    String id = job.id().value();
    return switch (refusal.reason()) {
      case BUSY -> say(job, Phrase.BUSY, Map.of("when", "<t:" + refusal.detail() + ":R>"));
      case UNKNOWN_MODEL -> say(job, Phrase.NO_MODEL, Map.of("model", refusal.detail(), "id", id));
      case EXPIRED -> say(job, Phrase.EXPIRED, Map.of());
      case CANCELLED -> say(job, Phrase.CANCELLED, Map.of());
      case WITHHELD -> say(job, Phrase.WITHHELD, Map.of("id", id));
      case INTERRUPTED -> say(job, Phrase.INTERRUPTED, Map.of());
      case FAILED, UNHEARD, DECLINED -> say(job, Phrase.FAILED, Map.of("id", id));
    };
  }

  private String drawn(JobRecord record) {
    Job job = record.job();
    List<DrawnPicture> pictures = record.pictures();
    Language language = job.requester().language();
    String line =
        say(
            job,
            Phrase.DRAWN,
            Map.of(
                "count", pictures.size(),
                "model", pictures.get(0).model().title(),
                "seeds", seeds(pictures),
                "energy", energy.of(language, pictures)));
    int missing = job.order().count() - pictures.size();
    return missing == 0
        ? line
        : say(job, Phrase.SOME_MISSING, Map.of("missing", missing, "count", job.order().count()))
            + "\n"
            + line;
  }

  private static String seeds(List<DrawnPicture> pictures) {
    return pictures.stream()
        .map(picture -> String.valueOf(picture.seed()))
        .collect(Collectors.joining(", "));
  }

  private FileUpload file(Job job, DrawnPicture picture) {
    String seed = String.valueOf(picture.seed());
    return FileUpload.fromData(picture.png(), "artishow-" + seed + ".png")
        .setDescription(
            say(job, Phrase.ALT_TEXT, Map.of("model", picture.model().title(), "seed", seed)));
  }

  private String say(Job job, Phrase phrase, Map<String, ?> arguments) {
    return texts.say(job.requester().language(), phrase, arguments);
  }
}
