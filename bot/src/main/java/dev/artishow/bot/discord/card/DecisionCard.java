package dev.artishow.bot.discord.card;

import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.review.CaseView;
import dev.artishow.bot.review.Ground;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.moderation.casework.CaseState;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** Tells a member what was decided on their prompt, why, and what they can do. */
public final class DecisionCard {
  private final Texts texts;

  public DecisionCard(Texts texts) {
    this.texts = texts;
  }

  /** Of a case that was decided against the member, or by nobody in time; in their language. */
  public MessageCreateBuilder write(CaseView view) {
    Language language =
        view.job().map(found -> found.job().requester().language()).orElse(Language.ENGLISH);
    CaseState state = view.one().state();
    Phrase phrase =
        switch (state) {
          case REFUSED -> Phrase.DECIDED_REFUSED;
          case UPHELD -> Phrase.DECIDED_UPHELD;
          default -> Phrase.DECIDED_EXPIRED;
        };
    var message =
        new MessageCreateBuilder()
            .setContent(
                texts.say(
                    language,
                    phrase,
                    Map.of(
                        "id", view.one().id(),
                        "rules",
                            view.grounds().stream()
                                .map(Ground::ruleId)
                                .distinct()
                                .map(rule -> "`" + rule + "`")
                                .collect(Collectors.joining(", ")),
                        "why", view.one().grounds().orElse("—"))));
    if (state == CaseState.REFUSED) {
      message.addComponents(
          ActionRow.of(
              Button.secondary(
                  new CustomId("appeal", view.one().id(), "").toString(),
                  texts.say(language, Phrase.APPEAL_BUTTON))));
    }
    return message;
  }
}
