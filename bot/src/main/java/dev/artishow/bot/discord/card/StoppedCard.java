package dev.artishow.bot.discord.card;

import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.imagine.Admission.Stopped;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** Tells a member why a prompt is not drawn for now, with what they can do. */
public final class StoppedCard {
  private final Texts texts;
  private final RefusalWording wording;

  public StoppedCard(Texts texts) {
    this.texts = texts;
    this.wording = new RefusalWording(texts);
  }

  /** Of a prompt that the rules refuse. */
  public MessageCreateBuilder refused(Language language, Stopped stopped) {
    var message = new MessageCreateBuilder().setContent(wording.refused(language, stopped));
    if (stopped.isReviewed()) {
      message.addComponents(
          ActionRow.of(
              Button.secondary(
                  CustomId.of("appeal", stopped.job().id()).toString(),
                  texts.say(language, Phrase.APPEAL_BUTTON))));
    }
    return message;
  }

  /** Of a prompt that people have to look at. */
  public MessageCreateBuilder held(Language language, Stopped stopped) {
    return new MessageCreateBuilder().setContent(wording.held(language, stopped));
  }
}
