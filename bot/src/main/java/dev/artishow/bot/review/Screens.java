package dev.artishow.bot.review;

import dev.artishow.bot.imagine.GuildScreens;
import dev.artishow.bot.job.Requester;
import dev.artishow.moderation.PromptScreen;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.Verdict;
import dev.artishow.moderation.guild.Asker;
import dev.artishow.moderation.guild.Exceptions;
import dev.artishow.moderation.guild.GuildException;
import dev.artishow.moderation.guild.GuildPolicy;
import dev.artishow.moderation.guild.GuildScreen;
import dev.artishow.moderation.guild.Nicknames;
import dev.artishow.moderation.rule.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operator's screen, with the exceptions that a server's moderators made. */
public final class Screens implements GuildScreens {
  private final PromptScreen screen;
  private final CaseRecords records;

  public Screens(PromptScreen screen, CaseRecords records) {
    this.screen = screen;
    this.records = records;
  }

  @Override
  public PromptScreen of(Requester requester) {
    if (!(screen instanceof RulePromptScreen rules)) {
      return screen;
    }
    List<GuildException> exceptions = records.exceptions(requester.guildId());
    if (exceptions.isEmpty()) {
      return screen;
    }
    var guild =
        new GuildScreen(
            rules,
            GuildPolicy.DEFAULT,
            new Exceptions(exceptions),
            List.of(),
            new Nicknames(Map.of(), Words.lexicon()));
    var asker = new Asker(requester.channelId(), false, Set.of());
    return prompt -> screened(guild, prompt, asker);
  }

  private static Verdict screened(GuildScreen guild, String prompt, Asker asker) {
    return guild.screen(prompt, asker);
  }
}
