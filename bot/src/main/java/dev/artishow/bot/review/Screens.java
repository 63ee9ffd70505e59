package dev.artishow.bot.review;

import dev.artishow.bot.automod.AutoModDesk;
import dev.artishow.bot.imagine.GuildScreens;
import dev.artishow.bot.imagine.Wish;
import dev.artishow.bot.setting.GuildSettings;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import dev.artishow.moderation.Policy;
import dev.artishow.moderation.PromptScreen;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.guild.Exceptions;
import dev.artishow.moderation.guild.GuildPolicy;
import dev.artishow.moderation.guild.GuildScreen;
import dev.artishow.moderation.guild.Nicknames;
import dev.artishow.moderation.guild.Strictness;
import dev.artishow.moderation.rule.Words;
import java.util.Map;
import java.util.Optional;

/**
 * The operator's screen, as strict as a server has set it, with its AutoMod rules where it has
 * switched them on, and the exceptions that its moderators made.
 */
public final class Screens implements GuildScreens {
  private static final Nicknames NOBODY = new Nicknames(Map.of(), Words.lexicon());

  private final PromptScreen screen;
  private final CaseRecords records;
  private final Settings settings;
  private final AutoModDesk autoMod;

  public Screens(PromptScreen screen, CaseRecords records, Settings settings, AutoModDesk autoMod) {
    this.screen = screen;
    this.records = records;
    this.settings = settings;
    this.autoMod = autoMod;
  }

  @Override
  public PromptScreen of(Wish wish) {
    if (!(screen instanceof RulePromptScreen rules)) {
      return screen;
    }
    long guildId = wish.requester().guildId();
    var guild =
        new GuildScreen(
            rules,
            policy(settings.of(guildId), wish.asker().channelId()),
            new Exceptions(records.exceptions(guildId)),
            autoMod.rules(guildId),
            NOBODY);
    return prompt -> guild.screen(prompt, wish.asker());
  }

  /** What was set for a channel takes the place of what was set for its server. */
  private static GuildPolicy policy(GuildSettings set, long channelId) {
    Optional<Policy> ofChannel = policy(set, Setting.STRICTNESS.entry(String.valueOf(channelId)));
    Policy ofServer = policy(set, Setting.STRICTNESS.entry()).orElse(Policy.DEFAULT);
    return new GuildPolicy(
        ofChannel.isPresent() ? Policy.DEFAULT : ofServer,
        ofChannel.map(policy -> Map.of(channelId, policy)).orElse(Map.of()),
        set.ids(Setting.EXEMPT_ROLES));
  }

  private static Optional<Policy> policy(GuildSettings set, Setting.Entry entry) {
    return set.text(entry).flatMap(Strictness::of).map(Strictness::policy);
  }
}
