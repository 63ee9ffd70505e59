package dev.artishow.bot.imagine;

import dev.artishow.bot.job.Requester;
import dev.artishow.moderation.PromptScreen;

/** Which screen a member's prompts pass. */
@FunctionalInterface
public interface GuildScreens {
  PromptScreen of(Requester requester);
}
