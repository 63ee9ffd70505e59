package dev.artishow.bot.discord;

import dev.artishow.bot.text.Language;
import java.util.EnumSet;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer at once that only the member sees. */
final class PrivateReply {
  private static final Logger log = LoggerFactory.getLogger(PrivateReply.class);

  private PrivateReply() {}

  static void send(IReplyCallback event, String text) {
    event
        .reply(text)
        .setEphemeral(true)
        .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
        .queue(
            sent -> {},
            fault -> log.warn("interaction {} could not be answered", event.getId(), fault));
  }

  /** The language that the member has set in Discord. */
  static Language language(Interaction event) {
    return Language.of(event.getUserLocale().getLocale());
  }
}
