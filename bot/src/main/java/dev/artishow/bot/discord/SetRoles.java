package dev.artishow.bot.discord;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Roles;
import dev.artishow.bot.setting.GuildSettings;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import java.util.Collections;
import java.util.Set;

/** The roles that a server has set. */
final class SetRoles implements Roles {
  private final Settings settings;

  SetRoles(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Access of(long guildId, Set<Long> roleIds) {
    GuildSettings set = settings.of(guildId);
    if (!Collections.disjoint(roleIds, set.ids(Setting.ADMIN_ROLE))) {
      return Access.ADMIN;
    }
    return Collections.disjoint(roleIds, set.ids(Setting.MODERATOR_ROLE))
        ? Access.MEMBER
        : Access.MODERATOR;
  }
}
