package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.card.CaseCard;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.review.CaseRecords;
import dev.artishow.bot.review.CaseView;
import dev.artishow.bot.review.ReviewDesk;
import dev.artishow.bot.text.Phrase;
import dev.artishow.moderation.casework.AuditFile;
import dev.artishow.moderation.casework.ModerationCase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** {@code /moderation …}: what moderators look at and do beside the cards. */
public final class ModerationCommands {
  private static final int MAX_CASES = 20;
  private static final Duration WEEK = Duration.ofDays(7);

  private final ReviewDesk desk;
  private final ReviewDesk.Files files;
  private final CaseCard card;
  private final Options options;
  private final InstantSource clock;

  public ModerationCommands(
      ReviewDesk desk,
      ReviewDesk.Files files,
      CaseCard card,
      Options options,
      InstantSource clock) {
    this.desk = desk;
    this.files = files;
    this.card = card;
    this.options = options;
    this.clock = clock;
  }

  /** All of them. */
  public List<Feature> all() {
    return List.of(
        new TypedCommand("moderation queue", Access.MODERATOR, List.of(), this::queue),
        new TypedCommand(
            "moderation case",
            Access.MODERATOR,
            List.of(options.of("moderation case", OptionType.STRING, "id").setRequired(true)),
            this::showCase),
        new TypedCommand(
            "moderation strikes",
            Access.MODERATOR,
            List.of(options.of("moderation strikes", OptionType.USER, "member").setRequired(true)),
            this::strikes),
        new TypedCommand(
            "moderation block",
            Access.MODERATOR,
            List.of(
                options.of("moderation block", OptionType.USER, "member").setRequired(true),
                options
                    .of("moderation block", OptionType.INTEGER, "hours")
                    .setRequired(true)
                    .setRequiredRange(0, ReviewDesk.MAX_TIME_OUT_HOURS)),
            this::block),
        new TypedCommand("moderation audit", Access.MODERATOR, List.of(), this::audit),
        new TypedCommand("moderation stats", Access.MODERATOR, List.of(), this::stats));
  }

  private void queue(Exchange exchange) {
    List<ModerationCase> waiting = desk.waiting(exchange.caller().guildId());
    if (waiting.isEmpty()) {
      exchange.tell(Phrase.QUEUE_EMPTY);
      return;
    }
    String lines =
        waiting.stream()
            .limit(MAX_CASES)
            .map(
                one ->
                    "- `%s` <@%d> <t:%d:R>"
                        .formatted(one.id(), one.memberId(), one.opened().getEpochSecond()))
            .collect(Collectors.joining("\n"));
    var message =
        new MessageCreateBuilder()
            .setContent(
                exchange.say(Phrase.CASE_QUEUE, Map.of("count", waiting.size(), "cases", lines)));
    message.addComponents(
        ActionRow.of(
            waiting.stream()
                .limit(5)
                .map(
                    one ->
                        Button.secondary(new CustomId("case", one.id(), "").toString(), one.id()))
                .toList()));
    exchange.show(message);
  }

  private void showCase(Exchange exchange) {
    show(exchange, exchange.text("id").orElse("").toUpperCase(Locale.ROOT));
  }

  /** Shows a case to the caller alone. */
  public void show(Exchange exchange, String id) {
    Optional<CaseView> view = desk.find(exchange.caller().guildId(), id);
    if (view.isPresent()) {
      exchange.show(card.write(exchange.caller().language(), view.get()));
    } else {
      exchange.tell(Phrase.UNKNOWN_CASE);
    }
  }

  private void strikes(Exchange exchange) {
    long guild = exchange.caller().guildId();
    long member = exchange.mentioned("member").orElseThrow();
    Instant now = clock.instant();
    exchange.tell(
        Phrase.STRIKES,
        Map.of(
            "member", "<@" + member + ">",
            "strikes", files.records().strikes(guild, member, now.minus(ReviewDesk.STRIKE_LIFE)),
            "cases", files.cases().ofMember(guild, member).size(),
            "until",
                files
                    .records()
                    .timeOut(guild, member, now)
                    .map(until -> "<t:" + until.getEpochSecond() + ":R>")
                    .orElse("—")));
  }

  private void block(Exchange exchange) {
    long member = exchange.mentioned("member").orElseThrow();
    long hours = exchange.number("hours").orElseThrow();
    Instant now = clock.instant();
    Instant until = now.plus(Duration.ofHours(hours));
    files
        .records()
        .timeOut(exchange.caller().guildId(), member, until, exchange.caller().memberId(), now);
    exchange.tell(
        hours == 0 ? Phrase.UNBLOCKED : Phrase.BLOCKED,
        Map.of("member", "<@" + member + ">", "until", "<t:" + until.getEpochSecond() + ":R>"));
  }

  /** This server's entries; the whole chain is checked by whoever runs the bot. */
  private void audit(Exchange exchange) {
    long guild = exchange.caller().guildId();
    var lines = new StringBuilder();
    files
        .cases()
        .export(
            entry -> {
              boolean isOurs =
                  files
                      .cases()
                      .find(entry.caseId())
                      .filter(one -> one.guildId() == guild)
                      .isPresent();
              if (isOurs) {
                lines.append(AuditFile.line(entry)).append('\n');
              }
            });
    exchange.show(
        new MessageCreateBuilder()
            .setContent(exchange.say(Phrase.AUDIT, Map.of()))
            .addFiles(
                FileUpload.fromData(
                    lines.toString().getBytes(StandardCharsets.UTF_8), "audit.jsonl")));
  }

  private void stats(Exchange exchange) {
    CaseRecords.Stats stats =
        files.records().stats(exchange.caller().guildId(), clock.instant().minus(WEEK));
    exchange.tell(
        Phrase.STATS,
        Map.of(
            "stopped", stats.stopped(),
            "waiting", stats.waiting(),
            "approved", stats.approved(),
            "refused", stats.refused(),
            "appealed", stats.appealed(),
            "overturned", stats.overturned()));
  }
}
