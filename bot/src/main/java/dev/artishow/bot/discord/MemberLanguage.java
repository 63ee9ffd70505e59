package dev.artishow.bot.discord;

import dev.artishow.bot.text.Language;
import net.dv8tion.jda.api.interactions.Interaction;

/** The language to answer a member in. */
final class MemberLanguage {

  private MemberLanguage() {}

  /** The one that the member's Discord is set to. */
  static Language of(Interaction event) {
    return Language.of(event.getUserLocale().getLocale());
  }
}
