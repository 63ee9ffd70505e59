package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.card.PetitionCard;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.petition.Petition;
import dev.artishow.bot.petition.PetitionDesk;
import dev.artishow.bot.text.Phrase;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** {@code /moderation reports}: what members want done with pictures and nobody has decided yet. */
public final class ReportsCommand {
  private static final int MAX_SHOWN = 20;

  private final PetitionDesk desk;
  private final PetitionCard card;

  public ReportsCommand(PetitionDesk desk, PetitionCard card) {
    this.desk = desk;
    this.card = card;
  }

  /** The command. */
  public Feature command() {
    return new TypedCommand("moderation reports", Access.MODERATOR, List.of(), this::list);
  }

  private void list(Exchange exchange) {
    List<Petition> waiting =
        desk.waiting(exchange.caller().guildId()).stream().limit(MAX_SHOWN).toList();
    if (waiting.isEmpty()) {
      exchange.tell(Phrase.NO_REPORTS);
      return;
    }
    String lines =
        waiting.stream()
            .map(petition -> line(exchange, petition))
            .collect(Collectors.joining("\n"));
    exchange.show(
        new MessageCreateBuilder()
            .setContent(exchange.say(Phrase.REPORTS, Map.of("reports", lines)))
            .setComponents(
                ActionRow.partitionOf(waiting.stream().map(ReportsCommand::button).toList())));
  }

  private static String line(Exchange exchange, Petition petition) {
    return "- `%s` %s <t:%d:R> <@%d>"
        .formatted(
            petition.id(),
            exchange.say(Phrase.PETITION_KIND, Map.of("kind", petition.kind().key())),
            petition.at().getEpochSecond(),
            petition.memberId());
  }

  private static Button button(Petition petition) {
    return Button.secondary(new CustomId("petition", petition.id(), "").toString(), petition.id());
  }

  /** Shows one to the moderator who asks. */
  public void show(Exchange exchange) {
    desk.find(exchange.caller().guildId(), exchange.customId().subject())
        .ifPresentOrElse(
            found -> exchange.show(card.write(exchange.caller().language(), found)),
            () -> exchange.tell(Phrase.FORGOTTEN));
  }
}
