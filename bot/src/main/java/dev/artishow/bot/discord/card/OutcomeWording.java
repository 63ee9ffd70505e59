package dev.artishow.bot.discord.card;

import dev.artishow.bot.petition.Made;
import dev.artishow.bot.petition.Outcome;
import dev.artishow.bot.text.Phrase;

/** What came of a petition, in a sentence. */
public final class OutcomeWording {
  private OutcomeWording() {}

  /**
   * The sentence.
   *
   * @param outcome no {@link Outcome.Done}, which shows by itself
   */
  public static Phrase phrase(Outcome outcome) {
    if (outcome instanceof Outcome.Asked) {
      return Phrase.PETITION_ASKED;
    } else if (outcome instanceof Outcome.NobodyToAsk) {
      return Phrase.PETITION_NOBODY;
    } else if (outcome instanceof Outcome.AskedBefore) {
      return Phrase.PETITION_BEFORE;
    } else if (outcome instanceof Outcome.Hindered hindered) {
      return hindrance(hindered.why());
    }
    return Phrase.PETITION_MOVED;
  }

  private static Phrase hindrance(Made why) {
    if (why instanceof Made.Full) {
      return Phrase.NO_ROOM;
    }
    return why instanceof Made.Forbidden ? Phrase.NO_PERMISSION : Phrase.NOT_MADE;
  }
}
