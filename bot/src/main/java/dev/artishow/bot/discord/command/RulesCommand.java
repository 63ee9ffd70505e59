package dev.artishow.bot.discord.command;

import dev.artishow.bot.automod.AutoModDesk;
import dev.artishow.bot.discord.card.AutoModCard;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.review.CaseRecords;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.text.CleanText;
import dev.artishow.bot.text.Phrase;
import dev.artishow.moderation.guild.GuildException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/**
 * {@code /moderation rules}: what in this server is otherwise than the operator's rules have it,
 * its AutoMod rules and its exceptions.
 */
public final class RulesCommand {
  private static final String UNDO_EXCEPTION = "exception-undo";

  /** As many as a message with their words has room for. */
  private static final int MAX_EXCEPTIONS = 9;

  private static final int EXCERPT_CHARACTERS = 60;

  private final CaseRecords records;
  private final AutoModDesk autoMod;
  private final AutoModCard card;
  private final InstantSource clock;

  public RulesCommand(
      CaseRecords records, AutoModDesk autoMod, AutoModCard card, InstantSource clock) {
    this.records = records;
    this.autoMod = autoMod;
    this.card = card;
    this.clock = clock;
  }

  /** The command. */
  public Feature command() {
    return new TypedCommand("moderation rules", Access.MODERATOR, List.of(), this::rules);
  }

  /** What an admin should hear who has changed a setting. */
  public Optional<String> afterChange(Caller caller, Setting setting) {
    return Optional.of(setting)
        .filter(Setting.AUTOMOD::equals)
        .map(changed -> card.tell(caller.language(), autoMod.state(caller.guildId())));
  }

  private void rules(Exchange exchange) {
    List<GuildException> exceptions = records.exceptions(exchange.caller().guildId());
    List<GuildException> shown =
        exceptions.subList(Math.max(0, exceptions.size() - MAX_EXCEPTIONS), exceptions.size());
    String lines =
        shown.stream()
            .map(
                exception ->
                    "- `%s`: ||%s|| <@%d> <t:%d:d>"
                        .formatted(
                            exception.ruleId(),
                            MarkdownSanitizer.escape(excerpt(exception)).replace("|", "\\|"),
                            exception.madeBy(),
                            exception.madeAt().getEpochSecond()))
            .collect(Collectors.joining("\n"));
    Caller caller = exchange.caller();
    var message =
        new MessageCreateBuilder()
            .setContent(
                card.tell(caller.language(), autoMod.state(caller.guildId()))
                    + "\n"
                    + exchange.say(
                        Phrase.EXCEPTIONS,
                        Map.of("count", exceptions.size(), "exceptions", lines)));
    exchange.show(
        shown.isEmpty() ? message : message.setComponents(ActionRow.of(menu(exchange, shown))));
  }

  private static StringSelectMenu menu(Exchange exchange, List<GuildException> shown) {
    return StringSelectMenu.create(new CustomId(UNDO_EXCEPTION, "", "").toString())
        .setPlaceholder(exchange.say(Phrase.UNDO_EXCEPTION, Map.of()))
        .addOptions(
            shown.stream()
                .map(
                    exception ->
                        SelectOption.of(excerpt(exception), exception.id())
                            .withDescription(exception.ruleId()))
                .toList())
        .build();
  }

  private static String excerpt(GuildException exception) {
    return CleanText.excerpt(exception.words(), EXCERPT_CHARACTERS);
  }

  /** Takes back what was chosen under {@code /moderation rules}. */
  public void undoException(Exchange exchange) {
    Caller caller = exchange.caller();
    boolean isUndone =
        exchange.chosen().stream()
            .anyMatch(id -> records.undo(caller.guildId(), id, caller.memberId(), clock.instant()));
    exchange.tell(isUndone ? Phrase.EXCEPTION_UNDONE : Phrase.NO_EXCEPTION);
  }
}
