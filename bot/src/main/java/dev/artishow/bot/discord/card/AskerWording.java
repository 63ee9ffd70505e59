package dev.artishow.bot.discord.card;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.job.Job;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import java.util.Map;
import java.util.Optional;

/**
 * Says who asked for a picture, or who may be asked that: the member's name is for themselves and
 * for moderators of their server alone.
 */
final class AskerWording {
  private final Texts texts;

  AskerWording(Texts texts) {
    this.texts = texts;
  }

  /**
   * Of a picture.
   *
   * @param guildId of the server that it was drawn in
   * @param job empty if that is not on record any more
   */
  String of(Caller caller, long guildId, Optional<Job> job) {
    boolean isTheirs =
        job.filter(found -> found.requester().memberId() == caller.memberId()).isPresent();
    Phrase phrase;
    if (isTheirs) {
      phrase = Phrase.ASKED_BY_YOU;
    } else if (guildId != caller.guildId()) {
      phrase = Phrase.ASK_ELSEWHERE;
    } else if (job.isEmpty()) {
      phrase = Phrase.ASKED_FORGOTTEN;
    } else {
      phrase = caller.may(Access.MODERATOR) ? Phrase.ASKED_BY : Phrase.ASK_MODERATORS;
    }
    return texts.say(
        caller.language(),
        phrase,
        Map.of(
            "id", job.map(found -> found.id().value()).orElse(""),
            "member", job.map(found -> "<@" + found.requester().memberId() + ">").orElse("")));
  }
}
