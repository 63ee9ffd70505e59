package dev.artishow.bot.imagine;

import dev.artishow.moderation.PromptScreen;

/** Which screen a member's prompts pass. */
@FunctionalInterface
public interface GuildScreens {
  PromptScreen of(Wish wish);
}
