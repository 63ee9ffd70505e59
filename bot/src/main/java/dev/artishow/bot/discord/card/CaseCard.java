package dev.artishow.bot.discord.card;

import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.job.Requester;
import dev.artishow.bot.review.CaseView;
import dev.artishow.bot.review.Ground;
import dev.artishow.bot.text.CleanText;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.moderation.casework.CaseState;
import dev.artishow.moderation.casework.ModerationCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.utils.MarkdownSanitizer;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/**
 * A case for moderators: what was asked for, behind a spoiler, by whom and why it was stopped, what
 * was before, and what they can do now.
 */
public final class CaseCard {
  private static final int EXCERPT_CHARACTERS = 60;
  private static final int MAX_GROUNDS = 3;

  private final Texts texts;

  public CaseCard(Texts texts) {
    this.texts = texts;
  }

  /** The card as the case stands now. */
  public MessageCreateBuilder write(Language language, CaseView view) {
    ModerationCase one = view.one();
    String text =
        texts.say(
            language,
            Phrase.CASE_CARD,
            Map.of(
                "id", one.id(),
                "state", texts.say(language, state(one.state())),
                "member", one.memberId() == 0 ? "—" : "<@" + one.memberId() + ">",
                "channel", view.job().map(found -> channel(found.job().requester())).orElse("—"),
                "when", "<t:" + one.opened().getEpochSecond() + ":R>",
                "prompt", view.prompt().map(CaseCard::spoiler).orElse("—"),
                "grounds", grounds(language, view.grounds()),
                "history", history(language, view)));
    var message = new MessageCreateBuilder().setContent(text);
    List<Button> buttons = buttons(language, one);
    if (!buttons.isEmpty()) {
      message.addComponents(ActionRow.partitionOf(buttons));
    }
    return message;
  }

  private static String channel(Requester requester) {
    return "<#" + requester.channelId() + ">";
  }

  private static String spoiler(String prompt) {
    return "||"
        + MarkdownSanitizer.escape(prompt).replace("|", "\\|").replace("@", "@\u200B")
        + "||";
  }

  private String grounds(Language language, List<Ground> grounds) {
    return grounds.stream()
        .limit(MAX_GROUNDS)
        .map(
            ground ->
                "- `%s` ||%s|| %s"
                    .formatted(
                        ground.ruleId(),
                        MarkdownSanitizer.escape(
                                CleanText.excerpt(ground.words(), EXCERPT_CHARACTERS))
                            .replace("|", "\\|"),
                        ground.reason().in(language.locale())))
        .collect(Collectors.joining("\n"));
  }

  private String history(Language language, CaseView view) {
    return texts.say(
        language,
        view.isEscalated() ? Phrase.CASE_HISTORY_ESCALATED : Phrase.CASE_HISTORY,
        Map.of(
            "earlier", view.earlier().size(),
            "strikes", view.strikes(),
            "approved", view.similar().approved(),
            "refused", view.similar().refused()));
  }

  static Phrase state(CaseState state) {
    return switch (state) {
      case OPEN -> Phrase.CASE_OPEN;
      case CLAIMED -> Phrase.CASE_CLAIMED;
      case APPROVED -> Phrase.CASE_APPROVED;
      case REFUSED -> Phrase.CASE_REFUSED;
      case APPEALED -> Phrase.CASE_APPEALED;
      case APPEAL_CLAIMED -> Phrase.CASE_APPEAL_CLAIMED;
      case UPHELD -> Phrase.CASE_UPHELD;
      case OVERTURNED -> Phrase.CASE_OVERTURNED;
      case EXPIRED -> Phrase.CASE_EXPIRED;
    };
  }

  private List<Button> buttons(Language language, ModerationCase one) {
    var buttons = new ArrayList<Button>();
    switch (one.state()) {
      case OPEN, APPEALED -> buttons.add(button(language, one, "claim", Phrase.CLAIM_BUTTON));
      case CLAIMED, APPEAL_CLAIMED -> {
        buttons.add(
            button(language, one, "approve", Phrase.APPROVE_BUTTON).withStyle(ButtonStyle.SUCCESS));
        buttons.add(
            button(language, one, "refuse", Phrase.REFUSE_BUTTON).withStyle(ButtonStyle.DANGER));
        buttons.add(button(language, one, "except", Phrase.EXCEPT_BUTTON));
        buttons.add(button(language, one, "escalate", Phrase.ESCALATE_BUTTON));
        buttons.add(button(language, one, "release", Phrase.RELEASE_BUTTON));
        buttons.add(button(language, one, "time-out", Phrase.TIME_OUT_BUTTON));
      }
      default -> {}
    }
    return buttons;
  }

  private Button button(Language language, ModerationCase one, String action, Phrase label) {
    return Button.secondary(
        new CustomId(action, one.id(), "").toString(), texts.say(language, label));
  }
}
