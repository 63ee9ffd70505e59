package dev.artishow.bot.discord.card;

import dev.artishow.bot.review.Decision;
import dev.artishow.bot.text.Phrase;

/** Says why a case cannot be decided like that. */
public final class DecisionWording {
  private DecisionWording() {}

  /** Of a decision that was not taken. */
  public static Phrase phrase(Decision decision) {
    if (decision instanceof Decision.OwnPrompt) {
      return Phrase.OWN_CASE;
    } else if (decision instanceof Decision.FirstDecider) {
      return Phrase.FIRST_DECIDER;
    } else if (decision instanceof Decision.AdminsOnly) {
      return Phrase.ADMINS_ONLY;
    } else if (decision instanceof Decision.HardRule) {
      return Phrase.HARD_RULE;
    } else if (decision instanceof Decision.NoNumber) {
      return Phrase.NO_HOURS;
    }
    return decision instanceof Decision.Unknown ? Phrase.UNKNOWN_CASE : Phrase.CASE_MOVED;
  }
}
