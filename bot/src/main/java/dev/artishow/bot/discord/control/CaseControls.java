package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.card.CaseCard;
import dev.artishow.bot.discord.card.DecisionWording;
import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.review.Decision;
import dev.artishow.bot.review.ReviewDesk;
import dev.artishow.bot.text.Phrase;
import dev.artishow.moderation.guild.GuildException;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;

/**
 * What moderators do with a case on its card, some of it after a line that they are asked for. The
 * card is shown as it is then.
 */
public final class CaseControls {
  private static final String ANSWER = "answer";
  private static final int MAX_REASON_CHARACTERS = 300;
  private static final int MAX_HOURS_CHARACTERS = 3;

  private final ReviewDesk desk;
  private final CaseCard card;

  public CaseControls(ReviewDesk desk, CaseCard card) {
    this.desk = desk;
    this.card = card;
  }

  /** What it does with a case. */
  private interface Act {
    Decision on(String caseId, Caller by);
  }

  /** What it does with a case, given a line. */
  private interface AnsweredAct {
    Decision on(String caseId, Caller by, String answer);
  }

  /** All of them. */
  public List<Feature> all() {
    return List.of(
        button(
            "claim", (id, by) -> desk.claim(by.guildId(), id, by.memberId(), by.may(Access.ADMIN))),
        button("approve", (id, by) -> desk.approve(by.guildId(), id, by.memberId(), "approved")),
        button("escalate", (id, by) -> desk.escalate(by.guildId(), id, by.memberId())),
        button("release", (id, by) -> desk.release(by.guildId(), id, by.memberId())),
        question("refuse", Phrase.REFUSE_FORM, Phrase.REFUSE_QUESTION, MAX_REASON_CHARACTERS),
        form("refuse", (id, by, why) -> desk.refuse(by.guildId(), id, by.memberId(), why)),
        question(
            "except", Phrase.EXCEPT_FORM, Phrase.EXCEPT_QUESTION, GuildException.MAX_CHARACTERS),
        form("except", (id, by, words) -> desk.except(by.guildId(), id, by.memberId(), words)),
        question("time-out", Phrase.TIME_OUT_FORM, Phrase.TIME_OUT_QUESTION, MAX_HOURS_CHARACTERS),
        form("time-out", (id, by, hours) -> desk.timeOut(by.guildId(), id, by.memberId(), hours)));
  }

  private Feature button(String name, Act act) {
    return CardControl.button(
        name,
        exchange -> finish(exchange, act.on(exchange.customId().subject(), exchange.caller())));
  }

  private static Feature question(String name, Phrase title, Phrase question, int maxCharacters) {
    var line = new Question.Line(ANSWER, question, TextInputStyle.SHORT, 1, maxCharacters);
    return new FormButton(
        name,
        Access.MODERATOR,
        exchange ->
            Question.open(
                exchange,
                new CustomId(name, exchange.customId().subject(), ""),
                title,
                List.of(line)));
  }

  private Feature form(String name, AnsweredAct act) {
    return CardControl.form(
        name,
        exchange ->
            finish(
                exchange,
                act.on(exchange.customId().subject(), exchange.caller(), exchange.field(ANSWER))));
  }

  private void finish(Exchange exchange, Decision decision) {
    Caller caller = exchange.caller();
    desk.find(caller.guildId(), exchange.customId().subject())
        .ifPresent(view -> exchange.change(card.write(caller.language(), view)));
    if (!(decision instanceof Decision.Done)) {
      exchange.tell(
          DecisionWording.phrase(decision), Map.of("limit", ReviewDesk.MAX_TIME_OUT_HOURS));
    }
  }
}
