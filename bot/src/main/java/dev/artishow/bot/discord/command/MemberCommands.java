package dev.artishow.bot.discord.command;

import dev.artishow.bot.delivery.Route;
import dev.artishow.bot.discord.card.AnswerCard;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.imagine.Studio;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.job.JobRecord;
import dev.artishow.bot.privacy.PersonalData;
import dev.artishow.bot.review.Decision;
import dev.artishow.bot.review.ReviewDesk;
import dev.artishow.bot.text.CleanText;
import dev.artishow.bot.text.Phrase;
import dev.artishow.engine.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** What members ask about their own pictures and data. */
public final class MemberCommands {
  private static final int MAX_SHOWN = 10;
  private static final int EXCERPT_CHARACTERS = 60;
  private static final int BUTTONS_A_ROW = 5;

  private final ReviewDesk.Files files;
  private final Studio studio;
  private final PersonalData personalData;
  private final AnswerCard card;
  private final Options options;

  public MemberCommands(
      ReviewDesk.Files files,
      Studio studio,
      PersonalData personalData,
      AnswerCard card,
      Options options) {
    this.files = files;
    this.studio = studio;
    this.personalData = personalData;
    this.card = card;
    this.options = options;
  }

  /** All of them. */
  public List<Feature> all(ReviewDesk desk) {
    return List.of(
        new TypedCommand("gallery", Access.MEMBER, List.of(), this::gallery),
        new TypedCommand("queue", Access.MEMBER, List.of(), this::queue),
        new TypedCommand(
            "appeal",
            Access.MEMBER,
            List.of(options.of("appeal", OptionType.STRING, "id").setRequired(true)),
            exchange -> appeal(exchange, desk)),
        new TypedCommand("mydata export", Access.MEMBER, List.of(), this::export),
        new TypedCommand("mydata delete", Access.MEMBER, List.of(), this::delete),
        new TypedCommand("help", Access.MEMBER, List.of(), exchange -> exchange.tell(Phrase.HELP)));
  }

  private void gallery(Exchange exchange) {
    List<JobRecord> found =
        files.jobs().gallery(exchange.caller().guildId(), exchange.caller().memberId(), MAX_SHOWN);
    if (found.isEmpty()) {
      exchange.tell(Phrase.GALLERY_EMPTY);
      return;
    }
    String lines = found.stream().map(MemberCommands::line).collect(Collectors.joining("\n"));
    var message =
        new MessageCreateBuilder()
            .setContent(exchange.say(Phrase.GALLERY, Map.of("pictures", lines)));
    message.addComponents(
        ActionRow.partitionOf(
            found.stream()
                .map(
                    one ->
                        Button.secondary(
                            CustomId.of("show", one.job().id()).toString(), one.job().id().value()))
                .toList()));
    exchange.show(message);
  }

  private static String line(JobRecord one) {
    Job job = one.job();
    return "- `%s` <t:%d:R> %s"
        .formatted(
            job.id(),
            job.receivedAt().getEpochSecond(),
            MarkdownSanitizer.escape(CleanText.excerpt(job.order().prompt(), EXCERPT_CHARACTERS)));
  }

  /** Shows a job's pictures to the member alone, as long as their files are kept. */
  public void show(Exchange exchange) {
    exchange
        .customId()
        .job()
        .flatMap(files.jobs()::find)
        .filter(found -> found.job().requester().memberId() == exchange.caller().memberId())
        .ifPresentOrElse(
            found -> {
              boolean isKept =
                  !found.pictures().isEmpty()
                      && found.pictures().stream().allMatch(picture -> picture.png().length > 0);
              exchange.show(
                  isKept
                      ? MessageCreateBuilder.from(card.write(found, Route.TOKEN))
                      : new MessageCreateBuilder()
                          .setContent(
                              exchange.say(
                                  Phrase.NOT_KEPT,
                                  Map.of("seed", String.valueOf(found.job().firstSeed()))))
                          .addComponents(
                              ActionRow.of(
                                  Button.secondary(
                                      CustomId.of("again", found.job().id()).toString(),
                                      exchange.say(Phrase.AGAIN_BUTTON, Map.of())))));
            },
            () -> exchange.tell(Phrase.FORGOTTEN));
  }

  private void queue(Exchange exchange) {
    Map<Job, Place> standing =
        studio.standing(exchange.caller().guildId(), exchange.caller().memberId());
    if (standing.isEmpty()) {
      exchange.tell(Phrase.NOTHING_WAITING, Map.of("busy", studio.busy()));
      return;
    }
    String lines =
        standing.entrySet().stream()
            .limit(BUTTONS_A_ROW)
            .map(
                entry ->
                    "- `%s`: %s"
                        .formatted(
                            entry.getKey().id(),
                            exchange.say(
                                Phrase.WAITING,
                                Map.of(
                                    "ahead", Math.max(0, entry.getValue().position() - 1),
                                    "seconds", Math.max(1, entry.getValue().eta().toSeconds())))))
            .collect(Collectors.joining("\n"));
    var message = new MessageCreateBuilder().setContent(lines);
    message.addComponents(
        ActionRow.of(
            standing.keySet().stream()
                .limit(BUTTONS_A_ROW)
                .map(
                    job ->
                        Button.secondary(
                            CustomId.of("cancel", job.id()).toString(),
                            exchange.say(Phrase.CANCEL_BUTTON, Map.of()) + " " + job.id()))
                .toList()));
    exchange.show(message);
  }

  private static void appeal(Exchange exchange, ReviewDesk desk) {
    String id = exchange.text("id").orElse("").toUpperCase(Locale.ROOT);
    boolean isDone = desk.appeal(id, exchange.caller().memberId()) instanceof Decision.Done;
    exchange.tell(isDone ? Phrase.APPEALED : Phrase.NOT_APPEALABLE);
  }

  private void export(Exchange exchange) {
    byte[] json =
        personalData.export(exchange.caller().memberId()).getBytes(StandardCharsets.UTF_8);
    exchange.show(
        new MessageCreateBuilder()
            .setContent(exchange.say(Phrase.MYDATA, Map.of()))
            .addFiles(FileUpload.fromData(json, "artishow-mydata.jsonl")));
  }

  private void delete(Exchange exchange) {
    int erased = personalData.erase(exchange.caller().memberId());
    exchange.tell(Phrase.MYDATA_DELETED, Map.of("count", erased));
  }
}
