package dev.artishow.bot.discord;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Roles;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The roles that a server has set. */
final class SetRoles implements Roles {
  private final Settings settings;

  SetRoles(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Access of(long guildId, Set<Long> roleIds) {
    Map<Setting, Long> set = settings.of(guildId);
    if (has(roleIds, set.get(Setting.ADMIN_ROLE))) {
      return Access.ADMIN;
    }
    return has(roleIds, set.get(Setting.MODERATOR_ROLE)) ? Access.MODERATOR : Access.MEMBER;
  }

  private static boolean has(Set<Long> roleIds, @Nullable Long role) {
    return role != null && roleIds.contains(role);
  }
}
